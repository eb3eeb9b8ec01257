import Basics
import Chronicle
import Geometry
import Overlay

/// What a new pack is made of.
struct NewPack {
  struct Named {
    var id: String
    var name: String
    /// The number of a holder's group; nil for all but holders of a pack with groups.
    var group: Int?
  }
  var id: String
  var title: String
  var days: ClosedRange<Day>
  var home: CoordinateBox
  var holders: [Named]
  /// The groups whose looks holders have; none where each has its own.
  var groups: [Named] = []
  /// Whether each two holders, or groups, oppose each other.
  var areOpposed: Bool
  /// The number of the holder of ground without a history.
  var countryHolder: Int
  var districts: [Named]
  /// A sentence on where the ground comes from.
  var source: String
  /// Headings and texts of the page on method.
  var method: [(heading: String, text: String)]
  /// The unit of the slider.
  var step = DayStep.day
  /// Spans of days of which there are no data, in their order.
  var untold: [ClosedRange<Day>] = []
  /// The table of events; empty for none.
  var events = ""
}

/// The files of a new pack, by their names.
struct PackTexts {
  private(set) var files: [(name: String, text: String)] = []

  init(_ pack: NewPack, partition: String, control: String) {
    files = [
      ("pack.json", Self.manifest(pack)),
      (
        "sources.csv",
        "id,title,publisher,url,published,side,licence,note\n"
          + "brought,\(csvField(packName(pack.source))),,,,independent,,\n"
      ),
      (
        "districts.csv",
        pack.districts.reduce("id,country,name_en,zone,source\n") {
          $0 + "\($1.id),LAND,\(csvField($1.name)),yes,brought\n"
        }
      ),
      ("partition.topojson", partition), ("control.csv", control),
      ("method.csv", pack.method.reduce("heading,text\n") { $0 + "\(csvField($1.heading)),\(csvField($1.text))\n" }),
    ]
    if !pack.untold.isEmpty {
      files.append(
        (
          "nodata.csv",
          pack.untold.reduce("from,to,why\n") {
            $0 + "\($1.lowerBound),\($1.upperBound),What was brought tells nothing of these days.\n"
          }
        ))
    }
    if !pack.events.isEmpty { files.append(("events.csv", pack.events)) }
  }

  private static func manifest(_ pack: NewPack) -> String {
    let holders = pack.groups.isEmpty ? looks(pack.holders, pack) : members(pack)
    let groups =
      pack.groups.isEmpty ? "" : "  \"groups\": [\n\(looks(pack.groups, pack).joined(separator: ",\n"))\n  ],\n"
    let home = pack.home
    return """
      {
        "format": "dayfront-map-pack",
        "version": 1,
        "id": \(jsonText(pack.id)),
        "title": {"en": \(jsonText(pack.title))},
        "days": {"first": "\(pack.days.lowerBound)", "last": "\(pack.days.upperBound)"},
        "baseline": "\(pack.days.lowerBound)",
        "step": "\(pack.step.rawValue)",
        "home": {"west": \(home.west), "south": \(home.south), "east": \(home.east), "north": \(home.north)},
      \(groups)  "holders": [
      \(holders.joined(separator: ",\n"))
        ],
        "countries": [
          {"id": "LAND", "holder": \(jsonText(pack.holders[pack.countryHolder].id)), "name": {"en": \(jsonText(pack.title))}}
        ],
        "parties": []
      }

      """
  }

  /// Those who have a look, a line each.
  private static func looks(_ all: [NewPack.Named], _ pack: NewPack) -> [String] {
    let letters = Self.letters(all)
    return all.enumerated().map { number, holder in
      let others = pack.areOpposed ? all.dropFirst(number + 1).map { jsonText($0.id) } : []
      return "    {\"id\": \(jsonText(holder.id)), \"letter\": \"\(letters[number])\", "
        + "\"opposes\": [\(others.joined(separator: ", "))], \"name\": {\"en\": \(jsonText(holder.name))}}"
    }
  }

  /// The holders of groups, a line each.
  private static func members(_ pack: NewPack) -> [String] {
    pack.holders.map { holder in
      "    {\"id\": \(jsonText(holder.id)), \"group\": \(jsonText(pack.groups[holder.group ?? 0].id)), "
        + "\"name\": {\"en\": \(jsonText(holder.name))}}"
    }
  }

  /// A letter for each holder: one of its id that no other has, else any.
  private static func letters(_ holders: [NewPack.Named]) -> [Character] {
    var used: Set<Character> = []
    return holders.map { holder in
      let letter =
        (holder.id + "abcdefghijklmnopqrstuvwxyz").first { $0 >= "a" && $0 <= "z" && !used.contains($0) } ?? "x"
      used.insert(letter)
      return letter
    }
  }
}

/// The map of a new pack as TopoJSON.
enum PartitionText {
  static func text(_ map: OverlayMap, on grid: SnapGrid, faceIDs: [String], districtIDs: [String]) -> String {
    var text = "{\"type\":\"Topology\",\"transform\":{\"scale\":[\(grid.stepEast),\(grid.stepNorth)],"
    text += "\"translate\":[0,0]},\n\"objects\":{\"faces\":{\"type\":\"GeometryCollection\",\"geometries\":[\n"
    for (number, face) in map.faces.enumerated() {
      let rings = face.rings.map { ring in
        "[" + ring.map { String($0.isReversed ? ~$0.arc.index : $0.arc.index) }.joined(separator: ",") + "]"
      }
      text += number == 0 ? "" : ",\n"
      text += "{\"type\":\"Polygon\",\"properties\":{\"id\":\"\(faceIDs[number])\",\"country\":\"LAND\","
      text += "\"district\":\"\(districtIDs[face.district])\",\"area_km2\":\(decimal(face.area, 4))},"
      text += "\"arcs\":[\(rings.joined(separator: ","))]}"
    }
    text += "\n]}},\n\"arcs\":[\n"
    for (number, arc) in map.arcs.enumerated() {
      var (x, y) = (Int32(0), Int32(0))
      text += number == 0 ? "[" : ",\n["
      for (place, point) in arc.enumerated() {
        text += "\(place == 0 ? "" : ",")[\(point.x - x),\(point.y - y)]"
        (x, y) = (point.x, point.y)
      }
      text += "]"
    }
    return text + "\n]}\n"
  }
}

/// The histories of a new pack as a table.
enum ControlText {
  static func text(_ map: OverlayMap, _ starts: [Day], faceIDs: [String], holderIDs: [String]) -> String {
    var text = "face,from,holder,status,source\n"
    for (number, face) in map.faces.enumerated() {
      for run in face.history where run.holder != Run.nobody {
        text += "\(faceIDs[number]),\(starts[Int(run.column)]),\(holderIDs[Int(run.holder)]),held,brought\n"
      }
    }
    return text
  }
}
