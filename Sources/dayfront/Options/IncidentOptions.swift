import ArgumentParser
import Chronicle
import MapPacks
import Screens

/// The reader's own incidents, which lie over any pack: `--events FILE`.
struct IncidentOptions: DeclaredOptions {
  var events: [IncidentArgument] = []

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.list(
      "events", &events,
      ArgumentHelp(
        "Your own incidents, CSV or GeoJSON, laid over the pack; may be given \(IncidentLayer.most) times.",
        valueName: "file|name=file"))
  }

  func validate() throws {
    guard events.count <= IncidentLayer.most else {
      throw ValidationError("At most \(IncidentLayer.most) files of events go together: there are no more signs.")
    }
  }

  /// The files.
  var files: [IncidentFile] { events.map(\.file) }

  /// Makes a model tell what was brought, and the command line of a view bring it again.
  func dress(_ model: inout Model, in atlas: Atlas) {
    guard !events.isEmpty else { return }
    model.tellIncidents(in: atlas)
    model.call.words += events.flatMap { ["--events", shellQuoted($0.word)] }
  }
}

/// A file of incidents on the command line, `field-notes.csv` or `notes=field-notes.csv`.
struct IncidentArgument: ExpressibleByArgument {
  let word: String
  let file: IncidentFile

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    word = argument
    file = IncidentFile(word: argument)
  }
}
