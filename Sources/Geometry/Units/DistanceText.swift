import Basics

extension Metres {
  /// The length in words: `12 km`; below ten with one decimal, unless that is 0.
  public var text: String { number + " km" }

  /// The length as it is read aloud: `12 kilometres`, `1 kilometre`.
  public var told: String { number + (number == "1" ? " kilometre" : " kilometres") }

  private var number: String {
    let tenths = (kilometres * 10).rounded()
    return decimal(kilometres, tenths < 100 && tenths.truncatingRemainder(dividingBy: 10) != 0 ? 1 : 0)
  }
}
