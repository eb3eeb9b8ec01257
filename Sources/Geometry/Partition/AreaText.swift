import Basics

/// An area in words: `1,558 km2`; with one decimal below ten.
public func text(_ area: SquareKilometres) -> String {
  (area.value < 9.95 ? decimal(area.value, 1) : grouped(Int(area.value.rounded()))) + " km2"
}
