import Chronicle
import Geometry

/// Writes the sections of an image.
struct ImageWriter: ImageSections {
  static let takesValues = true
  /// What was written so far of each section.
  private(set) var sections: [Section]
  /// Whether all of it holds what a reader will require.
  private(set) var isSound = true
  private var current = ImageSection.story
  private let counts: [Int]
  private var textNumbers: [String: UInt32] = [:]
  private var sourceNumbers: [[SourceIndex]: UInt32] = [:]
  private var lineCount: UInt32 = 0

  /// The bytes of a section, and the number of its records.
  struct Section {
    var bytes: [UInt8] = []
    var count = 0
    /// The bytes of a record; 0 where there is none.
    var width: Int { count == 0 ? 0 : bytes.count / count }
  }

  /// Makes a writer of an image for parts of which the numbers of records are known.
  init(counts: (ImageSection) -> Int) {
    self.counts = ImageSection.allCases.map(counts)
    sections = ImageSection.allCases.map { _ in Section() }
  }

  private mutating func append<Value: BitwiseCopyable>(_ value: Value, to section: ImageSection) {
    withUnsafeBytes(of: value) { sections[section.number].bytes.append(contentsOf: $0) }
  }

  private mutating func append<Value: BitwiseCopyable>(record value: Value, to section: ImageSection) {
    append(value, to: section)
    sections[section.number].count += 1
  }

  // MARK: Fields

  mutating func byte(_ name: StaticString, _ value: inout UInt8, _ words: @autoclosure () -> [String]) {
    append(value, to: current)
  }
  mutating func whole(_ name: StaticString, _ value: inout Int32) { append(value, to: current) }
  mutating func number(_ name: StaticString, _ value: inout Double) { append(value, to: current) }

  mutating func text(_ name: StaticString, _ value: inout String) {
    if let known = textNumbers[value] { return append(known, to: current) }
    let number = UInt32(textNumbers.count)
    textNumbers[value] = number
    sections[ImageSection.texts.number].bytes.append(contentsOf: value.utf8)
    sections[ImageSection.texts.number].count = sections[ImageSection.texts.number].bytes.count
    append(record: UInt32(sections[ImageSection.texts.number].count), to: .textEnds)
    append(number, to: current)
  }

  mutating func sources(_ name: StaticString, _ value: inout [SourceIndex]) {
    if let known = sourceNumbers[value] { return append(known, to: current) }
    let number = UInt32(sourceNumbers.count)
    sourceNumbers[value] = number
    for source in value { append(record: source.rawValue, to: .sourceLists) }
    append(record: UInt32(sections[ImageSection.sourceLists.number].count), to: .sourceListEnds)
    append(number, to: current)
  }

  mutating func lines(_ name: StaticString, _ value: inout [[PlanePoint]]) {
    append(lineCount, to: current)
    for line in value {
      for point in line { append(record: point, to: .linePoints) }
      append(record: UInt32(sections[ImageSection.linePoints.number].count), to: .lineEnds)
    }
    lineCount += UInt32(value.count)
    append(lineCount, to: current)
  }

  mutating func record<Record: Imaged>(_ name: StaticString, _ value: inout Record) { value.visit(&self) }
  func count(of section: ImageSection) -> Int { counts[section.number] }
  mutating func require(_ holds: Bool) { if !holds { isSound = false } }

  // MARK: Sections

  mutating func rows<Record: Imaged>(_ section: ImageSection, _ records: inout [Record]) {
    current = section
    for number in records.indices { records[number].visit(&self) }
    sections[section.number].count = records.count
  }

  mutating func row(_ section: ImageSection, _ visit: (inout Self) -> Void) {
    current = section
    visit(&self)
    sections[section.number].count = 1
  }

  mutating func numbers<Number: BitwiseCopyable>(_ section: ImageSection, _ numbers: inout [Number]) {
    numbers.withUnsafeBytes { sections[section.number].bytes = Array($0) }
    sections[section.number].count = numbers.count
  }
}
