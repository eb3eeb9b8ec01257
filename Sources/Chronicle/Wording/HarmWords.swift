extension HarmFigure.Measure {
  /// What was counted, in words for readers.
  public var words: String {
    switch self {
    case .killed: "killed"
    case .buried: "buried"
    case .bodiesExamined: "bodies examined"
    case .injured: "injured"
    case .severelyInjured: "severely injured"
    case .inHospital: "in hospital"
    case .missing: "missing"
    case .captured: "captured"
    case .displaced: "displaced"
    case .arrived: "arrived as refugees"
    case .remaining: "remaining"
    case .housesDamaged: "houses damaged"
    case .objectsDamaged: "houses and other objects damaged"
    }
  }

  /// Whether it counts things, whoever owns them.
  public var countsThings: Bool { self == .housesDamaged || self == .objectsDamaged }
}

extension HarmFigure.Group {
  /// The people that the number is about, in words for readers.
  public var words: String {
    switch self {
    case .civilian: "civilians"
    case .military: "soldiers"
    case .all: "civilians and soldiers together"
    }
  }
}

extension HarmFigure.Bound {
  /// The words before the number, for readers.
  public var words: String {
    switch self {
    case .exact: ""
    case .about: "about "
    case .atLeast: "at least "
    case .atMost: "at most "
    }
  }
}

extension HarmFigure.Scope {
  /// What the number covers, in words for readers; nothing where the note says it.
  public var words: String {
    switch self {
    case .running: "in all by that day"
    case .whole: "of the whole war"
    case .part: "only a part"
    }
  }
}
