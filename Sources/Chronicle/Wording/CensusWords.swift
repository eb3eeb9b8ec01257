extension CensusFigure.Nationality {
  /// The people in words for readers.
  public var words: String {
    switch self {
    case .all: "all people"
    case .armenians: "Armenians"
    case .azerbaijanis: "Azerbaijanis"
    case .belarusians: "Belarusians"
    case .georgians: "Georgians"
    case .greeks: "Greeks"
    case .russians: "Russians"
    case .tatars: "Tatars"
    case .ukrainians: "Ukrainians"
    case .russiansAndUkrainians: "Russians and Ukrainians"
    case .others: "others"
    }
  }
}

extension CensusFigure {
  /// The percentage as its source gives it, `0.78%`; nil where it is not given.
  public var percentText: String? { percent.map { PublishedShare.Unit.percent.text($0) } }
}
