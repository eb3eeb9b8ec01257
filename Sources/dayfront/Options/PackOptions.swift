import ArgumentParser
import Basics
import Chronicle
import MapPacks

/// The options of every command: the pack, and the language of its names.
struct PackOptions: DeclaredOptions {
  var pack = "karabakh-2020"
  var names = Language.english

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.option(
      .setting("pack"), &pack,
      ArgumentHelp("The pack: a folder, or the name of an installed one.", valueName: "folder|name"))
    try reader.option(.setting("names"), &names, "The language of names.")
  }

  /// Loads the pack, with the reader's own incidents over it. If any of them has problems, reports all and ends with 1.
  func atlas(with incidents: [IncidentFile] = []) throws -> Atlas {
    let folder = try folder(of: pack, tellsWhich: true)
    var note = LoadingNote()
    do {
      let atlas = try PackReader.load(folder: folder, incidents: incidents) { note.tell($0) }
      note.wipe()
      return atlas
    } catch {
      note.wipe()
      for problem in error.problems { Console.complain("\(problem)") }
      throw ExitCode(1)
    }
  }
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
