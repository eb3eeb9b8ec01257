extension PanelBlock {
  /// The blocks that it holds, or itself.
  var parts: [PanelBlock] {
    switch self {
    case .kept(_, let blocks), .shown(let blocks): blocks.flatMap(\.parts)
    case .blank, .heading, .later, .text, .runs, .hanging, .link, .row, .sample, .meaning, .told, .picture: [self]
    }
  }

  /// The rows that it takes where no line of it is broken.
  var rowCount: Int {
    switch self {
    case .kept(let lines, _): lines.count
    case .shown(let blocks): blocks.reduce(0) { $0 + $1.rowCount }
    case .told: 0
    case .blank, .heading, .later, .text, .runs, .hanging, .link, .row, .sample, .meaning: 1
    case .picture(let rows): rows.count
    }
  }
}
