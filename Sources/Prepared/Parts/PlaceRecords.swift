import Chronicle
import Geometry

extension Place: Imaged {
  static var blank: Place {
    Place(
      id: "", kind: .village, rank: 1, district: DistrictIndex(0), coordinate: nil, quality: .unknown, names: .blank,
      sources: [], note: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.choice("kind", &kind)
    image.whole("rank", &rank, in: 1...5)
    image.reference("district", &district, to: .districts)
    image.coordinateIfAny("coordinate", &coordinate)
    image.choice("quality", &quality)
    image.names("names", &names)
    image.sources("sources", &sources)
    image.text("note", &note)
    image.require((coordinate == nil) == (quality == .unknown))
  }
}

extension Announcement: Imaged {
  static var blank: Announcement {
    Announcement(
      place: PlaceIndex(0), day: .blank, act: .announced, party: 0, outcome: nil, sources: [], note: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.reference("place", &place, to: .places)
    image.day("day", &day)
    image.choice("act", &act)
    image.reference("party", &party, to: .parties)
    image.choiceIfAny("outcome", &outcome)
    image.sources("sources", &sources)
    image.text("note", &note)
  }
}

extension Provision: Imaged {
  static var blank: Provision {
    Provision(
      id: "", clause: "", territory: "", district: nil, from: nil, to: nil, agreed: nil, due: nil, putOffOn: nil,
      putOffTo: nil, done: nil, phase: .later, text: "", sources: [])
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.text("clause", &clause)
    image.text("territory", &territory)
    image.referenceIfAny("district", &district, to: .districts)
    image.referenceIfAny("from", &from, to: .holders)
    image.referenceIfAny("to", &to, to: .holders)
    image.dayIfAny("agreed", &agreed)
    image.dayIfAny("due", &due)
    image.dayIfAny("putOffOn", &putOffOn)
    image.dayIfAny("putOffTo", &putOffTo)
    image.dayIfAny("done", &done)
    image.choice("phase", &phase)
    image.text("text", &text)
    image.sources("sources", &sources)
    image.require((putOffOn == nil) == (putOffTo == nil))
  }
}

extension ActivityReport: Imaged {
  static var blank: ActivityReport {
    ActivityReport(days: .blank ... .blank, area: "", coordinate: nil, text: "", sources: [])
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.days("days", &days)
    image.text("area", &area)
    image.coordinateIfAny("coordinate", &coordinate)
    image.text("text", &text)
    image.sources("sources", &sources)
  }
}

extension ActivityArea: Imaged {
  static var blank: ActivityArea { ActivityArea(days: .blank ... .blank, rings: [], sources: []) }

  mutating func visit(_ image: inout some ImageFields) {
    image.days("days", &days)
    image.lines("rings", &rings)
    image.sources("sources", &sources)
    image.require(rings.allSatisfy { $0.count >= 4 && $0.first == $0.last })
  }
}

extension LostCommunity: Imaged {
  static var blank: LostCommunity {
    LostCommunity(
      name: "", region: "", place: nil, how: .fighting, day: .blank, sources: [], note: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("name", &name)
    image.text("region", &region)
    image.referenceIfAny("place", &place, to: .places)
    image.choice("how", &how)
    image.day("day", &day)
    image.sources("sources", &sources)
    image.text("note", &note)
  }
}

extension Opinion: Imaged {
  static var blank: Opinion {
    Opinion(
      place: PlaceIndex(0), day: .blank, says: .unknown, by: "", finding: .none, sources: [], note: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.reference("place", &place, to: .places)
    image.day("day", &day)
    image.verdict("says", &says)
    image.text("speaker", &speaker)
    image.choice("finding", &finding)
    image.sources("sources", &sources)
    image.text("note", &note)
  }
}

extension ImageFields {
  /// The number of a holder, -1 for contested, -2 for not known.
  fileprivate mutating func verdict(_ name: StaticString, _ value: inout Opinion.Verdict) {
    var raw: Int
    switch value {
    case .holder(let holder): raw = holder.index
    case .contested: raw = -1
    case .unknown: raw = -2
    }
    whole(name, &raw, in: -2...Int(Int32.max))
    let count = count(of: .holders)
    require(raw < count)
    value = raw == -1 ? .contested : raw >= 0 && raw < count ? .holder(HolderIndex(raw)) : .unknown
  }
}
