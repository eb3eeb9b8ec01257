import Chronicle

/// What every panel is made from.
struct PanelContext {
  let atlas: Atlas
  let model: Model
  let evidence: EvidenceBook
  let activity: ActivityIndex?
  let size: CellSize
  /// The ground that is open on the day shown, where it was found for the frame.
  var openGround: OpenGround?
  /// The legend's parts that were kept for this view, if any.
  var legend: LegendStill?

  /// The cells of a line of text in the panel.
  var width: Int { max(0, size.columns - 3) }
  /// The number of rows below the panel's title.
  var rows: Int { max(0, size.rows - 1) }
  var appearance: Appearance { model.appearance }

  /// The page on which records are set.
  var page: RecordPage {
    RecordPage(
      atlas: atlas, evidence: evidence, activity: activity, day: model.day,
      openGround: openGround ?? OpenGround(of: atlas, on: model.day), appearance: appearance, width: width, rows: rows,
      horizon: model.horizon)
  }

  /// The legend of the day.
  var legendPanel: LegendPanel { LegendPanel(atlas: atlas, model: model, size: size, kept: legend, openGround: openGround) }

  func name(_ names: Names) -> String { appearance.text(names) }

  /// The names in the other languages, those that the glyph set can show.
  func otherNames(_ names: Names) -> Phrase {
    Phrase(
      prose: names.all.filter { $0 != names[appearance.language] }.compactMap(appearance.whole)
        .joined(separator: ", "))
  }
}
