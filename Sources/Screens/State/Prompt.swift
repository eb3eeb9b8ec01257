/// A line at the bottom of the screen that takes typed text.
public enum Prompt: Hashable, Sendable {
  case date(String)
  case search(String)
  /// Takes a layer's digit.
  case layer

  /// The text typed so far; always empty for `layer`.
  public var text: String {
    get {
      switch self {
      case .date(let text), .search(let text): text
      case .layer: ""
      }
    }
    set {
      switch self {
      case .date: self = .date(newValue)
      case .search: self = .search(newValue)
      case .layer: break
      }
    }
  }
}
