/// Defaults that a user set for options, in the environment and in a file. What the environment says goes before the
/// file, and what a call says goes before both.
struct Settings {
  /// What was set for an option, and where.
  struct Setting: Hashable {
    var value: String
    var source: Source
  }

  /// Where a setting comes from.
  enum Source: Hashable {
    case variable(String)
    case file(String, line: Int)

    /// `DAYFRONT_THEME`, `/home/me/.config/dayfront/config:3`.
    var words: String {
      switch self {
      case .variable(let name): name
      case .file(let path, let line): "\(path):\(line)"
      }
    }
  }

  /// The file, whether there is one or not; nil where no folder for it is known, and where nothing is read.
  let path: String?
  /// Whether the file is there.
  let isFileThere: Bool
  /// What is wrong with the file, as `file:line: what`.
  var faults: [String] = []
  /// The file's settings by the names of their options.
  private(set) var ofFile: [String: Setting] = [:]
  private let environment: [String: String]

  /// No settings.
  static let none = Settings(environment: [:], file: nil)

  /// Reads settings.
  ///
  /// - Parameters:
  ///   - environment: the environment's variables by name.
  ///   - file: the path of the file and its text; the text is nil where there is no file.
  init(environment: [String: String], file: (path: String, text: String?)?) {
    self.environment = environment
    hasVariables = environment.keys.contains { $0.hasPrefix("DAYFRONT_") }
    path = file?.path
    isFileThere = file?.text != nil
    guard let file, let text = file.text.map(SettingsText.init) else { return }
    faults = text.faults.map { "\(file.path):\($0.line): \($0.words)" }
    for line in text.lines {
      ofFile[line.key] = Setting(value: line.value, source: .file(file.path, line: line.number))
    }
  }

  /// What was set for an option; nil for nothing. A variable without a value sets nothing.
  subscript(option: String) -> Setting? {
    let name = Self.variable(of: option)
    if let value = environment[name], !value.isEmpty { return Setting(value: value, source: .variable(name)) }
    return ofFile[option]
  }

  /// Whether there is anything to look at: most calls have no settings, and should not pay for them.
  var isAnythingSet: Bool { isFileThere || !faults.isEmpty || hasVariables }
  private let hasVariables: Bool

  /// The variable that sets an option: `DAYFRONT_LOW_BANDWIDTH` for `low-bandwidth`.
  static func variable(of option: String) -> String {
    "DAYFRONT_" + option.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
  }

  /// What a text says of an option that is on or off; nil for neither.
  static func isOn(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "on", "true", "1": true
    case "no", "off", "false", "0": false
    default: nil
    }
  }
}
