import Basics
import Chronicle
import Geometry
import MapPacks
import Outlets

/// Makes packs of what others publish.
public enum Importer {
  /// Whether a path is that of a file that can be imported, by its name, or of a folder of such files that has none of the
  /// files that a pack must have.
  public static func isSource(_ path: String) -> Bool {
    guard let names = ForeignPath.names(in: path) else { return SourceFiles.isKnown(path) && ForeignPath.exists(path) }
    return names.contains { !$0.hasPrefix(".") && SourceFiles.isKnown($0) }
      && !names.contains { PackReader.needs($0) }
  }

  /// Imports files into a new folder. Throws why that cannot be; then nothing is left behind.
  ///
  /// - Parameters:
  ///   - isDry: whether only the findings are wanted, and no pack.
  ///   - goesOn: told of each step; where it answers no, the import stops.
  public static func run(
    _ options: ImportOptions, isDry: Bool = false, goesOn: (String) -> Bool = { _ in true }
  ) throws(ImportEnd) -> ImportFindings {
    let folder = OutputFolder(options.folder)
    if !isDry, folder.exists { throw .problem(options.folder, 1, .targetExists) }
    let facts = try options.facts.map { path throws(ImportEnd) in try ExpectedFacts(path, options) }
    let incidents = try Self.incidents(options)
    let ground = try ImportedGround(
      options, places: facts?.places ?? [], incidents: incidents, goesOn: goesOn)
    let findings = ground.findings
    do {
      try folder.write { path in
        for (name, text) in ground.texts(telling: findings.alterations).files {
          if !goesOn("writing") { throw ImportEnd.stopped }
          try OutputFile(path + "/" + name).write(text)
        }
        try check(path, options, facts)
        if !goesOn("writing") { throw ImportEnd.stopped }
        if isDry { throw Dry() }
      }
    } catch let end as ImportEnd {
      throw end
    } catch is Dry {
      return findings
    } catch {
      throw .problem(options.folder, 1, .notWritten("\(error)"))
    }
    return findings
  }

  private static func incidents(_ options: ImportOptions) throws(ImportEnd) -> [Event] {
    guard let path = options.eventRecords else { return [] }
    do { return try IncidentFile(path: path).incidents() } catch { throw ImportEnd(error) }
  }

  /// Ends a dry run when all is done but the last step.
  private struct Dry: Error {}

  private static func check(_ path: String, _ options: ImportOptions, _ facts: ExpectedFacts?) throws(ImportEnd) {
    let faults = PackReader.check(folder: path).filter { !$0.isRemark }
    if !faults.isEmpty {
      throw .problems(
        faults.map { ImportProblem(file: options.folder + "/" + $0.file, line: $0.line, fault: .notSound($0)) })
    }
    guard let facts else { return }
    do { try facts.check(try PackReader.load(folder: path)) } catch let end as ImportEnd { throw end } catch {
      throw .problem(options.folder, 1, .notWritten("\(error)"))
    }
  }
}

/// Facts that a map must agree with: `date,lon,lat,holder`.
struct ExpectedFacts {
  private struct Fact {
    var line: Int
    var day: Day
    var place: Coordinate
    var holder: String
  }
  private let path: String
  private var facts: [Fact] = []

  init(_ path: String, _ options: ImportOptions) throws(ImportEnd) {
    self.path = path
    let table: ForeignTable
    do { table = try ForeignTable(path, columns: ["date", "lon", "lat", "holder"], required: 4) } catch {
      throw ImportEnd(error)
    }
    var problems: [ImportProblem] = []
    for row in table.rows {
      let report = { problems.append(ImportProblem(file: path, line: row.line, fault: $0)) }
      guard let day = Day(row.fields[0]) else {
        report(.notADate(row.fields[0]))
        continue
      }
      guard let x = typedNumber(row.fields[1]), let y = typedNumber(row.fields[2]) else {
        report(.notAPosition(row.fields[1] + " " + row.fields[2]))
        continue
      }
      let place = Coordinate(longitude: x, latitude: y)
      facts.append(Fact(line: row.line, day: day, place: place, holder: row.fields[3]))
    }
    if !problems.isEmpty { throw .problems(problems) }
  }

  /// The places of the facts.
  var places: [Coordinate] { facts.map(\.place) }

  /// Throws every fact that a map disagrees with.
  func check(_ atlas: Atlas) throws(ImportEnd) {
    let problems = facts.compactMap { fact -> ImportProblem? in
      let found = atlas.face(at: fact.place).map { atlas.timeline.state(of: $0, on: fact.day) }
      let group = found.map { atlas[$0.holder].id }
      let id = found?.member.map { atlas[$0].id } ?? group ?? "nothing"
      if id == fact.holder || group == fact.holder { return nil }
      return ImportProblem(
        file: path, line: fact.line, fault: .expected(fact.holder, at: fact.place, fact.day, found: id))
    }
    if !problems.isEmpty { throw .problems(problems) }
  }
}
