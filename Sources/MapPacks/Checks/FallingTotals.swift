import Chronicle

/// Remarks on running totals that fall. They may be right, as where somebody takes back what he said.
struct FallingTotals: RowCheck {
  private var highest: [String: (total: Int, day: Day)] = [:]

  mutating func look(at row: inout CSVRow) {
    let field = row["total"]
    guard let day = row["day"].givenDay(), let total = field.whole(in: 0...Int.max, "") else { return }
    let source = row["source"].string
    if let earlier = highest[source], total < earlier.total, earlier.day < day {
      field.report(.check(.fallingTotal(total, earlier: earlier.total, on: earlier.day)))
    } else {
      highest[source] = (total, day)
    }
  }
}
