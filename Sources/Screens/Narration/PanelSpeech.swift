import Chronicle

/// A panel in sentences: complete, unscrolled, without samples and bars.
struct PanelSpeech {
  let title: Phrase
  /// All sentences of the panel.
  let lines: [Phrase]
  /// For a list: the sentences of each of its rows.
  let rows: [[Phrase]]
  /// Where these rows stand in a list of which only a part is made.
  let part: ListPart?

  init(_ content: PanelContent) {
    title = content.title
    part = content.part
    rows = content.rows.map { $0.flatMap(\.sentences) }
    lines = rows.isEmpty ? content.blocks.flatMap(\.sentences) : Array(rows.joined())
  }
}

extension PanelBlock {
  /// What is told of it, a sentence for each line; none for what only draws.
  ///
  /// A meaning that depends on the place on the screen becomes a sign: a value at the right end follows a colon.
  var sentences: [Phrase] {
    switch self {
    case .blank, .meaning, .shown, .picture: []
    case .heading(let text): [Phrase(text)]
    case .later(let day): ["What follows is after \(day):"]
    case .text(let phrase, _, _), .told(let phrase): phrase.isEmpty ? [] : [phrase]
    case .runs(let runs): [runs.map(\.phrase).joined(by: "")]
    case .link(let address): [Phrase(address)]
    case .hanging(let lead, let phrase, _): [lead + phrase]
    case .row(let label, let value, _): ["\(label): \(value)"]
    case .sample(_, let name, let value): value.isEmpty ? [] : ["\(name): \(value)"]
    case .kept(_, let blocks): blocks.flatMap(\.sentences)
    }
  }
}
