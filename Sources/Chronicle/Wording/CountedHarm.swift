/// What a number of people harmed counts, and of whom: numbers of different kinds are told apart.
public struct CountedHarm: Hashable, Comparable, Sendable {
  let measure: HarmFigure.Measure
  let group: HarmFigure.Group

  /// The kind of a number.
  public init(_ figure: HarmFigure) { (measure, group) = (figure.measure, figure.group) }

  /// "killed, civilians", and of things "houses damaged".
  public var words: String { measure.countsThings ? measure.words : "\(measure.words), \(group.words)" }

  private var order: (Int, Int) {
    (HarmFigure.Group.allCases.firstIndex(of: group)!, HarmFigure.Measure.allCases.firstIndex(of: measure)!)
  }

  /// Civilians before soldiers, the killed before the injured.
  public static func < (one: Self, other: Self) -> Bool { one.order < other.order }
}
