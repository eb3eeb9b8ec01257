import Geometry

extension FrontDistance {
  /// Where the line is, for the record of a district: "The front line is about 12 km from it, to the north-east, nearer
  /// than the day before."
  public var wordsOfDistrict: Phrase {
    guard let direction else { return "The front line runs through it or along its edge." }
    return "The front line is \(.about(metres)) from its edge, to the \(direction.words)\(compared)."
  }

  /// Where the line is, for a point or a place: "The front line is about 12 km to the north-east, nearer than the day
  /// before."
  public var words: Phrase {
    guard let direction else { return "The front line runs here\(compared)." }
    return "The front line is \(.about(metres)) to the \(direction.words)\(compared)."
  }

  /// The same in a line that has little room: "Front line about 12 km north-east, nearer than the day before."
  ///
  /// - Parameter isCompared: whether it is compared with the day before.
  public func inShort(isCompared: Bool = true) -> Phrase {
    let compared = isCompared ? compared : ""
    guard let direction else { return "The front line runs here\(compared)." }
    return "Front line \(.about(metres)) \(direction.words)\(compared)."
  }

  private var compared: String {
    switch change {
    case .nearer: ", nearer than the day before"
    case .farther: ", farther than the day before"
    case .same: ", as the day before"
    case .new: ", and there was none the day before"
    case .first: ""
    }
  }
}

extension Atlas {
  /// The sentence about the front line of a day as seen from a point; it says so where there is none.
  public func frontWords(from point: Coordinate, on day: Day) -> Phrase {
    frontDistance(from: point, on: day)?.words ?? Self.noFront
  }

  /// The sentence about the front line of a day as seen from a district.
  public func frontWords(from district: DistrictIndex, on day: Day) -> Phrase {
    frontDistance(from: district, on: day)?.wordsOfDistrict ?? Self.noFront
  }

  /// The same in a line that has little room.
  ///
  /// - Parameter isCompared: whether it is compared with the day before.
  public func frontInShort(from point: Coordinate, on day: Day, isCompared: Bool = true) -> Phrase {
    frontDistance(from: point, on: day)?.inShort(isCompared: isCompared) ?? Self.noFront
  }

  private static let noFront: Phrase = "There is no front line on this day."
}
