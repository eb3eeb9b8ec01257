import Chronicle

/// The chart of the days in the colours of the map of the days of capture.
struct CaptureChart: Sendable {
  private let steps: CaptureSteps
  private let changeDays: [Day]

  init(of atlas: Atlas) {
    steps = CaptureSteps(of: atlas)
    changeDays = atlas.timeline.changeDays(in: nil)
  }

  /// The cell of some days; nil where nothing changed hands, or only later than the day shown. Without colour it has the
  /// letter that the ground has.
  func cell(for days: Range<Day>, by model: Model, glyph: Unicode.Scalar) -> Cell? {
    guard glyph != " ", days.lowerBound <= model.day,
      case .capture(let ground)? = steps.ground(of: days, changedOn: changeDays)
    else { return nil }
    guard model.appearance.hasColor, model.appearance.glyphs != .ascii else {
      return Cell(MapPatterns.capture(ground, column: 0, row: 0), Ink(.strong))
    }
    return Cell(glyph, Ink(.ground(.capture(ground))))
  }
}
