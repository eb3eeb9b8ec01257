import Chronicle
import Geometry
import Screens

/// Who held how much on a day, in the zone and in each district, or in one district.
struct ControlReport {
  let atlas: Atlas
  let day: Day
  let district: DistrictIndex?
  let language: Language

  private struct Part {
    var id, name: String
    var area: SquareKilometres
    var holdings: [Holding]
  }

  private func part(_ district: DistrictIndex?) -> Part {
    Part(
      id: district.map { atlas[$0].id } ?? "zone", name: district.map { atlas[$0].names[language] } ?? "The zone",
      area: atlas.timeline.area(in: district), holdings: atlas.timeline.holdings(on: day, in: district))
  }

  private var districts: [DistrictIndex] {
    if let district { return [district] }
    // Every district with ground in the zone, so that the parts add up to the whole.
    return atlas.districts.indices.map { DistrictIndex($0) }.filter { !atlas.timeline.counted(in: $0).isEmpty }
  }

  private var parts: [Part] { (district == nil ? [part(nil)] : []) + districts.map(part) }

  var table: String {
    var table = TextTable(header: ["", "holder", "status", "km2", "share"], numeric: [3, 4])
    for part in parts {
      for (number, holding) in part.holdings.enumerated() {
        table.rows.append([
          number == 0 ? part.name : "", atlas[holding.holder].names[language], holding.status.rawValue,
          decimal(holding.area.value, 1), percent(holding.area.share(of: part.area)),
        ])
      }
    }
    let last = atlas.knownDays.upperBound
    let note = day > last ? "This map ends on \(last.long): that is its last state, whatever came later.\n" : ""
    return "Control on \(day.long), as assessed\n\(note)\n" + table.text
  }

  static let csvHeader = csvLine(["day", "district", "holder", "status", "km2", "share"])

  var csvRows: String {
    parts.flatMap { part in
      part.holdings.map {
        csvLine([
          day.description, part.id, atlas[$0.holder].id, $0.status.rawValue, decimal($0.area.value, 3),
          decimal($0.area.share(of: part.area), 5),
        ])
      }
    }.joined()
  }

  var json: JSONText {
    func json(_ part: Part) -> [(String, JSONText)] {
      [
        ("area_km2", .number(part.area.value, decimals: 3)),
        (
          "holdings",
          .array(
            part.holdings.map {
              .object([
                ("holder", .string(atlas[$0.holder].id)), ("status", .string($0.status.rawValue)),
                ("km2", .number($0.area.value, decimals: 3)),
                ("share", .number($0.area.share(of: part.area), decimals: 5)),
              ])
            })
        ),
      ]
    }
    var members: [(String, JSONText)] = [
      ("day", .string(day.description)), ("state_of", .string(min(day, atlas.knownDays.upperBound).description)),
      ("reading", .string("assessed")),
    ]
    if district == nil { members.append(("zone", .object(json(part(nil))))) }
    members.append(
      (
        "districts",
        .array(
          districts.map { index in
            let own = part(index)
            return .object([("id", .string(own.id)), ("name", .string(own.name))] + json(own))
          })
      ))
    return .object(members)
  }
}
