import Chronicle
import Geometry

/// Goes through the fields of a record, to write them, to read them, or to tell their form.
///
/// A record is declared once, by a call for each field in their order. The writer takes the values, the reader sets them;
/// so the two can never differ.
protocol ImageFields {
  /// Whether it looks at the values that it is given: a reader sets them all. What it costs to find out what stands for a
  /// value is then spared.
  static var takesValues: Bool { get }
  /// A byte: a number of a closed set, whose words are `words`.
  mutating func byte(_ name: StaticString, _ value: inout UInt8, _ words: @autoclosure () -> [String])
  /// A whole number of 32 bits.
  mutating func whole(_ name: StaticString, _ value: inout Int32)
  /// A number of 64 bits.
  mutating func number(_ name: StaticString, _ value: inout Double)
  /// The number of a text.
  mutating func text(_ name: StaticString, _ value: inout String)
  /// The number of a list of sources.
  mutating func sources(_ name: StaticString, _ value: inout [SourceIndex])
  /// The numbers of the first line and of the one after the last.
  mutating func lines(_ name: StaticString, _ value: inout [[PlanePoint]])
  /// A record within a record.
  mutating func record<Record: Imaged>(_ name: StaticString, _ value: inout Record)
  /// How many records a section has, for the bounds of numbers of records.
  func count(of section: ImageSection) -> Int
  /// Refuses the image where something does not hold that the program relies on. Going on does no harm.
  mutating func require(_ holds: Bool)
}

/// A record that an image can hold.
protocol Imaged {
  /// A record that a reader fills in: made anew each time, which takes less than to copy one.
  static var blank: Self { get }
  /// Hands each field on, in the order of the image.
  mutating func visit(_ image: inout some ImageFields)
}

/// The number of a record of the atlas.
protocol RecordNumber {
  init(_ value: Int)
  var index: Int { get }
}

extension SourceIndex: RecordNumber {}
extension DistrictIndex: RecordNumber {}
extension PlaceIndex: RecordNumber {}
extension HolderIndex: RecordNumber {}
extension MemberIndex: RecordNumber {}
extension FaceIndex: RecordNumber {}
extension Int: RecordNumber { var index: Int { self } }
