import Basics
import Chronicle
import Geometry

/// What the chart of ground shows: its sentence, and the key of its colours with the areas of the day.
struct GroundKey {
  let page: RecordPage
  let district: DistrictIndex?

  private var atlas: Atlas { page.atlas }
  private var day: Day { page.day }
  private var whole: SquareKilometres { atlas.timeline.area(in: district) }
  private var holdings: [Holding] { atlas.timeline.holdings(on: day, in: district) }

  /// "On 20 Oct Azerbaijan held 1,271 km2, 11% of the zone, as assessed: at least 1,271 km2, at most 2,118 km2."
  var sentence: Phrase {
    let name: Phrase = district.map { "\(.name(atlas[$0].names))" } ?? "the zone"
    guard let holder = page.gainer, let band else { return "Of \(name) no side is known to have taken any ground." }
    let held: Phrase = "\(.area(band.area)), \(.share(band.area.share(of: whole))) of \(name)"
    let whole: Phrase = "On \(atlas.told(day)) \(.name(atlas[holder].names)) held \(held), as assessed"
    guard isBroad(band) else { return "\(whole)." }
    return "\(whole): at least \(.area(band.least)), at most \(.area(band.most))."
  }

  private var band: ControlBand? {
    page.gainer.map { DayBounds(of: atlas, on: day, by: page.evidence).band(of: $0, in: district) }
  }

  private func isBroad(_ band: ControlBand) -> Bool { band.most.value - band.least.value >= 0.5 }

  /// The names that the chart has room for inside.
  var names: [(ground: Ground, text: String)] {
    stances.map { (atlas.ground(in: $0), page.text(name($0))) }
  }

  var blocks: [PanelBlock] {
    let today = holdings.map(ControlStance.init), later = stances.filter { !today.contains($0) }
    return [.line("\(day.long)", .strong)] + holdings.flatMap { row(ControlStance($0), $0.area) } + uncertain
      + open
      + (later.isEmpty ? [] : [.shown([.line("on other days", .dim)])] + later.flatMap { row($0, nil) })
      + AnnouncedTotal(page: page, district: district).blocks
  }

  private func row(_ stance: ControlStance, _ area: SquareKilometres?) -> [PanelBlock] {
    let share: Phrase = area.map { "\(.share($0.share(of: whole)))" } ?? ""
    let ground = atlas.ground(in: stance)
    if page.width >= 34 {
      let value: Phrase = area.map { "\(.area($0)) \(share)" } ?? ""
      return [page.style.sample(ground, name: atlas.words(of: stance), value: value)]
    }
    // A narrow key has no room for areas, and gives a share a line of its own where the name is long.
    let name = name(stance), width = cellWidth(of: page.text(name)) + cellWidth(of: page.text(share))
    if width + 6 <= page.width || share.isEmpty { return [page.style.sample(ground, name: name, value: share)] }
    return [page.style.sample(ground, name: name, value: ""), .row("", share, .strong)]
  }

  /// A stance in few words: what is agreed of it, or else its holder.
  private func name(_ stance: ControlStance) -> Phrase {
    stance.status.inLegend.map { Phrase($0) } ?? "\(.name(atlas[stance.holder].names))"
  }

  private var uncertain: [PanelBlock] {
    guard let band, let holder = page.gainer, isBroad(band) else { return [] }
    let ground = Ground.zone(.second, .held, isNew: false)
    let mark: Mark = page.appearance.hasColor ? .ground(.zone(.first, .held, isNew: true)) : .strong
    let sample = PanelRun(drawn: String(repeating: String(page.style.uncertain), count: 4), mark, on: ground)
    return [
      .sample([sample], "perhaps \(.name(atlas[holder].names))", value: ""),
      .told("Perhaps \(.name(atlas[holder].names)):"),
      .text(
        "\(.area(band.least)) to \(.area(band.most)) in all: announced but not seen, or seen with little certainty",
        .dim,
        indent: 5),
    ]
  }

  private var open: [PanelBlock] {
    let open = page.openGround.betweenHolders(of: atlas), area = open.area(in: district, of: atlas)
    guard area > .zero, let change = open.changes.first(where: isOwn) else { return [] }
    let ground = atlas.ground(openAt: change.face, on: day, isFaded: false)
    return [page.style.sample(ground, name: "day not known", value: "\(.area(area))")]
  }

  private func isOwn(_ change: OpenChange) -> Bool {
    atlas.timeline.isInZone(change.face) && (district == nil || atlas.districtOfFace[change.face.index] == district)
  }

  /// The holders and statuses that the chart shows on any day, so that each colour has a key.
  private var stances: [ControlStance] {
    var found: [ControlStance] = []
    for face in atlas.timeline.counted(in: district) {
      for entry in atlas.timeline.histories[face.index]
      where entry.from <= atlas.days.upperBound && page.tells(of: entry.from) {
        let stance = ControlStance(entry.state)
        if !found.contains(stance) { found.append(stance) }
      }
    }
    return found.sorted { ($0.holder, $0.status.rawValue) < ($1.holder, $1.status.rawValue) }
  }
}
