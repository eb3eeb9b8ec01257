/// A scale: a bar of a round length.
struct ScaleBar {
  /// The ground that it covers.
  let kilometres: Int
  /// Its length in units of the drawing.
  let length: Double

  /// The longest bar of a round length up to a length in units of the drawing.
  init(metresPerUnit: Double, longest: Double) {
    let most = metresPerUnit * longest / 1000
    kilometres = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].first { Double($0) <= most } ?? 1
    length = Double(kilometres) * 1000 / metresPerUnit
  }

  var words: String { "\(kilometres) km" }
}
