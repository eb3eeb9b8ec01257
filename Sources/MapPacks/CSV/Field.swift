import Basics
import Chronicle
import Geometry

/// One value of a file, either a field of CSV or a string or number of JSON, with its place for reports of faults.
///
/// Each reading reports any fault and returns a stand-in, so that the reader of a record can go on to its other
/// values.
struct Field {
  let file: PackFile
  /// Where the value starts in the file.
  let offset: Int
  /// The column or the key.
  let name: String
  /// The value itself, without quotes and escapes.
  let bytes: UnsafeBufferPointer<UInt8>

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  func report(_ fault: PackFault) { file.report(fault, at: offset) }

  // MARK: Texts

  /// A text that may be empty.
  func optionalText() -> String {
    if isEmpty { return "" }
    if let scalar = firstForbidden(in: bytes) { report(.forbiddenCharacter(name, scalar)) }
    return string
  }

  func text() -> String {
    if isEmpty { report(.empty(name)) }
    return optionalText()
  }

  /// A text of at most 200 characters that may be empty.
  func optionalName() -> String {
    let text = optionalText()
    if bytes.count > PackLimits.nameScalars, text.unicodeScalars.count > PackLimits.nameScalars {
      report(.nameTooLong(name, count: text.unicodeScalars.count))
    }
    return text
  }

  func properName() -> String {
    if isEmpty { report(.empty(name)) }
    return optionalName()
  }

  // MARK: Ids

  /// The id in the field. Ids of countries may have capitals, as ISO 3166 writes them.
  func id(capitals: Bool = false) -> String {
    let isID =
      !isEmpty && bytes.count <= PackLimits.idBytes
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals
        default: false
        }
      }
    if !isID { report(isEmpty ? .empty(name) : .notAnID(name, string)) }
    return string
  }

  /// The number of the record that the field names; nil where there is none, which is reported.
  func reference(in table: IDTable) -> Int? {
    if isEmpty {
      report(.empty(name))
      return nil
    }
    return optionalReference(in: table)
  }

  func optionalReference(in table: IDTable) -> Int? {
    if isEmpty { return nil }
    let id = string
    if let number = table.number(of: id) { return number }
    if table.isComplete { report(.unknown(table.kind, id)) }
    return nil
  }

  /// One source or several, joined by `;`.
  func sources(in table: IDTable) -> [SourceIndex] {
    if let known = table.sources(inList: bytes) { return known }
    var parts = 1
    var sources: [SourceIndex] = []
    if bytes.contains(UInt8(ascii: ";")) {
      let list = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      parts = list.count
      for part in list {
        let one = Field(file: file, offset: offset, name: name, bytes: UnsafeBufferPointer(rebasing: part))
        if let number = one.reference(in: table) { sources.append(SourceIndex(number)) }
      }
    } else if let number = reference(in: table) {
      sources = [SourceIndex(number)]
    }
    // A list with a fault is not kept, so that the fault is reported for each list that has it.
    if sources.count == parts { table.note(sources, ofList: bytes) }
    return sources
  }

  /// A holder, or `independent`.
  func side(in holders: IDTable) -> Allegiance {
    if bytes.elementsEqual("independent".utf8) { return .independent }
    return .holder(HolderIndex(reference(in: holders) ?? 0))
  }

  /// One of a closed set of words.
  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    if let choice = Choice(rawValue: string) { return choice }
    report(.notOneOf(name, string, allowed: Choice.allCases.map(\.rawValue)))
    return nil
  }

  func yesOrNo() -> Bool { choice(YesOrNo.self) == .yes }
  private enum YesOrNo: String, CaseIterable { case yes, no }

  // MARK: Days

  func day() -> Day { givenDay() ?? standInDay }

  /// The day, which must be given; nil where it is not or cannot be read. For readers that compare days.
  func givenDay() -> Day? {
    if isEmpty { report(.empty(name)) }
    return optionalDay()
  }

  func optionalDay() -> Day? {
    if isEmpty { return nil }
    guard let day = Day(iso: bytes) else {
      report(.notADay(name, string))
      return nil
    }
    if PackLimits.days.contains(day) { return day }
    report(.dayOutOfRange(name, day))
    return nil
  }

  // MARK: Numbers

  func number() -> Double? {
    if isEmpty {
      report(.empty(name))
    } else if let value = decimalNumber(in: bytes) {
      return value
    } else {
      report(.notANumber(name, string))
    }
    return nil
  }

  /// A number in `range`, ends included. A number outside it is reported, in these words.
  func number(in range: ClosedRange<Double>, _ words: String) -> Double? {
    guard let value = number() else { return nil }
    if !range.contains(value) {
      report(.outOfRange(name, string, allowed: words))
      return nil
    }
    return value
  }

  func whole(in range: ClosedRange<Int>, _ words: String) -> Int? {
    if isEmpty {
      report(.empty(name))
    } else if let value = wholeNumber(in: bytes) {
      if range.contains(value) { return value }
      report(.outOfRange(name, string, allowed: words))
    } else {
      report(.notWhole(name, string))
    }
    return nil
  }

  func longitude() -> Double? { number(in: -180...180, "from -180 to 180") }
  func latitude() -> Double? { number(in: -90...90, "from -90 to 90") }
}

/// The day used in place of one that could not be read.
let standInDay = PackLimits.days.lowerBound
