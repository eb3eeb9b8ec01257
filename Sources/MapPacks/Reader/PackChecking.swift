import Chronicle
import Geometry

extension PackReading {
  /// Looks for what only `check` reports: in the map, then in each file that could be read without a fault.
  func check(in folder: PackFolder) {
    map.checkPartition(folder.log)
    map.checkAreas()
    let facts = PackFacts(map: map, parts: parts, ids: ids)
    for file in PackSchema.files where folder.log.count(of: file.name) == 0 {
      guard let open = folder.open(file.name, isOptional: true) else { continue }
      check(file, open, facts)
    }
  }

  private func check(_ file: PackSchema.File, _ open: PackFile, _ facts: PackFacts) {
    switch file.form {
    case .csv(let columns, _):
      var checks = rowChecks(of: file.name, facts)
      CSVTable(open, columns: columns).rows { row in
        for number in checks.indices { checks[number].look(at: &row) }
      }
    case .json:
      guard let document = JSONDocument(open) else { return }
      if file.name == "pack.json" { checkManifest(document, facts) }
      if file.name.hasSuffix(".geojson") { checkShapes(document, facts) }
    case .grid:
      if let relief = parts.relief, !facts.isNear(CoordinateBox(relief)) { open.report(.check(.notOnMap), at: 0) }
    }
  }
}

extension CoordinateBox {
  /// The box around the centres of a grid's cells.
  fileprivate init(_ relief: Relief) {
    self.init(
      west: relief.southWest.longitude, south: relief.southWest.latitude,
      east: relief.southWest.longitude + Double(relief.columns - 1) * relief.step,
      north: relief.southWest.latitude + Double(relief.rows - 1) * relief.step)
  }
}
