import Basics

extension SquareKilometres {
  /// The area in words: `1,558 km2`; with one decimal below ten.
  public var text: String { text(unit: "km2") }

  /// The area in words with another name of the unit: `1,558 square kilometres`.
  public func text(unit: String) -> String {
    (value < 9.95 ? decimal(value, 1) : grouped(Int(value.rounded()))) + " " + unit
  }
}
