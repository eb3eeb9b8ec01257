import Chronicle
import Geometry
import MapPacks

// The kinds of fields that records are made of, each from the few that reader and writer know.

/// Stands for nothing where there may be a day.
private let noDay = Int32.min
/// Stands for nothing where there may be a case.
private let noCase = UInt8.max

extension ImageFields {
  // MARK: Numbers

  mutating func whole(_ name: StaticString, _ value: inout Int, in range: ClosedRange<Int>) {
    var raw = Int32(clamping: value)
    whole(name, &raw)
    let holds = range.contains(Int(raw))
    require(holds)
    value = holds ? Int(raw) : range.lowerBound
  }

  /// A number from 0 on; -1 stands for none.
  mutating func wholeIfAny(_ name: StaticString, _ value: inout Int?, upTo most: Int) {
    var raw = value ?? -1
    whole(name, &raw, in: -1...most)
    value = raw < 0 ? nil : raw
  }

  mutating func number(_ name: StaticString, _ value: inout Double, in range: ClosedRange<Double>) {
    number(name, &value)
    guard !range.contains(value) else { return }  // what is not a number is in no range
    require(false)
    value = range.lowerBound
  }

  /// What is not a number stands for none.
  mutating func numberIfAny(_ name: StaticString, _ value: inout Double?, in range: ClosedRange<Double>) {
    var raw = value ?? .nan
    number(name, &raw)
    require(raw.isNaN || range.contains(raw))
    value = range.contains(raw) ? raw : nil
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool) {
    var raw: UInt8 = value ? 1 : 0
    byte(name, &raw, ["no", "yes"])
    require(raw <= 1)
    value = raw == 1
  }

  // MARK: Numbers of records

  mutating func reference(_ name: StaticString, _ value: inout some RecordNumber, to section: ImageSection) {
    var raw = Int32(clamping: value.index)
    whole(name, &raw)
    value = .init(checked(raw, section) ? Int(raw) : 0)
  }

  /// -1 stands for none.
  mutating func referenceIfAny<Number: RecordNumber>(
    _ name: StaticString, _ value: inout Number?, to section: ImageSection
  ) {
    var raw = Int32(clamping: value?.index ?? -1)
    whole(name, &raw)
    value = raw == -1 || !checked(raw, section) ? nil : Number(Int(raw))
  }

  private mutating func checked(_ raw: Int32, _ section: ImageSection) -> Bool {
    let holds = raw >= 0 && Int(raw) < count(of: section)
    require(holds)
    return holds
  }

  // MARK: Cases

  mutating func choice<Choice: CaseIterable & RawRepresentable & Equatable>(_ name: StaticString, _ value: inout Choice)
  where Choice.AllCases == [Choice], Choice.RawValue == String {
    let all = Choice.allCases
    var raw = Self.takesValues ? UInt8(clamping: all.firstIndex(of: value)!) : 0
    byte(name, &raw, all.map(\.rawValue))
    require(Int(raw) < all.count)
    value = all[min(Int(raw), all.count - 1)]
  }

  mutating func choiceIfAny<Choice: CaseIterable & RawRepresentable & Equatable>(
    _ name: StaticString, _ value: inout Choice?
  ) where Choice.AllCases == [Choice], Choice.RawValue == String {
    let all = Choice.allCases
    var raw = noCase
    if Self.takesValues, let value { raw = UInt8(clamping: all.firstIndex(of: value)!) }
    byte(name, &raw, all.map(\.rawValue))
    require(raw == noCase || Int(raw) < all.count)
    value = Int(raw) < all.count ? all[Int(raw)] : nil
  }

  // MARK: Days

  mutating func day(_ name: StaticString, _ value: inout Day) {
    whole(name, &value.number)
    guard !PackLimits.days.contains(value) else { return }
    require(false)
    value = PackLimits.days.lowerBound
  }

  mutating func dayIfAny(_ name: StaticString, _ value: inout Day?) {
    var raw = value?.number ?? noDay
    whole(name, &raw)
    let day = Day(number: Int(raw)), isGood = PackLimits.days.contains(day)
    require(raw == noDay || isGood)
    value = isGood ? day : nil
  }

  mutating func days(_ name: StaticString, _ value: inout ClosedRange<Day>) {
    var first = value.lowerBound, last = value.upperBound
    day(name, &first)
    day(name, &last)
    require(first <= last)
    value = first...max(first, last)
  }

  mutating func daysIfAny(_ name: StaticString, _ value: inout ClosedRange<Day>?) {
    var first = value?.lowerBound, last = value?.upperBound
    dayIfAny(name, &first)
    dayIfAny(name, &last)
    require((first == nil) == (last == nil))
    value = nil
    guard let first, let last else { return }
    require(first <= last)
    value = first...max(first, last)
  }

  // MARK: Places and names

  mutating func coordinate(_ name: StaticString, _ value: inout Coordinate) {
    number(name, &value.longitude, in: -180...180)
    number(name, &value.latitude, in: -90...90)
  }

  mutating func coordinateIfAny(_ name: StaticString, _ value: inout Coordinate?) {
    var longitude = value?.longitude, latitude = value?.latitude
    numberIfAny(name, &longitude, in: -180...180)
    numberIfAny(name, &latitude, in: -90...90)
    require((longitude == nil) == (latitude == nil))
    value = nil
    if let longitude, let latitude { value = Coordinate(longitude: longitude, latitude: latitude) }
  }

  /// A name in the languages there are, in the order of `Language`. It has an English one.
  mutating func names(_ name: StaticString, _ value: inout Names) {
    record(name, &value)
    require(!value.english.isEmpty)
  }

  /// An empty English name stands for none.
  mutating func namesIfAny(_ name: StaticString, _ value: inout Names?) {
    var raw = value ?? .blank
    record(name, &raw)
    value = raw.english.isEmpty ? nil : raw
  }
}

extension Names: Imaged {
  static var blank: Names { Names(english: "") }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("english", &english)
    image.text("azerbaijani", &azerbaijani)
    image.text("armenian", &armenian)
    image.text("russian", &russian)
  }
}
