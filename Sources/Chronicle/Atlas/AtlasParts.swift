import Geometry

/// What an atlas is made of: a reader or a test fills in what it has, and `Atlas` derives the rest.
///
/// Every part has a default, so that code which makes an atlas need not change when a part is added. Parts must fit
/// together: every index is in range, and announcements and events are in order of their days.
public struct AtlasParts: Sendable {
  /// The pack's id, the word that commands and lessons name it by.
  public var id = ""
  /// The pack's title in its languages.
  public var title = Names(english: "")
  /// The days of the slider.
  public var days = Day(number: 0)...Day(number: 0)
  /// The day whose front line is drawn as the line of contact.
  public var baseline = Day(number: 0)
  /// The view that the map opens with.
  public var home = PlaneBox.empty
  /// How good the fill is, in a sentence of the pack; nil where the pack has none, and then none is shown.
  public var accuracy: Names?
  /// The unit of the slider.
  public var step = DayStep.day
  /// The days without data, in their order; none of them meet.
  public var gaps: [DataGap] = []

  /// The projection from degrees to the plane that `partition` lies on.
  public var projection = EqualAreaProjection(centralMeridian: 0, standardParallel: 0)
  /// The faces and arcs of the map.
  public var partition = Partition.empty
  /// In the order of their slots, where a pack was read.
  public var holders: [Holder] = []
  /// The holders of groups, in the order of the pack; none in a story without groups, else every state names one.
  public var members: [Member] = []
  /// The countries of the map, in the order of the pack.
  public var countries: [Country] = []
  /// The districts of the map, in the order of the pack.
  public var districts: [District] = []
  /// The pack's record of each face; one for each face of `partition`.
  public var faces: [Face] = []
  /// For each face its entries in order of their days, at least one.
  public var histories: [[ControlEntry]] = []
  /// The faces that the story is about.
  public var zone: [FaceIndex] = []

  /// Settlements, heights, bridges and monasteries with a name.
  public var places: [Place] = []
  /// The face under each place, where it is known already, as from an image of a pack; `outside` where there is none. Nil
  /// where it has to be found: nothing else may differ.
  public var placeFaces: [FaceIndex]?
  /// The speakers of the announcements.
  public var parties: [Party] = []
  /// In order of their days.
  public var announcements: [Announcement] = []
  /// In order of their days; those of the pack and the reader's own incidents.
  public var events: [Event] = []
  /// The reader's own layers of incidents.
  public var incidentLayers: [IncidentLayer] = []
  /// The dated clauses of agreements, in the order of the pack.
  public var provisions: [Provision] = []
  /// Reports of special forces near a point.
  public var activityReports: [ActivityReport] = []
  /// Ground where special forces were reported.
  public var activityAreas: [ActivityArea] = []
  /// Published running totals of announced settlements.
  public var totals: [RunningTotal] = []
  /// Communities that a side counts as lost.
  public var communities: [LostCommunity] = []
  /// What others showed of places, in order of their days.
  public var opinions: [Opinion] = []
  /// Shares and lengths that others published.
  public var shares: [PublishedShare] = []
  /// The killed, the hurt and the displaced, by who says so, in order of their days.
  public var harm: [HarmFigure] = []
  /// People by district and nationality; the figures of a unit and year stand together.
  public var census: [CensusFigure] = []
  /// Lines and areas drawn over the faces, such as roads and rivers.
  public var overlays: [OverlayFeature] = []
  /// The heights of the ground; nil where the pack has none.
  public var relief: Relief?
  /// The entries of the legend, in the order of the pack.
  public var legend: [LegendEntry] = []
  /// The sections of the page on method, in the order of the pack.
  public var method: [MethodSection] = []
  /// The sources that records name, in the order in which readers see them numbered.
  public var sources: [Source] = []

  /// Makes the parts of an empty story.
  public init() {}

  /// The face under each place, found in the partition; `outside` where there is none. Complexity: a search of the partition
  /// for each place.
  public var facesOfPlaces: [FaceIndex] {
    places.map { place in
      place.coordinate.flatMap { partition.face(at: projection.project($0)) } ?? .outside
    }
  }
}

extension AtlasParts {
  /// The parts whose records name sources, each as the sources of its records. A new part that names sources is added
  /// here too: a test looks for each column of sources that packs have.
  static let citing = citingOnDays + citingOnNoDay

  /// Those whose records are of a day.
  static let citingOnDays: [@Sendable (AtlasParts) -> [[SourceIndex]]] = [
    { parts in parts.zone.flatMap { parts.histories[$0.index].map(\.sources) } },
    { $0.announcements.map(\.sources) },
    { $0.events.map(\.sources) }, { $0.provisions.map(\.sources) }, { $0.activityReports.map(\.sources) },
    { $0.activityAreas.map(\.sources) }, { $0.totals.map(\.sources) }, { $0.communities.map(\.sources) },
    { $0.opinions.map(\.sources) }, { $0.shares.map(\.sources) }, { $0.harm.map(\.sources) },
  ]

  /// Those whose records are of what was there all the time, or long before.
  private static let citingOnNoDay: [@Sendable (AtlasParts) -> [[SourceIndex]]] = [
    { $0.districts.map(\.sources) }, { $0.places.map(\.sources) }, { $0.census.map(\.sources) },
    { $0.overlays.map(\.sources) }, { $0.legend.map(\.sources) },
  ]
}

// One line a part. What loops over faces look at is kept in `Atlas` itself.
extension Atlas {
  /// The pack's id, the word that commands and lessons name it by.
  @inlinable public var id: String { parts.id }
  /// The pack's title in its languages.
  @inlinable public var title: Names { parts.title }
  /// The view that the map opens with.
  @inlinable public var home: PlaneBox { parts.home }
  /// How good the fill is, in a sentence of the pack; nil where the pack has none, and then none is shown.
  @inlinable public var accuracy: Names? { parts.accuracy }
  /// The unit of the slider.
  @inlinable public var step: DayStep { parts.step }
  /// The days without data, in their order; none of them meet.
  @inlinable public var gaps: [DataGap] { parts.gaps }
  /// The holders of groups, in the order of the pack; none in a story without groups.
  @inlinable public var members: [Member] { parts.members }
  /// The countries of the map, in the order of the pack.
  @inlinable public var countries: [Country] { parts.countries }
  /// The speakers of the announcements.
  @inlinable public var parties: [Party] { parts.parties }
  /// In order of their days.
  @inlinable public var announcements: [Announcement] { parts.announcements }
  /// In order of their days; those of the pack and the reader's own incidents.
  @inlinable public var events: [Event] { parts.events }
  /// The reader's own layers of incidents.
  @inlinable public var incidentLayers: [IncidentLayer] { parts.incidentLayers }
  /// The dated clauses of agreements, in the order of the pack.
  @inlinable public var provisions: [Provision] { parts.provisions }
  /// Reports of special forces near a point.
  @inlinable public var activityReports: [ActivityReport] { parts.activityReports }
  /// Ground where special forces were reported.
  @inlinable public var activityAreas: [ActivityArea] { parts.activityAreas }
  /// Published running totals of announced settlements.
  @inlinable public var totals: [RunningTotal] { parts.totals }
  /// Communities that a side counts as lost.
  @inlinable public var communities: [LostCommunity] { parts.communities }
  /// What others showed of places, in order of their days.
  @inlinable public var opinions: [Opinion] { parts.opinions }
  /// Shares and lengths that others published.
  @inlinable public var shares: [PublishedShare] { parts.shares }
  /// The killed, the hurt and the displaced, by who says so, in order of their days.
  @inlinable public var harm: [HarmFigure] { parts.harm }
  /// People by district and nationality; the figures of a unit and year stand together.
  @inlinable public var census: [CensusFigure] { parts.census }
  /// Lines and areas drawn over the faces, such as roads and rivers.
  @inlinable public var overlays: [OverlayFeature] { parts.overlays }
  /// The heights of the ground; nil where the pack has none.
  @inlinable public var relief: Relief? { parts.relief }
  /// The entries of the legend, in the order of the pack.
  @inlinable public var legend: [LegendEntry] { parts.legend }
  /// The sections of the page on method, in the order of the pack.
  @inlinable public var method: [MethodSection] { parts.method }
  /// The sources that records name, in the order in which readers see them numbered.
  @inlinable public var sources: [Source] { parts.sources }
}
