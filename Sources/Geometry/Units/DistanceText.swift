import Basics

extension Metres {
  /// The length in words: `12 km`; with one decimal below ten.
  public var text: String { number + " km" }

  /// The length as it is read aloud: `12 kilometres`, `1 kilometre`.
  public var told: String { number + (number == "1" || number == "1.0" ? " kilometre" : " kilometres") }

  private var number: String { decimal(kilometres, kilometres < 9.95 ? 1 : 0) }
}
