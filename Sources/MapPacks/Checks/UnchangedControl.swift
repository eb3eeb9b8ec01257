/// Reports a row of `control.csv` that says what the row before it said: a day of change on which nothing changes.
struct UnchangedControl: RowCheck {
  private var last: [[UInt8]] = []

  mutating func look(at row: inout CSVRow) {
    let face = row["face"]
    let said = [face, row["holder"], row["status"], row["due"]].map { Array($0.bytes) }
    if said == last { row.report(.check(.changesNothing(face: face.string))) }
    last = said
  }
}
