/// A line at the bottom of the screen that takes typed text.
public enum Prompt: Hashable, Sendable {
  case date(String)
  case search(String)
  /// A search in the help.
  case help(String)
  /// Takes a layer's key.
  case layer

  /// The most characters that it takes.
  var limit: Int {
    switch self {
    case .date: 24
    case .search, .help: 48
    case .layer: 0
    }
  }

  /// The words before the typed text on the screen.
  var label: String {
    switch self {
    case .date: "Go to: "
    case .search: Command.find.key
    case .help: "Search the help: "
    case .layer: ""
    }
  }

  /// The text typed so far; always empty for `layer`.
  public var text: String {
    get {
      switch self {
      case .date(let text), .search(let text), .help(let text): text
      case .layer: ""
      }
    }
    set {
      switch self {
      case .date: self = .date(newValue)
      case .search: self = .search(newValue)
      case .help: self = .help(newValue)
      case .layer: break
      }
    }
  }
}
