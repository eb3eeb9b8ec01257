import Chronicle

extension RunningTotal: Imaged {
  static var blank: RunningTotal { RunningTotal(day: .blank, total: 0, bound: .exact, sources: [], note: "") }

  mutating func visit(_ image: inout some ImageFields) {
    image.day("day", &day)
    image.whole("total", &total, in: 0...1_000_000)
    image.choice("bound", &bound)
    image.sources("sources", &sources)
    image.text("note", &note)
  }
}

extension PublishedShare: Imaged {
  static var blank: PublishedShare {
    PublishedShare(
      by: "", day: nil, measure: .taken, value: 0, unit: .percent, bound: .exact, sources: [], reason: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("speaker", &speaker)
    image.dayIfAny("day", &day)
    image.choice("measure", &measure)
    image.number("value", &value, in: 0...1e9)
    image.choice("unit", &unit)
    image.choice("bound", &bound)
    image.sources("sources", &sources)
    image.text("reason", &reason)
    image.require(measure.isLength == (unit == .kilometres) && (unit != .percent || value <= 100))
  }
}

extension HarmFigure: Imaged {
  static var blank: HarmFigure {
    HarmFigure(
      day: .blank, sides: [], group: .all, measure: .killed, value: 0, bound: .exact, scope: .part, by: "", sources: [],
      note: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.day("day", &day)
    image.sides("sides", &sides)
    image.choice("group", &group)
    image.choice("measure", &measure)
    image.whole("value", &value, in: 0...1_000_000_000)
    image.choice("bound", &bound)
    image.choice("scope", &scope)
    image.text("speaker", &speaker)
    image.sources("sources", &sources)
    image.text("note", &note)
  }
}

extension CensusFigure: Imaged {
  static var blank: CensusFigure {
    CensusFigure(
      year: 1800, unit: "", district: nil, nationality: .all, number: nil, percent: nil, sources: [], note: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.whole("year", &year, in: 1800...2199)
    image.text("unit", &unit)
    image.referenceIfAny("district", &district, to: .districts)
    image.choice("nationality", &nationality)
    image.wholeIfAny("number", &number, upTo: 1_000_000_000)
    image.numberIfAny("percent", &percent, in: 0...100)
    image.sources("sources", &sources)
    image.text("note", &note)
    image.require(number != nil || percent != nil)
  }
}

extension ImageFields {
  /// From one holder to eight, in their order: two words of four bytes, the lowest first; behind the last holder 255.
  fileprivate mutating func sides(_ name: StaticString, _ value: inout [HolderIndex]) {
    require((1...8).contains(value.count) || value.isEmpty)
    var bytes = UInt64.max
    for (place, holder) in value.prefix(8).enumerated() {
      bytes &= ~(0xFF << UInt64(8 * place))
      bytes |= UInt64(holder.rawValue) << UInt64(8 * place)
    }
    var low = Int32(truncatingIfNeeded: bytes), high = Int32(truncatingIfNeeded: bytes >> 32)
    whole(name, &low)
    whole(name, &high)
    bytes = UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
    let count = count(of: .holders)
    value = []
    while value.count < 8, case let raw = Int(bytes >> UInt64(8 * value.count) & 0xFF), raw != 0xFF {
      guard raw < count else { return require(false) }
      value.append(HolderIndex(raw))
    }
    require(!value.isEmpty)
  }
}
