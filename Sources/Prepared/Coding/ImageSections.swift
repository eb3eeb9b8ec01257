import Chronicle
import Geometry

/// Goes through the sections of an image, to write them, to read them, or to tell their form.
protocol ImageSections: ImageFields {
  /// A section of records.
  mutating func rows<Record: Imaged>(_ section: ImageSection, _ records: inout [Record])
  /// A section of one record that has no type of its own.
  mutating func row(_ section: ImageSection, _ visit: (inout Self) -> Void)
  /// A section of numbers that lie in memory as they lie in the image.
  mutating func numbers<Number: BitwiseCopyable>(_ section: ImageSection, _ numbers: inout [Number])
}

/// The bytes that a record takes in an image.
struct WidthCounter: ImageFields {
  static let takesValues = false
  private(set) var width = 0

  /// The bytes of each record of a kind.
  static func width<Record: Imaged>(of _: Record.Type) -> Int {
    var counter = WidthCounter()
    var blank = Record.blank
    blank.visit(&counter)
    return counter.width
  }

  mutating func byte(_ name: StaticString, _ value: inout UInt8, _ words: @autoclosure () -> [String]) { width += 1 }
  mutating func whole(_ name: StaticString, _ value: inout Int32) { width += 4 }
  mutating func number(_ name: StaticString, _ value: inout Double) { width += 8 }
  mutating func text(_ name: StaticString, _ value: inout String) { width += 4 }
  mutating func sources(_ name: StaticString, _ value: inout [SourceIndex]) { width += 4 }
  mutating func lines(_ name: StaticString, _ value: inout [[PlanePoint]]) { width += 8 }
  mutating func record<Record: Imaged>(_ name: StaticString, _ value: inout Record) { value.visit(&self) }
  func count(of section: ImageSection) -> Int { .max }
  mutating func require(_ holds: Bool) {}
}
