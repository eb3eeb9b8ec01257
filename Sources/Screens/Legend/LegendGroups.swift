import Basics
import Chronicle
import Geometry

/// Who of each group holds ground on a day; nothing in a story without groups.
struct LegendGroups {
  private let atlas: Atlas
  /// What each holder has, those of a group together and the largest first.
  private let holdings: [Holding]

  init(of atlas: Atlas, on day: Day) {
    self.atlas = atlas
    holdings = atlas.membersHoldings(on: day)
  }

  /// How many of a group hold ground so: " (3)", in speech ", 3 holders".
  func count(in stance: ControlStance) -> Phrase {
    let count = holdings.count { ControlStance($0) == stance && $0.member != nil }
    return count == 0 ? "" : "\(.either(shown: " (\(count))", told: ", \(counted(count, "holder"))"))"
  }

  /// The holders of each group with their shares of the zone: "The North: Saxony 12%, Elbland 4%, 3 more".
  var blocks: [PanelBlock] {
    guard !holdings.isEmpty else { return [] }
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    let groups = distinct(holdings.filter { $0.member != nil }.map(\.holder)).map { group -> PanelBlock in
      var areas: [MemberIndex: SquareKilometres] = [:]
      for holding in holdings where holding.holder == group {
        if let member = holding.member { areas[member, default: .zero] += holding.area }
      }
      let order = areas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var names: [Phrase] = order.prefix(Self.most).map {
        "\(.name(atlas[$0.key].names)) \(.share($0.value.share(of: whole)))"
      }
      if order.count > Self.most { names.append("\(order.count - Self.most) more") }
      return .text("\(.name(atlas[group].names)): \(names.joined(by: ", "))", .dim)
    }
    return [.blank, .heading("Holders by group")] + groups
  }

  /// The most holders of a group that are named.
  private static let most = 6
}
