import Basics
import Chronicle
import Classroom

/// The presenter's card of a class: what pupils type to join, in large letters, and the three states of the class, always
/// in one order: who is here, which days are open, what is asked.
struct ClassCard {
  let context: PanelContext

  private var model: Model { context.model }
  private var appearance: Appearance { context.appearance }
  private var name: String { model.classroom?.name.text ?? "" }

  /// The card in words, for speech and for small screens.
  var content: PanelContent {
    guard let presenting = model.classroom?.presenting else { return PanelContent(title: "No class", blocks: []) }
    var blocks: [PanelBlock] = [.text("\(.name(context.atlas.title))", .strong)]
    if let lesson { blocks.append(.text(lesson)) }
    blocks += [.blank, .text("To join, type in a terminal:", .key)]
    blocks.append(.text(Phrase(presenting.joining.command), .strong))
    if let note = presenting.joining.note { blocks.append(.text(Phrase(note), .dim)) }
    return PanelContent(title: title, blocks: blocks + [.blank] + states(of: presenting) + [.blank] + advice)
  }

  private var title: Phrase { "Class \(name)" }

  private var lesson: Phrase? {
    model.lesson.map { "Lesson: \(.prose($0.lesson.title)), \(counted($0.lesson.stops.count, "stop"))" }
  }

  /// The three states as rows.
  func states(of presenting: Presenting) -> [PanelBlock] {
    let states = ClassStates(presenting, in: model)
    return [
      .row("here", Phrase(states.here), .strong), .row("days", Phrase(states.days), .strong),
      .row("question", Phrase(states.question), .strong),
    ]
  }

  private var advice: [PanelBlock] {
    [
      .text("\(Command.beginClass.key) begins, \(Command.showClass.key) brings this card back.", .key),
      .text("Answers are counted. Nobody is named, and nothing is kept.", .dim),
    ]
  }

  // MARK: Drawing

  /// Below this size the card is a page of text.
  private static let least = CellSize(columns: 56, rows: 15)

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard rect.size.columns >= Self.least.columns, rect.size.rows >= Self.least.rows,
      let presenting = model.classroom?.presenting
    else { return content.draw(appearance, into: &frame, at: rect, scroll: model.scroll, chosen: 0) }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    let margin = rect.size.columns >= 100 ? 6 : 3
    let width = rect.size.columns - 2 * margin
    // The letters are the first to yield, and then the blank lines.
    var lines = page(of: presenting, width: width, isLarge: true)
    if lines.count(where: \.isNeeded) > rect.size.rows { lines = page(of: presenting, width: width, isLarge: false) }
    var spare = max(0, rect.size.rows - lines.count(where: \.isNeeded))
    var row = rect.row
    for line in lines {
      guard line.isNeeded || spare > 0, row < rect.row + rect.size.rows else { continue }
      if !line.isNeeded { spare -= 1 }
      line.line.draw(appearance, into: &frame, from: rect.column + margin, to: rect.column + margin + width, row: row)
      row += 1
    }
  }

  /// A line of the card; one that is not needed is a blank one, for which there may be no room.
  private struct Line {
    var line = PanelLine.blank
    var isNeeded = false

    static let gap = Line()
    init() {}
    init(_ text: String, _ mark: Mark) { self.init(PanelLine(text, mark)) }
    init(_ line: PanelLine) {
      self.line = line
      isNeeded = true
    }
  }

  private func page(of presenting: Presenting, width: Int, isLarge: Bool) -> [Line] {
    let joining = presenting.joining
    let large = isLarge ? self.large(joining.command, width: width) : nil
    var lines: [Line] = [.gap, Line(appearance.shown(title), .key), Line(appearance.text(context.atlas.title), .strong)]
    if let lesson { lines.append(Line(truncated(appearance.shown(lesson), to: width), .text)) }
    lines += [.gap, Line("To join, type in a terminal:", .key), .gap]
    if let large {
      lines += large.map { Line($0, .strong) } + [.gap]
      lines.append(Line(PanelLine(runs: [.init("the same, to copy: ", .dim), .init(joining.command, .strong)])))
    } else {
      lines += wrapped(joining.command, to: width).map { Line($0, .strong) }
    }
    if let note = joining.note { lines += wrapped(note, to: width).map { Line($0, .dim) } }
    lines += [.gap, .gap] + boxes(of: presenting, width: width) + [.gap, .gap]
    let begin = "begin       \(Command.showClass.key) brings this card back"
    return lines + [Line(PanelLine(runs: [.init("\(Command.beginClass.key) ", .key), .init(begin, .text)]))]
  }

  /// The command in large letters, over several lines where it has spaces; nil where it is too wide all the same.
  private func large(_ command: String, width: Int) -> [String]? {
    func drawn(_ text: String) -> [String]? {
      BigLetters(text, isUnicode: appearance.isUnicode).map(\.rows).flatMap { $0[0].count <= width ? $0 : nil }
    }
    if let whole = drawn(command) { return whole }
    let words = command.split(separator: " ").map { drawn(String($0)) }
    return words.contains { $0 == nil } ? nil : words.flatMap { $0! }
  }

  /// The three states side by side.
  private func boxes(of presenting: Presenting, width: Int) -> [Line] {
    let states = ClassStates(presenting, in: model)
    let gap = 3
    let own = (width - 2 * gap) / 3
    let columns = [
      box("here", states.here, "Answers are counted, nobody is named, nothing is kept.", width: own),
      box("days", states.days, states.daysAdvice, width: own),
      box("question", states.question, states.questionAdvice, width: own),
    ]
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in
      let runs = columns.enumerated().flatMap { number, column -> [PanelLine.Run] in
        let line = row < column.count ? column[row] : .init("", .text)
        let room = own + (number < 2 ? gap : 0) - cellWidth(of: line.text)
        return [line, .init(String(repeating: " ", count: max(0, room)), .text)]
      }
      return Line(PanelLine(runs: runs))
    }
  }

  private func box(_ heading: String, _ state: String, _ advice: String, width: Int) -> [PanelLine.Run] {
    [.init(heading, .dim)] + wrapped(appearance.text(state), to: width).map { .init($0, .notice) }
      + wrapped(appearance.text(advice), to: width).prefix(4).map { .init($0, .text) }
  }
}

extension PanelLine.Run {
  /// A run of text on the ground of its page.
  init(_ text: String, _ mark: Mark) { self.init(text: text, mark: mark, ground: nil) }
}
