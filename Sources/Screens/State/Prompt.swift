/// The line that takes text while it is open.
public enum Prompt: Hashable, Sendable {
  case date(String)
  case search(String)
  /// Waits for a layer's digit.
  case layer

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
