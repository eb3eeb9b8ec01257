import Chronicle
import Geometry

/// The incidents of a CSV file. Columns that no form knows are passed over.
func readIncidentTable(_ file: PackFile) -> [Event] {
  var scanner = CSVScanner(file)
  guard scanner.next(), scanner.isSound else { return [] }
  let header = scanner.pieces.map(scanner.value)
  let form = IncidentForm(of: header)
  let places = form.columns.map { column in header.firstIndex(where: column.isWritten) }
  let missing = form.columns.indices.filter { $0 < form.requiredCount && places[$0] == nil }
  for number in missing { file.report(.missingColumn(form.columns[number].name.description), at: scanner.recordStart) }
  guard missing.isEmpty else { return [] }
  var events: [Event] = []
  while scanner.next() {
    guard scanner.isSound else { continue }
    let pieces = scanner.pieces
    guard pieces.count == header.count else {
      // A blank line at the end is no row.
      if pieces.count == 1, pieces[0].start == pieces[0].end { continue }
      file.report(.fieldCount(pieces.count, expected: header.count), at: scanner.recordStart)
      continue
    }
    var record = IncidentRecord(file, of: form, places, scanner)
    let (point, isSound) = record.point(form.columns[0].name, form.columns[1].name)
    guard let draft = form.event(&record), isSound else { continue }
    events.append(draft.event(at: point, line: file.line(at: scanner.recordStart)))
  }
  return events
}
