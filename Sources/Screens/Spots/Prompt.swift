/// A line at the bottom of the screen that takes typed text.
public enum Prompt: Hashable, Sendable {
  case date(String)
  case search(String)
  /// A search in the help.
  case help(String)
  /// Takes a layer's key.
  case layer
  /// Takes the name of a file to export what is shown to.
  case export(String)
  /// The same after it was told that there is such a file: Enter replaces it.
  case replace(String)

  /// The most characters that it takes.
  var limit: Int {
    switch self {
    case .date: 24
    case .search, .help: 48
    case .layer: 0
    case .export, .replace: 240
    }
  }

  /// The words before the typed text on the screen.
  var label: String {
    switch self {
    case .date: "Go to: "
    case .search: Command.find.key
    case .help: "Search the help: "
    case .layer: ""
    case .export: "Export to: "
    case .replace: "Replace: "
    }
  }

  /// The text typed so far; always empty for `layer`.
  public var text: String {
    get {
      switch self {
      case .date(let text), .search(let text), .help(let text), .export(let text), .replace(let text): text
      case .layer: ""
      }
    }
    set {
      switch self {
      case .date: self = .date(newValue)
      case .search: self = .search(newValue)
      case .help: self = .help(newValue)
      case .layer: break
      // Another name is another question.
      case .export, .replace: self = .export(newValue)
      }
    }
  }
}
