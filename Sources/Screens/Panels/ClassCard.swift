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

  /// The card on a screen without room for plates: no blank lines, and how to begin stays in sight.
  private var small: PanelContent {
    var content = content
    content.blocks.removeAll { if case .blank = $0 { true } else { false } }
    let first = content.blocks.count - advice.count
    if first > 0 { content.pinned = first..<(first + 1) }
    return content
  }

  /// Whether the card was put away before.
  private var hasBegun: Bool { model.classroom?.presenting?.hasBegun ?? false }

  private var title: Phrase { "Class \(name)" }

  private var lesson: Phrase? {
    model.lesson.map { "Lesson: \(.prose($0.lesson.title)), \(counted($0.lesson.stops.count, "stop"))" }
  }

  /// The three states as rows.
  func states(of presenting: Presenting) -> [PanelBlock] {
    let states = ClassStates(presenting, in: model)
    return [
      .row("here", Phrase(states.count + states.hosts), .strong), .row("days", Phrase(states.days), .strong),
      .row("question", Phrase(states.question), .strong),
    ]
  }

  private var advice: [PanelBlock] {
    [
      .text(
        "\(Command.beginClass.key) \(hasBegun ? "goes on" : "begins"), \(Command.showClass.key) brings this card back.",
        .key),
      .text("Answers are counted. Nobody is named.", .dim),
    ]
  }

  // MARK: Drawing

  /// Below this size the card is a page of text.
  private static let least = CellSize(columns: 56, rows: 15)

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard rect.size.columns >= Self.least.columns, rect.size.rows >= Self.least.rows,
      let presenting = model.classroom?.presenting
    else { return small.draw(appearance, into: &frame, at: rect, scroll: model.scroll, chosen: 0) }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    let margin = rect.size.columns >= 100 ? 5 : 1
    let width = rect.size.columns - 2 * margin
    let rooms: [Room] = [
      Room(isLarge: true, isCountLarge: true, padding: 1), Room(isLarge: true, isCountLarge: true, padding: 0),
      Room(isLarge: true, isCountLarge: false, padding: 0), Room(isLarge: false, isCountLarge: true, padding: 0),
      Room(isLarge: false, isCountLarge: false, padding: 0),
    ]
    let choices = rooms.lazy.map { self.parts(of: presenting, width: width, in: $0) }
    let parts = choices.first { $0.reduce(0) { $0 + $1.height } <= rect.size.rows - 1 } ?? choices[rooms.count - 1]
    let spare = max(0, rect.size.rows - 1 - parts.reduce(0) { $0 + $1.height })
    let gap = min(2, spare / (parts.count + 1))
    frame.put(
      appearance.shown(title), column: rect.column + margin, row: rect.row, ink: Ink(.key, on: .panel), limit: width)
    var row = rect.row + 1 + gap
    for part in parts where row + part.height <= rect.row + rect.size.rows {
      for plate in part.plates { plate.draw(appearance, into: &frame, column: rect.column + margin, row: row) }
      row += part.height + gap
    }
  }

  /// How generously the card is drawn: what yields first stands last.
  private struct Room {
    /// Whether the command, and the number of those who are here, are in large letters.
    let isLarge, isCountLarge: Bool
    /// The empty rows above and below what is framed.
    let padding: Int
  }

  /// What stands side by side, and how many rows it takes.
  private struct Part {
    var plates: [Plate]
    var height: Int

    init(_ plates: [Plate]) {
      self.plates = plates
      height = plates.map(\.height).max() ?? 0
      for number in plates.indices { self.plates[number].height = height }
    }

    /// Lines that are not framed.
    init(_ lines: [PanelLine], width: Int) {
      self.init([Plate(lines: lines, column: 0, width: width, ground: .panel, padding: 0)])
    }
  }

  /// Lines on a ground of their own.
  private struct Plate {
    let lines: [PanelLine]
    let column: Int
    let width: Int
    let ground: Ground
    /// The empty rows above and below the lines.
    let padding: Int
    var height: Int

    init(lines: [PanelLine], column: Int, width: Int, ground: Ground = .bar, padding: Int) {
      (self.lines, self.column, self.width, self.ground, self.padding) = (lines, column, width, ground, padding)
      height = lines.count + 2 * padding
    }

    /// The columns between a frame's edge and its text.
    static let inset = 1

    func draw(_ appearance: Appearance, into frame: inout Frame, column: Int, row: Int) {
      let left = column + self.column
      let isFramed = ground != .panel
      if isFramed {
        frame.fill(
          CellRect(column: left, row: row, columns: width, rows: height), with: Cell(" ", Ink(.text, on: ground)))
      }
      for (number, line) in lines.enumerated() {
        line.draw(
          appearance, into: &frame, from: left + (isFramed ? Self.inset : 0),
          to: left + width - (isFramed ? Self.inset : 0), row: row + padding + number, on: ground)
      }
    }
  }

  private func parts(of presenting: Presenting, width: Int, in space: Room) -> [Part] {
    let joining = presenting.joining, room = width - 2 * Plate.inset
    var head = [PanelLine(appearance.text(context.atlas.title), .strong)]
    if let lesson { head.append(PanelLine(truncated(appearance.shown(lesson), to: width), .text)) }
    let large = space.isLarge ? self.large(joining.command, width: room) : nil
    let command = (large ?? wrapped(joining.command, to: room)).map { PanelLine($0, .strong) }
    var below: [PanelLine] = []
    if large != nil {
      below.append(PanelLine(runs: [.init("the same, to copy: ", .dim), .init(joining.command, .strong)]))
    }
    if let note = joining.note { below += wrapped(note, to: width).map { PanelLine($0, .dim) } }
    let begin = PanelLine(runs: [
      .init("\(Command.beginClass.key) ", .key), .init(hasBegun ? "go on with the class" : "begin", .strong),
      .init("      \(Command.showClass.key) ", .key), .init("brings this card back", .dim),
    ])
    return [
      Part(head, width: width), Part([PanelLine("To join, type in a terminal:", .key)], width: width),
      Part([Plate(lines: command, column: 0, width: width, padding: space.padding)]),
      Part(below.isEmpty ? [.blank] : below, width: width), boxes(of: presenting, width: width, in: space),
      Part([begin], width: width),
    ]
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
  private func boxes(of presenting: Presenting, width: Int, in space: Room) -> Part {
    let states = ClassStates(presenting, in: model)
    let gap = 2
    let own = (width - 2 * gap) / 3
    let number = space.isCountLarge ? BigLetters(states.count, isUnicode: appearance.isUnicode)?.rows : nil
    let boxes = [
      box(
        states.cutOff == nil ? "here\(states.hosts)" : "here", number ?? [states.count], .key,
        states.cutOff.map { "\($0)." } ?? "Answers are counted. Nobody is named.", own),
      box("days", [states.days.uppercased()], states.isHeld ? .notice : .strong, states.daysAdvice, own),
      box("question", [states.question.uppercased()], states.isAsking ? .notice : .strong, states.questionAdvice, own),
    ]
    return Part(
      boxes.enumerated().map { Plate(lines: $1, column: $0 * (own + gap), width: own, padding: space.padding) })
  }

  /// The lines of a box: its heading, the state, and what can be done about it.
  private func box(_ heading: String, _ state: [String], _ mark: Mark, _ advice: String, _ width: Int) -> [PanelLine] {
    let room = width - 2 * Plate.inset
    return [PanelLine(heading, .dim)] + state.flatMap { $0.isEmpty ? [] : fitted($0, room) }.map { PanelLine($0, mark) }
      + wrapped(appearance.text(advice), to: room).prefix(4).map { PanelLine($0) }
  }

  /// A line as it is where it fits, or else wrapped. Drawings keep their spaces.
  private func fitted(_ line: String, _ room: Int) -> [String] {
    cellWidth(of: line) <= room ? [line] : wrapped(line, to: room)
  }
}

extension PanelLine.Run {
  /// A run of text on the ground of its page.
  init(_ text: String, _ mark: Mark) { self.init(text: text, mark: mark, ground: nil) }
}
