import ArgumentParser
import Basics
import Chronicle
import MapPacks
import Prepared

/// The options of every command: the pack, and the language of its names.
struct PackOptions: DeclaredOptions {
  var pack = "karabakh-2020"
  var names = Language.english
  var prepared = PreparedArgument.auto

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.option(
      .setting("pack"), &pack,
      ArgumentHelp("The pack: a folder, or the name of an installed one.", valueName: "folder|name"))
    try reader.option(.setting("names"), &names, "The language of names.")
    try reader.option(
      .setting("prepared"), &prepared,
      ArgumentHelp("auto or never: whether a pack's image may stand for its text.", valueName: "auto|never"))
  }

  /// Loads the pack, with the reader's own incidents over it. If any of them has problems, reports all and ends with 1.
  func atlas(with incidents: [IncidentFile] = []) throws -> Atlas { try opened(with: incidents).atlas }

  /// The same, and what may be left for the next start where the pack was read from its text.
  func opened(
    with incidents: [IncidentFile] = []
  ) throws -> (atlas: Atlas, unprepared: PreparedPacks.Unprepared?) {
    let folder = try folder(of: pack, tellsWhich: true)
    let packs = prepared == .never ? nil : PreparedPacks.ofUser
    var note = LoadingNote()
    do {
      if let parts = packs?.parts(ofPack: folder) {
        let atlas = try PackReader.atlas(of: parts, incidents: incidents) { note.tell($0) }
        note.wipe()
        return (atlas, nil)
      }
      func read() throws(PackProblems) -> Atlas {
        try PackReader.load(folder: folder, incidents: incidents) { note.tell($0) }
      }
      let opened = try incidents.isEmpty ? packs?.reading(folder, read) : nil
      let result = try opened ?? (read(), nil)
      note.wipe()
      return result
    } catch {
      note.wipe()
      for problem in (error as? PackProblems)?.problems ?? [] { Console.complain("\(problem)") }
      throw ExitCode(1)
    }
  }
}

/// Whether a pack's image may stand for its text, on the command line.
enum PreparedArgument: String, ExpressibleByArgument, CaseIterable {
  case auto, never
}

/// The folder of a pack. If there is none, complains with the places where it was looked for and ends.
///
/// - Parameters:
///   - isPath: whether a folder in the current directory is preferred to the folders of packs.
///   - tellsWhich: whether to tell the user which of two packs of one name is used. Set it once a run.
func folder(of pack: String, isPath: Bool = false, tellsWhich: Bool = false) throws -> String {
  let locator = packLocator()
  guard let found = isPath ? locator.pack(at: pack) : locator.pack(named: pack) else {
    let isName = !pack.contains("/")
    let hint = isName ? nearest(to: pack, among: locator.packs.map(\.name)).map { "; did you mean \($0)?" } ?? "" : ""
    Console.complain("dayfront: \(locator.absence(of: pack))\(hint)")
    throw ExitCode(1)
  }
  if tellsWhich, let note = found.note(for: pack) { Console.complain("dayfront: \(note)") }
  return found.folder
}

/// The locator of packs by name, in the folders where they usually are.
func packLocator() -> PackLocator {
  PackLocator(
    searchFolders: PackLocator.usualFolders(
      environment: Console.environment["DAYFRONT_MAPS"], executableFolder: PackLocator.executableFolder))
}

extension Parsed where Options == PackOptions {
  /// Loads the pack. If it has problems, reports all of them and ends with 1.
  func atlas(with incidents: [IncidentFile] = []) throws -> Atlas { try chosen.atlas(with: incidents) }
}

extension Language: ExpressibleByArgument {}
