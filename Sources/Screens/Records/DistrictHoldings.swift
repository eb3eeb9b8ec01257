import Basics
import Chronicle
import Geometry

/// Who holds how much of a district on the day shown: a sentence, a strip, and a row for each stance.
struct DistrictHoldings {
  let page: RecordPage
  let district: DistrictIndex

  private var atlas: Atlas { page.atlas }
  private var day: Day { page.day }

  var blocks: [PanelBlock] {
    let stack = GroundStacks(of: atlas, in: district).stack(on: day)
    return [
      .text(sentence, .strong),
      .blank, .row("Ground held on \(atlas.told(day))", "\(.area(whole))"), .picture([strip(stack)]),
    ] + rows + open
  }

  private var whole: SquareKilometres { atlas.timeline.area(in: district) }
  private var holdings: [Holding] { atlas.timeline.holdings(on: day, in: district) }

  /// "On 20 Oct, as assessed: Artsakh 90%; Azerbaijan 10%. 67 km2 changed hands on this day."
  private var sentence: Phrase {
    let parts = holdings.map { holding -> Phrase in
      let share: Phrase = "\(.share(holding.area.share(of: whole)))"
      let name: Phrase = "\(.name(atlas[holding.holder].names)) \(share)"
      return switch holding.status {
      case .held: name
      case .unmapped: "\(share) \(holding.status.words)"
      case .toBeHandedOver, .peacekeepersDeployed, .monitored: "\(name), \(holding.status.words)"
      }
    }
    let changed = atlas.timeline.changes(on: day).filter {
      $0.changesHolder && $0.before.status != .unmapped && atlas[$0.face].district == district
    }
    let area = changed.reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
    let news: Phrase = area > .zero ? " \(.area(area)) changed hands on this day." : ""
    return "On \(atlas.told(day)), as assessed: \(parts.joined(by: "; ")).\(news)"
  }

  private func strip(_ stack: ShareStack) -> CellRow {
    ShareStrip(stack: stack, width: page.width, style: page.style).row
  }

  private var rows: [PanelBlock] {
    let due = atlas.evacuation(of: district)?.due(asOf: day)
    return holdings.flatMap { holding -> [PanelBlock] in
      let stance = ControlStance(holding)
      var words: Phrase =
        stance.status == .unmapped
        ? "\(stance.status.words)" : "\(.name(atlas[holding.holder].names)), \(holding.status.words)"
      if let due, holding.status == .toBeHandedOver { words += " by \(atlas.told(due))" }
      let share = holding.area.share(of: whole)
      return [
        page.style.sample(
          atlas.ground(in: stance), name: words, value: "\(.area(holding.area)), \(.share(share))")
      ] + members(of: stance)
    }
  }

  /// What each holder of a group has; nothing in a story without groups.
  private func members(of stance: ControlStance) -> [PanelBlock] {
    atlas.membersHoldings(on: day, in: district).filter { ControlStance($0) == stance }.compactMap { holding in
      holding.member.map { member in
        .row(
          "\(.drawn("     "))\(.name(atlas[member].names))",
          "\(.area(holding.area)), \(.share(holding.area.share(of: whole)))")
      }
    }
  }

  /// The ground of it whose day is not known.
  private var open: [PanelBlock] {
    Sentences(atlas: atlas, evidence: page.evidence, openGround: page.openGround).open(in: district, on: day).map {
      .text("Of \(.area($0.area)) it is not known who held it: changed \($0.words).", .notice)
    }
  }
}
