import Chronicle

@testable import Screens

/// Where a name and its marker stand.
struct ReadLabel: Hashable {
  var text: Range<Int>
  var textRow, markerColumn, row: Int
}

/// The names that a model's map shows, as the renderer places them.
func placeLabels(of model: Model, in atlas: Atlas) -> [ReadLabel] {
  let layout = Layout(of: model)
  guard !layout.isList else { return [] }
  return LabelPlacement(
    of: atlas, in: model.viewport(in: atlas), cells: layout.map.size, appearance: model.appearance,
    selection: model.selection
  ).labels.map {
    ReadLabel(
      text: $0.textColumn..<($0.textColumn + cellWidth(of: $0.text)), textRow: $0.textRow,
      markerColumn: $0.markerColumn, row: $0.row)
  }
}
