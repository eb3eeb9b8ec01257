import Basics
import Chronicle
import Geometry
import Screens

/// The report of the area of each holder on a day: in the zone and in each district, or in one district.
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

  private func part(_ district: DistrictIndex?, of row: StateRow) -> Part {
    Part(
      id: district.map { atlas[$0].id } ?? "zone", name: district.map { atlas[$0].names[language] } ?? "The zone",
      area: atlas.timeline.area(in: district), holdings: atlas.timeline.holdings(of: row, in: district))
  }

  /// The district asked for; or the zone and then every district with ground in it, which add up to the zone.
  private var parts: [Part] {
    let row = atlas.timeline.table.row(on: day)
    if let district { return [part(district, of: row)] }
    let districts = atlas.districts.indices.map { DistrictIndex($0) }
    return [part(nil, of: row)]
      + districts.filter { !atlas.timeline.counted(in: $0).isEmpty }.map { part($0, of: row) }
  }

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
    let parts = parts
    if district == nil { members.append(("zone", .object(json(parts[0])))) }
    members.append(
      (
        "districts",
        .array(
          parts.dropFirst(district == nil ? 1 : 0).map { own in
            .object([("id", .string(own.id)), ("name", .string(own.name))] + json(own))
          })
      ))
    return .object(members)
  }
}
