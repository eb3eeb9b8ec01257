import Chronicle
import Geometry

extension Holder: Imaged {
  static var blank: Holder { Holder(id: "", slot: .first, letter: "a", opposes: [], names: .blank) }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.choice("slot", &slot)
    image.letter("letter", &letter)
    image.holders("opposes", &opposes)
    image.names("names", &names)
  }
}

extension Member: Imaged {
  static var blank: Member { Member(id: "", group: HolderIndex(0), names: .blank) }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.reference("group", &group, to: .holders)
    image.names("names", &names)
  }
}

extension Country: Imaged {
  static var blank: Country { Country(id: "", holder: HolderIndex(0), names: .blank) }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.reference("holder", &holder, to: .holders)
    image.referenceIfAny("member", &member, to: .members)
    image.names("names", &names)
  }
}

extension District: Imaged {
  static var blank: District { District(id: "", country: 0, names: .blank, isInZone: false, sources: []) }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.reference("country", &country, to: .countries)
    image.names("names", &names)
    image.flag("isInZone", &isInZone)
    image.sources("sources", &sources)
  }
}

extension Face: Imaged {
  static var blank: Face { Face(id: "", country: 0, district: DistrictIndex(0), certainty: nil, fate: "", former: nil) }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.reference("country", &country, to: .countries)
    image.reference("district", &district, to: .districts)
    image.choiceIfAny("certainty", &certainty)
    image.text("fate", &fate)
    image.numberIfAny("former", &former, in: 0...1)
  }
}

extension ControlEntry: Imaged {
  static var blank: ControlEntry { ControlEntry(from: .blank, state: .blank, sources: []) }

  mutating func visit(_ image: inout some ImageFields) {
    image.day("from", &from)
    image.daysIfAny("range", &range)
    image.record("state", &state)
    image.sources("sources", &sources)
    image.require(range?.contains(from) ?? true)
  }
}

extension ControlState: Imaged {
  static var blank: ControlState { ControlState(holder: HolderIndex(0), status: .held) }

  /// Entries are never open: the timeline finds what is.
  mutating func visit(_ image: inout some ImageFields) {
    image.reference("holder", &holder, to: .holders)
    image.referenceIfAny("member", &member, to: .members)
    image.choice("status", &status)
    image.dayIfAny("due", &due)
    image.require(!isOpen && (due != nil) == (status == .toBeHandedOver))
  }
}

/// A grid of heights without the heights, which are a section of their own.
extension Relief: Imaged {
  static var blank: Relief {
    Relief(
      columns: 0, rows: 0, southWest: Coordinate(longitude: 0, latitude: 0), step: 1, heights: [])
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.whole("columns", &columns, in: 2...100_000)
    image.whole("rows", &rows, in: 2...100_000)
    image.coordinate("southWest", &southWest)
    image.number("step", &step, in: 1e-6...90)
    image.require(columns * rows == image.count(of: .heights))
  }
}

extension OverlayFeature: Imaged {
  static var blank: OverlayFeature {
    OverlayFeature(
      layer: .road, grade: "", names: .blank, from: nil, to: nil, isSchematic: false, shape: .lines([]), sources: [])
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.choice("layer", &layer)
    image.text("grade", &grade)
    image.names("names", &names)
    image.dayIfAny("from", &from)
    image.dayIfAny("to", &to)
    if let from, let to { image.require(from <= to) }
    image.flag("isSchematic", &isSchematic)
    image.shape("shape", &shape)
    image.sources("sources", &sources)
  }
}

extension ImageFields {
  /// One of the small letters from a to z.
  fileprivate mutating func letter(_ name: StaticString, _ value: inout Unicode.Scalar) {
    var raw = UInt8(clamping: value.value)
    byte(name, &raw, [])
    let isLetter = raw >= UInt8(ascii: "a") && raw <= UInt8(ascii: "z")
    require(isLetter)
    if isLetter { value = Unicode.Scalar(raw) }
  }

  /// A set of holders: a bit for each, the first one's the lowest.
  fileprivate mutating func holders(_ name: StaticString, _ value: inout Set<HolderIndex>) {
    var raw = value.reduce(UInt8(0)) { $0 | 1 << $1.rawValue }
    byte(name, &raw, [])
    value = Set((0..<8).filter { raw & 1 << $0 != 0 }.map { HolderIndex($0) })
    let count = count(of: .holders)
    require(value.allSatisfy { $0.index < count })
  }

  /// Areas or lines, and their numbers among all lines.
  fileprivate mutating func shape(_ name: StaticString, _ value: inout OverlayFeature.Shape) {
    var raw: UInt8
    var strokes: [[PlanePoint]]
    switch value {
    case .lines(let lines): (raw, strokes) = (0, lines)
    case .areas(let rings): (raw, strokes) = (1, rings)
    }
    byte(name, &raw, ["lines", "areas"])
    lines(name, &strokes)
    let isArea = raw == 1
    require(raw <= 1 && strokes.allSatisfy { $0.count >= (isArea ? 4 : 2) && (!isArea || $0.first == $0.last) })
    value = isArea ? .areas(strokes) : .lines(strokes)
  }
}
