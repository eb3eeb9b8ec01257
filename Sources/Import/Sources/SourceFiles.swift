import MapPacks

/// The files that are brought.
enum SourceFiles {
  static let read = [".geojson", ".json"]
  static let converted = [".shp", ".gpkg", ".kml", ".kmz"]

  /// All files that paths lead to, in the order of their names: files themselves, and of folders those of a known form.
  ///
  /// - Parameter tables: whether tables of lines count.
  static func all(_ paths: [String], tables: Bool) throws(ImportEnd) -> [String] {
    var files: [String] = []
    for path in paths {
      guard let names = ForeignPath.names(in: path) else {
        files.append(path)
        continue
      }
      let found = names.filter { !$0.hasPrefix(".") && isSource($0, tables) }
      if found.isEmpty { throw .problem(path, 1, .noFiles) }
      files += found.map { path + "/" + $0 }
    }
    if let other = files.first(where: { !isSource($0, tables) }) { throw .problem(other, 1, .unknownForm) }
    // By name first, so that the folders in which files stand do not matter.
    return files.sorted { (name(of: $0), $0) < (name(of: $1), $1) }
  }

  private static func isSource(_ name: String, _ tables: Bool) -> Bool { isKnown(name) || tables && isTable(name) }

  static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  static func isKnown(_ name: String) -> Bool { (read + converted).contains { name.lowercased().hasSuffix($0) } }

  /// The largest file that is read: the whole of it stands in memory with the places of its values.
  static let largest = 512 << 20

  private static func isTable(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }

  /// The features of a file.
  static func features(
    _ path: String, _ reading: FeatureReading = FeatureReading()
  ) throws(ImportEnd) -> FeatureReader {
    guard isTable(path) else { return FeatureReader(try document(path), file: path, reading) }
    do { return try FeatureReader(linesOf: path, reading) } catch { throw ImportEnd(error) }
  }

  /// Reads a file of GeoJSON; one of another form is converted first, by a program that may not be there.
  private static func document(_ path: String) throws(ImportEnd) -> JSONDocument {
    guard converted.contains(where: { path.lowercased().hasSuffix($0) }) else { return try parsed(path) }
    guard let folder = makeScratchFolder() else { throw .problem(path, 1, .file(.noPermission)) }
    let file = folder + "/" + name(of: path) + ".geojson"
    defer { removeScratch(file: file, folder: folder) }
    let words = ["ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:4326", file, path]
    let told = "ogr2ogr -f GeoJSON -t_srs EPSG:4326 \(name(of: path)).geojson \(path)"
    switch runProgram(words) {
    case .missing: throw .problem(path, 1, .converterMissing(command: told))
    case .code(0): return try parsed(file)
    case .code(let code): throw .problem(path, 1, .converterFailed(command: told, code: code))
    }
  }

  private static func parsed(_ path: String) throws(ImportEnd) -> JSONDocument {
    do { return try JSONDocument.read(path, limit: largest) } catch { throw ImportEnd(error, limit: largest) }
  }
}
