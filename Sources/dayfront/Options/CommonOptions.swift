import ArgumentParser
import Chronicle
import MapPacks
import Screens

/// The options of every command: the pack, and the language of names.
struct PackOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The pack: a folder, or the name of an installed one.", valueName: "folder|name"))
  var pack: String = "karabakh-2020"

  @Option(help: "The language of names.")
  var names: Language = .english

  var chosen: Packing { Packing(pack: pack, names: names) }

  /// Loads the pack. If it has problems, reports all of them and ends with 1.
  func atlas() throws -> Atlas { try chosen.atlas() }
}

/// A pack, and the language of its names.
struct Packing {
  var pack = "karabakh-2020"
  var names = Language.english

  /// Loads the pack. If it has problems, reports all of them and ends with 1.
  func atlas() throws -> Atlas {
    let folder = try folder(of: pack, tellsWhich: true)
    var note = LoadingNote()
    do {
      let atlas = try PackReader.load(folder: folder) { note.tell($0) }
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
  let locator = PackLocator(
    searchFolders: PackLocator.usualFolders(
      environment: Console.environment["DAYFRONT_MAPS"], executableFolder: PackLocator.executableFolder))
  guard let found = isPath ? locator.pack(at: pack) : locator.pack(named: pack) else {
    Console.complain("dayfront: \(locator.absence(of: pack))")
    throw ExitCode(1)
  }
  if tellsWhich, let note = found.note(for: pack) { Console.complain("dayfront: \(note)") }
  return found.folder
}

/// The options for drawing of `browse` and `render`.
struct DrawingOptions: ParsableArguments {
  @Option(help: "The glyphs of the map.")
  var glyphs: GlyphChoice = .auto

  @Option(help: "The colours; auto obeys NO_COLOR.")
  var color: ColorChoice = .auto

  @Option(help: "The background that colours are made for, or the highest contrast; auto asks the terminal.")
  var theme: ThemeChoice = .auto

  var chosen: Drawing { Drawing(glyphs: glyphs, color: color, theme: theme) }
}

/// The way of drawing, as far as options set it.
struct Drawing: Hashable {
  var glyphs = GlyphChoice.auto
  var color = ColorChoice.auto
  var theme = ThemeChoice.auto

  /// The appearance on a terminal.
  ///
  /// - Parameters:
  ///   - traits: the facts known about the terminal.
  ///   - isTerminal: whether a terminal shows the screen. Elsewhere there are colours only if options ask for them.
  func appearance(language: Language, traits: TerminalTraits, isTerminal: Bool = true) -> Appearance {
    var appearance = Appearance(
      glyphs: glyphs.set ?? traits.glyphs, color: color.depth ?? (isTerminal ? traits.color : .never),
      theme: theme.set ?? traits.theme, language: language)
    // A reader who asks for blocks gets them, even where they are two cells wide.
    appearance.hasWideSigns =
      traits.hasWideSigns && (appearance.glyphs == .braille || appearance.glyphs == .ascii)
    return appearance
  }
}

enum GlyphChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, ascii, blocks, quadrants, sextants, braille

  var set: GlyphSet? {
    switch self {
    case .auto: nil
    case .ascii: .ascii
    case .blocks: .blocks
    case .quadrants: .quadrants
    case .sextants: .sextants
    case .braille: .braille
    }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, never
  case eight = "8"
  case sixteen = "16"
  case indexed = "256"
  case truecolor

  var depth: ColorDepth? {
    switch self {
    case .auto: nil
    case .never: .never
    case .eight: .eight
    case .sixteen: .sixteen
    case .indexed: .indexed
    case .truecolor: .truecolor
    }
  }
}

enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, dark, light, contrast

  var set: Theme? { Theme(rawValue: rawValue) }
}

extension Language: ExpressibleByArgument {}

/// A day on the command line: `2020-10-20`.
struct DayArgument: ExpressibleByArgument {
  var day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}

extension Atlas {
  /// The day asked for, or the first day of the slider where none is. Complains and ends with 1 for a day outside the
  /// slider.
  func sliderDay(_ asked: DayArgument?) throws -> Day {
    guard let day = asked?.day else { return days.lowerBound }
    guard days.contains(day) else {
      throw ValidationError("\(day) is outside the map's days, \(days.lowerBound) to \(days.upperBound).")
    }
    return day
  }

  /// The district with a name. Complains and ends with 1 if there is none or several.
  func district(called name: String) throws -> DistrictIndex {
    let matches = Gazetteer(of: self).districts(matching: name)
    if matches.count == 1 { return matches[0] }
    let asked = Console.printable(name)
    Console.complain(
      matches.isEmpty
        ? "dayfront: no district is called '\(asked)'"
        : "dayfront: '\(asked)' may be \(matches.map { self[$0].names.english }.joined(separator: ", "))")
    throw ExitCode(1)
  }
}
