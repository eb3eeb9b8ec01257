import Basics
import Chronicle

/// Sets a panel's content in lines of cells.
struct PanelPage {
  let appearance: Appearance
  /// The cells of a line.
  let width: Int
  /// The cells of a line of running text.
  let measure: Int

  init(_ appearance: Appearance, width: Int, measure: Int = .max) {
    self.appearance = appearance
    self.width = width
    self.measure = min(width, measure)
  }

  func lines(of blocks: some Sequence<PanelBlock>) -> [PanelLine] {
    var lines: [PanelLine] = []
    for block in blocks { add(block, to: &lines) }
    return lines
  }

  private func add(_ block: PanelBlock, to lines: inout [PanelLine]) {
    switch block {
    case .blank: lines.append(.blank)
    case .heading(let text): lines += Basics.wrapped(text, to: width).map { .heading($0) }
    case .later: lines.append(PanelLine(later, .notice))
    case .text(let phrase, let mark, let indent): lines += text(phrase, mark, indent)
    case .runs(let runs): lines += wrapped(runs.map(run))
    case .hanging(let lead, let phrase, let mark): lines += hanging(lead, phrase, mark)
    case .link(let address):
      lines += wrappedAddress(address, to: width).map {
        PanelLine(runs: [.init(text: $0, mark: .key, link: address)])
      }
    case .row(let label, let value, let mark): lines += row(label, value, mark)
    case .sample(let drawing, let name, let value): lines.append(sample(drawing, name, value))
    case .meaning(let drawing, let words, let layer): lines.append(meaning(drawing, words, layer))
    case .shown(let blocks): for block in blocks { add(block, to: &lines) }
    case .told: break
    case .picture(let rows): lines += rows.map { PanelLine($0) }
    case .kept(let kept, _): lines += kept
    }
  }

  /// The rule before what came after the day shown.
  private var later: String {
    let line = String(appearance.pick("─", "-")), words = "\(line)\(line) After the day shown "
    return words + String(repeating: line, count: max(2, width - words.count))
  }

  private func run(_ run: PanelRun) -> PanelLine.Run {
    PanelLine.Run(text: appearance.shown(run.phrase), mark: run.mark, ground: run.ground, shade: run.shade)
  }

  private func text(_ phrase: Phrase, _ mark: Mark, _ indent: Int) -> [PanelLine] {
    let space = String(repeating: " ", count: indent)
    return Basics.wrapped(appearance.shown(phrase), to: measure - indent).map { PanelLine(space + $0, mark) }
  }

  private func hanging(_ lead: Phrase, _ phrase: Phrase, _ mark: Mark) -> [PanelLine] {
    let lead = appearance.shown(lead)
    let space = String(repeating: " ", count: lead.count)
    return Basics.wrapped(appearance.shown(phrase), to: max(1, width - lead.count)).enumerated().map { number, line in
      PanelLine(runs: [
        .init(text: number == 0 ? lead : space, mark: .key, ground: nil), .init(text: line, mark: mark, ground: nil),
      ])
    }
  }

  /// Runs in as many lines as they need, broken at spaces. What fits stays as it is.
  private func wrapped(_ runs: [PanelLine.Run]) -> [PanelLine] {
    guard runs.reduce(0, { $0 + cellWidth(of: $1.text) }) > width else { return [PanelLine(runs: runs)] }
    var lines: [[PanelLine.Run]] = [[]]
    var used = 0
    for run in runs {
      for (number, word) in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        let space = number > 0 && used > 0 ? " " : ""
        if used > 0, used + space.count + cellWidth(of: word) > width {
          lines.append([])
          used = 0
        }
        var piece = run
        piece.text = (used > 0 ? space : "") + word
        lines[lines.count - 1].append(piece)
        used += cellWidth(of: piece.text)
      }
    }
    return lines.map { PanelLine(runs: $0) }
  }

  /// The value ends at the right edge, behind the last line of its label.
  private func row(_ label: Phrase, _ value: Phrase, _ mark: Mark) -> [PanelLine] {
    let value = appearance.shown(value), label = appearance.shown(label)
    let room = width - cellWidth(of: value) - 1
    let labels = cellWidth(of: label) <= room ? [label] : Basics.wrapped(label, to: room)
    let last = labels.last ?? ""
    return labels.dropLast().map { PanelLine($0, .dim) } + [
      PanelLine(runs: [
        .init(text: last, mark: .dim, ground: nil),
        .init(text: gap(after: cellWidth(of: last), before: value) + value, mark: mark, ground: nil),
      ])
    ]
  }

  private func sample(_ drawing: [PanelRun], _ name: Phrase, _ value: Phrase) -> PanelLine {
    let value = appearance.shown(value)
    let left = drawing.reduce(1) { $0 + cellWidth(of: appearance.shown($1.phrase)) }
    let shown = truncated(
      appearance.shown(name), to: width - left - cellWidth(of: value) - 1, mark: appearance.text("…"))
    return PanelLine(
      runs: drawing.map(run) + [
        .init(text: " " + shown, mark: .text, ground: nil),
        .init(text: gap(after: left + cellWidth(of: shown), before: value) + value, mark: .strong, ground: nil),
      ])
  }

  /// At least a space, so that the value ends at the right edge.
  private func gap(after column: Int, before value: String) -> String {
    String(repeating: " ", count: max(1, width - column - cellWidth(of: value)))
  }

  private func meaning(_ drawing: [PanelRun], _ words: String, _ layer: MapLayer?) -> PanelLine {
    var runs = drawing.map(run)
    // A sample of five cells brings its own space.
    let space = runs.reduce(0) { $0 + cellWidth(of: $1.text) } < 5 ? " " : ""
    runs.append(.init(text: space + words, mark: .text, ground: nil))
    if let layer { runs.append(keys(of: layer, after: 5 + cellWidth(of: words))) }
    return PanelLine(runs: runs)
  }

  /// The keys that show or hide a layer, at the right edge.
  private func keys(of layer: MapLayer, after column: Int) -> PanelLine.Run {
    let keys = "x\(layer.key)"
    let gap = width - column - keys.count
    return .init(text: gap > 0 ? String(repeating: " ", count: gap) + keys : "", mark: .key, ground: nil)
  }
}
