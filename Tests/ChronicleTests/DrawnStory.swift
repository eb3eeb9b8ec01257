import Chronicle
import Geometry
import TestSupport

/// A story drawn as pictures: one of the faces, and one of the holders for each day on which something changes.
///
/// Holders are `z` and `a`, who are opposed, `p` and `m`, who are opposed to nobody. Each face is a district of its own,
/// named like its letter in small; faces with capitals up to F are the zone.
struct DrawnStory: Sendable {
  static let holders = "zapm"
  let drawn: DrawnPartition
  let atlas: Atlas

  init(faces picture: String, _ days: [(day: String, holders: String)], baseline: String? = nil) {
    let drawn = DrawnPartition(picture, side: 1000)
    var histories = [[ControlEntry]](repeating: [], count: drawn.letters.count)
    for (day, holders) in days {
      for (letter, holder) in Self.pairs(drawn, holders) {
        let state = ControlState(
          holder: HolderIndex(Array(Self.holders).firstIndex(of: holder)!), status: .held)
        let face = drawn.face(letter).index
        if histories[face].last?.state != state {
          histories[face].append(ControlEntry(from: Day(day)!, state: state, sources: []))
        }
      }
    }
    self.init(drawn, histories: histories, from: days[0].day, to: days.last!.day, baseline: baseline)
  }

  init(
    _ drawn: DrawnPartition, histories: [[ControlEntry]], from first: String = "2020-01-01",
    to last: String = "2020-12-31", baseline: String? = nil, certainty: [Character: Certainty] = [:]
  ) {
    self.drawn = drawn
    let partition = drawn.partition
    let faces = drawn.letters.indices.map { number in
      Face(
        id: "\(drawn.letters[number])".lowercased(), country: drawn.letters[number] < "D" ? 0 : 1,
        district: DistrictIndex(number), certainty: certainty[drawn.letters[number]], fate: "", former: nil)
    }
    let zone = drawn.letters.indices.filter { drawn.letters[$0] <= "F" }.map { FaceIndex($0) }
    var parts = AtlasParts()
    parts.id = "drawn"
    parts.title = Names(english: "Drawn")
    (parts.days, parts.baseline) = (Day(first)!...Day(last)!, Day(baseline ?? first)!)
    parts.projection = EqualAreaProjection(centralMeridian: 46, standardParallel: 40)
    (parts.partition, parts.home) = (partition, partition.bounds)
    parts.holders = zip(Slot.allCases, Self.holders).map { slot, letter in
      Holder(
        id: "\(letter)", slot: slot, letter: letter.unicodeScalars.first!,
        opposes: letter == "z" ? [HolderIndex(1)] : [], names: Names(english: "\(letter)"))
    }
    parts.countries = [
      Country(id: "one", holder: HolderIndex(0), names: Names(english: "One")),
      Country(id: "two", holder: HolderIndex(3), names: Names(english: "Two")),
    ]
    parts.districts = faces.map {
      District(id: $0.id, country: $0.country, names: Names(english: $0.id), isInZone: true, sources: [])
    }
    (parts.faces, parts.histories, parts.zone) = (faces, histories, zone)
    atlas = Atlas(parts)
  }

  /// The holders of a day as a picture again.
  func holders(on day: Day) -> String {
    let row = atlas.timeline.table.row(on: day)
    return drawn.rows.map { letters in
      String(
        letters.map { letter in
          letter == "."
            ? "." : Array(Self.holders)[atlas.timeline.table[row[drawn.face(letter)]].holder.index]
        })
    }.joined(separator: "\n")
  }

  private static func pairs(_ drawn: DrawnPartition, _ holders: String) -> [(Character, Character)] {
    zip(drawn.rows, holders.split(separator: "\n")).flatMap { Array(zip($0, $1)) }.filter { $0.0 != "." }
  }

  /// Histories at random for each letter: a start, and up to eight changes of holder, status or due day in 2020.
  static func randomHistories(_ count: Int, _ random: inout Seeded) -> [[ControlEntry]] {
    (0..<count).map { _ in
      let days = Set((0..<random.number(0...8)).map { _ in random.number(1...365) }).sorted()
      return ([0] + days).map { number in
        let status = Status.allCases.randomElement(using: &random)!
        let due = status == .toBeHandedOver ? Day("2021-01-01")! + random.number(0...3) : nil
        return ControlEntry(
          from: Day("2020-01-01")! + number,
          state: ControlState(holder: HolderIndex(random.number(0...3)), status: status, due: due), sources: [])
      }
    }
  }
}
