import Basics
import Chronicle

/// The titles of the day's events, in as many lines as there is room for.
struct EventLines {
  let atlas: Atlas
  let model: Model

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    let day = atlas.events(on: model.day)
    let numbers = day.indices.sorted { (Self.weight(day[$0].category), $0) < (Self.weight(day[$1].category), $1) }
    let own = numbers.map { day[$0] }
    let rest = own.count - rect.size.rows
    for (offset, event) in own.prefix(rect.size.rows).enumerated() {
      let isLast = offset + 1 == rect.size.rows
      let more = isLast && rest > 0 ? " +\(rest)" : ""
      let title = truncated(
        model.appearance.text(event.title), to: rect.size.columns - 3 - more.count, mark: model.appearance.text("…"))
      let row = rect.row + offset
      frame.put(String(model.appearance.pick("•", "*")), column: rect.column, row: row, ink: Ink(.key))
      let end = frame.put(title, column: rect.column + 2, row: row, ink: Ink(.text))
      frame.put(more, column: end, row: row, ink: Ink(.dim))
      let place = CellRect(column: rect.column, row: row, columns: rect.size.columns, rows: 1)
      frame.targets.append(PlacedTarget(target: .event(numbers[offset]), rect: place))
    }
  }

  /// The order of categories within a day, lowest first: turning points of the story come first.
  static func weight(_ category: EventCategory) -> Int {
    switch category {
    case .handover: 0
    case .diplomacy: 1
    case .battle: 2
    case .strike: 3
    case .humanitarian: 4
    case .political: 5
    case .background: 6
    }
  }
}
