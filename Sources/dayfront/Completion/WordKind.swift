/// What a word of a call stands for, so that a shell can be told which words there are.
enum WordKind: Hashable {
  case districts, places, lessons, packs, classes, days, sides, layers
  /// A path; the shell knows best.
  case files, folders
  case oneOf([String])
  /// Something that only the user knows: a number, a text.
  case anything

  /// What the value of an option or a word without one is; nil where this table does not know it, which a test finds.
  ///
  /// - Parameters:
  ///   - option: its name, `--at`; nil for a word that stands for itself.
  ///   - value: how help calls the value.
  static func of(option: String?, value: String, command: String) -> WordKind? {
    if let option { return byOption[option] ?? byValue[value] }
    return byCommand[command] ?? byValue[value]
  }

  private static let byOption: [String: WordKind] = [
    "--select": .districts, "--district": .districts, "--place": .places, "--pack": .packs, "--side": .sides,
    "--show": .layers, "--hide": .layers, "--view": .oneOf(["home", "whole"]), "--class": .classes,
  ]

  /// By the command, for words that stand for themselves.
  private static let byCommand: [String: WordKind] = [
    "district": .districts, "place": .places, "follow": .classes, "present": .classes,
    "join": .classes,
  ]

  private static let byValue: [String: WordKind] = [
    "day": .days, "days": .days, "name|file": .lessons, "file|name": .lessons, "folder": .folders, "file": .files,
    "file|name=file": .files, "source": .files, "csv": .files, "svg": .files, "path": .files, "number": .anything,
    "minutes": .anything, "seconds": .anything, "keys": .anything, "cols>x<rows": .anything,
    "width>x<height": .anything, "command": .anything, "seat": .anything, "teacher": .anything, "prop": .anything,
    "where": .anything, "format": .anything, "zone": .anything, "length": .anything, "area": .anything,
    "left,right": .anything, "a,b": .anything, "text": .anything, "lon": .anything, "lat": .anything,
    "subcommands": .anything,
  ]

  /// What the shell adds by itself to the words of this kind.
  var paths: Completion.Paths? {
    switch self {
    case .files, .lessons: .files
    case .folders, .packs: .folders
    default: nil
    }
  }
}
