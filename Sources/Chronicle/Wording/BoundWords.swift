extension RunningTotal.Bound {
  /// In a sentence, directly before the number: "at least 12".
  public var beforeNumber: String {
    switch self {
    case .exact: ""
    case .about: "about "
    case .atLeast: "at least "
    }
  }

  /// In the column of a table after that of the number: "12 or more".
  public var afterNumber: String {
    switch self {
    case .exact: "exactly"
    case .about: "about"
    case .atLeast: "or more"
    }
  }
}
