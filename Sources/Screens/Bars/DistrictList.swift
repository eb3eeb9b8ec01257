import Basics
import Chronicle
import Geometry

/// The list of districts that is shown where there is no room for a map: a row for each district, with the shares of
/// its holders.
struct DistrictList {
  let atlas: Atlas
  let model: Model

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty, model.panel == .none else { return }
    let districts = atlas.zoneDistricts
    let chosen = model.selection.flatMap(districts.firstIndex(of:))
    let first = max(0, min((chosen ?? 0) - rect.size.rows / 2, districts.count - rect.size.rows))
    for (line, number) in (first..<districts.count).prefix(rect.size.rows).enumerated() {
      let isChosen = number == chosen
      let ground: Ground = isChosen ? .chosen : .bare
      let row = rect.row + line
      let room = CellRect(column: rect.column, row: row, columns: rect.size.columns, rows: 1)
      frame.fill(room, with: Cell(" ", Ink(.text, on: ground)))
      let shares = shares(of: districts[number])
      let width = rect.size.columns
      frame.put(isChosen ? ">" : " ", column: rect.column, row: row, ink: Ink(.key, on: ground))
      let sharesWidth = min(cellWidth(of: shares), max(0, width - 8))
      frame.put(
        truncated(model.name(of: districts[number], in: atlas), to: width - 2 - sharesWidth, mark: ""),
        column: rect.column + 1, row: row, ink: Ink(isChosen ? .strong : .text, on: ground))
      frame.put(
        shares, column: rect.column + width - sharesWidth, row: row, ink: Ink(.text, on: ground), limit: sharesWidth)
    }
  }

  /// "az 62 ar 38": holders by the first two letters of their ids, which are short and the same in every language.
  private func shares(of district: DistrictIndex) -> String {
    let holdings = atlas.timeline.holdings(on: model.day, in: district)
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    var byHolder: [HolderIndex: SquareKilometres] = [:]
    for holding in holdings where holding.status != .unmapped {
      byHolder[holding.holder, default: .zero] += holding.area
    }
    let unmapped = atlas.area(unmappedOn: model.day, in: district)
    let rest = unmapped > .zero ? ["?? \(Int((unmapped.share(of: whole) * 100).rounded()))"] : []
    let shares = byHolder.sorted { $0.key < $1.key }
      .map { "\(atlas[$0.key].id.prefix(2)) \(Int(($0.value.share(of: whole) * 100).rounded()))" }
    return (shares + rest).joined(separator: " ")
  }
}
