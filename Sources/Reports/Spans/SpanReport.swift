import Basics
import Chronicle
import Geometry

/// A whole story as dated features: the ground of each face by holder and period, the front line, events, and what was
/// announced. As rows, the spans of ground alone.
///
/// On each day the spans that hold it are the map of that day, and their areas are those that `ControlReport` tells.
public struct SpanReport: Report {
  let atlas: Atlas
  let days: ClosedRange<Day>
  let language: Language
  let colors: Colors
  /// Ground of holders, the same where a change may lie in it, then what nobody mapped, the front line and marks.
  private let styles: [FeatureMap.Style]

  /// The colours of formats that have styles, as `0xRRGGBB`.
  public struct Colors: Hashable, Sendable {
    /// One for each holder, in the atlas's order.
    public var holders: [UInt32]
    /// Of ground that nobody mapped, of the front line, and of events and announcements.
    public var unmapped, front, mark: UInt32

    /// Makes colours.
    public init(holders: [UInt32], unmapped: UInt32, front: UInt32, mark: UInt32) {
      self.holders = holders
      self.unmapped = unmapped
      self.front = front
      self.mark = mark
    }
  }

  /// Makes a report of days.
  public init(atlas: Atlas, days: ClosedRange<Day>, language: Language, colors: Colors) {
    self.atlas = atlas
    self.days = days
    self.language = language
    self.colors = colors
    styles =
      colors.holders.map { .init(color: $0, opacity: 0.6) } + colors.holders.map { .init(color: $0, opacity: 0.3) } + [
        .init(color: colors.unmapped, opacity: 0.5), .init(color: colors.front, opacity: 1),
        .init(color: colors.mark, opacity: 1),
      ]
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.rows(\.rows), .map(\.map)] }

  private var rows: Rows { groundColumns.rows { take in atlas.timeline.zone.forEach { ground(of: $0).forEach(take) } } }

  /// The features are made one by one, face after face, then the lines and the points.
  var map: FeatureMap {
    let ground = atlas.timeline.zone.lazy.flatMap { face in groundFeatures(of: face) }
    let fronts = [0].lazy.flatMap { _ in frontFeatures }
    let points = eventFeatures + announcementFeatures
    return FeatureMap(
      title: atlas.title[language], about: atlas.licences,
      box: atlas.box(around: atlas.timeline.zone, and: points.compactMap(\.point)), styles: styles,
      features: AnySequence([AnySequence(ground), AnySequence(fronts), AnySequence(points)].lazy.joined()))
  }

  func style(of ground: Ground) -> Int {
    let state = ground.span.state
    if state.status == .unmapped { return styles.count - 3 }
    let isOpen = atlas.timeline.isOpenBetweenHolders(ground.face, on: ground.span.days.lowerBound)
    return state.holder.index + (isOpen ? colors.holders.count : 0)
  }
  var frontStyle: Int { styles.count - 2 }
  var markStyle: Int { styles.count - 1 }
}

extension Feature {
  /// The position of a point; nil for lines and ground.
  fileprivate var point: Coordinate? {
    if case .point(let point)? = geometry { point } else { nil }
  }
}
