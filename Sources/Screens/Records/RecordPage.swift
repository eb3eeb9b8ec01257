import Chronicle

/// What a record is made from: the story, the day shown, how it is drawn, and the room that it has.
struct RecordPage {
  let atlas: Atlas
  let evidence: EvidenceBook
  let activity: ActivityIndex?
  let day: Day
  /// The ground that is open on the day.
  let openGround: OpenGround
  let appearance: Appearance
  /// The cells of a line, and the lines that are seen at once.
  let width: Int, rows: Int
  /// The last day that is told of; nil where all is. While something is asked, what comes later would answer it.
  var horizon: Day?

  /// The same with lines of another length.
  func narrowed(to width: Int) -> RecordPage {
    RecordPage(
      atlas: atlas, evidence: evidence, activity: activity, day: day, openGround: openGround, appearance: appearance,
      width: width, rows: rows, horizon: horizon)
  }

  /// Whether records tell of a day.
  func tells(of day: Day) -> Bool { horizon.map { day <= $0 } ?? true }

  /// Whether they tell how it all ended.
  var tellsTheEnd: Bool { tells(of: atlas.days.upperBound) }

  var style: MapStyle { MapStyle(appearance) }

  /// The axis of the story's days, on which all pictures of a record stand.
  var axis: DayAxis { axis(width: width, names: 11) }

  /// The axis in a width, with room for names of lanes.
  func axis(width: Int, names: Int) -> DayAxis {
    DayAxis(atlas.days, day: day, width: width, names: names, horizon: horizon)
  }

  /// What was agreed of the handover of a district and what came of it; nothing where nothing was.
  ///
  /// - Parameter subject: how the sentence names the district; nil in its own record.
  func handover(of district: DistrictIndex, as subject: Phrase? = nil) -> Phrase {
    atlas.evacuation(of: district)?.words(of: subject, isOfYears: atlas.isOfYears, isCited: true, tells: tells)
      ?? Phrase()
  }

  /// A phrase as the glyphs can show it.
  func text(_ phrase: Phrase) -> String { appearance.text(appearance.shown(phrase)) }

  /// The side that takes: the one at the bottom of charts of ground.
  var gainer: HolderIndex? { atlas.holders.firstIndex { $0.slot == .first }.map { HolderIndex($0) } }

  /// The block that parts what is known by the day shown from what comes later, if there is any.
  func parted<Record>(
    _ records: [Record], on day: (Record) -> Day, _ blocks: (Record, _ isLater: Bool) -> [PanelBlock]
  ) -> [PanelBlock] {
    let border = records.firstIndex { day($0) > self.day } ?? records.count
    let later = records[border...].flatMap { blocks($0, true) }
    return records[..<border].flatMap { blocks($0, false) }
      + (later.isEmpty ? [] : [.later(than: atlas.told(self.day))] + later)
  }
}
