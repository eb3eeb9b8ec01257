import Chronicle
import Foundation
import Geometry
import TestSupport
import Testing

@testable import Prepared

/// That the declarations hold every field, and what they come to.
@Suite struct ImageLayoutTests {
  /// Every member of every record, and every part of an atlas, is a field or a section, but for these.
  @Test func nothingIsForgotten() {
    let others: [String: Set<String>] = [
      "AtlasParts": [
        "partition",  // the sections of arcs, rings and faces
        "incidentLayers",  // the reader's own, in no pack
      ],
      "ControlState": ["isOpen"],  // entries never say it
      "Relief": ["heights"],  // a section
    ]
    let form = ImageForm.ofAtlas
    let sections = ImageSection.allCases.map { "\($0)" }
    var told = form.members
    told["AtlasParts"] = (Mirror.labels(of: AtlasParts()), form.fields[.story]!.map(\.name) + sections)
    #expect(told.count > 20)
    for (record, (members, fields)) in told {
      let left = Set(members).subtracting(fields).subtracting(others[record] ?? [])
      #expect(left == [], "\(record) has members that no image holds")
    }
    #expect(
      Set(Mirror.labels(of: AtlasParts().partition)) == [
        "points", "arcStarts", "rings",  // and what is worked out from them:
        "leftFaces", "rightFaces", "arcBoxes", "bounds", "bands",
      ])
  }

  /// An image of another form must not be taken for one of this: the number stands for all fields with their words.
  @Test func theLayoutHasItsNumber() {
    let sum = ImageForm.ofAtlas.text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    #expect(ImageHeader.layout == sum, "ImageHeader.layout must be 0x\(String(sum, radix: 16))")
  }

  /// The page on the form has each section with its fields.
  @Test func thePageTellsEverySection() throws {
    let page = try String(contentsOfFile: Bundled.root + "/Docs/PreparedPack.md", encoding: .utf8)
    for line in ImageForm.ofAtlas.lines { #expect(page.contains(line), "Docs/PreparedPack.md lacks: \(line)") }
  }
}

extension Mirror {
  static func labels(of value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
}

/// Tells the form of an image from its declarations.
struct ImageForm: ImageSections {
  static let takesValues = false
  typealias Field = (name: String, kind: String)
  private(set) var fields: [ImageSection: [Field]] = [:]
  private(set) var members: [String: (members: [String], fields: [String])] = [:]
  private var widths: [ImageSection: String] = [:]
  private var current: [Field] = []
  private var prefix = ""

  static let ofAtlas: ImageForm = {
    var form = ImageForm(), parts = AtlasParts()
    parts.visit(&form)
    return form
  }()

  /// A row of the page's table for each section.
  var lines: [String] {
    ImageSection.allCases.map { section in
      let own = fields[section] ?? []
      let told = own.map { $0.name.isEmpty ? $0.kind : "\($0.name) \($0.kind)" }.joined(separator: ", ")
      return "| \(section.number) | \(section) | \(told) |"
    }
  }

  /// All that a reader must know to read images, so that another form has another number.
  var text: String { lines.joined(separator: "\n") + "\n" + words.joined(separator: "\n") }
  private var words: [String] = []

  private init() {
    for section in [ImageSection.textEnds, .sourceListEnds, .lineEnds] { fields[section] = [("", "u32")] }
    fields[.texts] = [("", "u8")]
    fields[.sourceLists] = [("", "i32")]
    fields[.linePoints] = [("", "f64"), ("", "f64")]
  }

  private mutating func add(_ name: StaticString, _ kind: String) {
    let whole = prefix + name.description
    // Fields of one name that follow one another are told once, with their number.
    if let last = current.last, last.name == whole, last.kind.hasPrefix(kind) {
      current[current.count - 1].kind =
        kind + " x \((last.kind.split(separator: " ").last.flatMap { Int($0) } ?? 1) + 1)"
    } else {
      current.append((whole, kind))
    }
  }

  mutating func byte(_ name: StaticString, _ value: inout UInt8, _ words: @autoclosure () -> [String]) {
    add(name, "u8")
    self.words.append("\(name): \(words().joined(separator: " "))")
  }
  mutating func whole(_ name: StaticString, _ value: inout Int32) { add(name, "i32") }
  mutating func number(_ name: StaticString, _ value: inout Double) { add(name, "f64") }
  mutating func text(_ name: StaticString, _ value: inout String) { add(name, "text") }
  mutating func sources(_ name: StaticString, _ value: inout [SourceIndex]) { add(name, "list") }
  mutating func lines(_ name: StaticString, _ value: inout [[PlanePoint]]) { add(name, "lines") }
  func count(of section: ImageSection) -> Int { 1 }
  mutating func require(_ holds: Bool) {}

  mutating func record<Record: Imaged>(_ name: StaticString, _ value: inout Record) {
    if Record.self == Names.self {
      add(name, "names")
      return note(Record.self, Self.fields(of: Record.self))
    }
    let before = prefix
    prefix += name.description + "."
    value.visit(&self)
    prefix = before
    note(Record.self, Self.fields(of: Record.self))
  }

  private static func fields<Record: Imaged>(of _: Record.Type) -> [Field] {
    var form = ImageForm(), blank = Record.blank
    blank.visit(&form)
    return form.current
  }

  private mutating func note<Record: Imaged>(_: Record.Type, _ own: [Field]) {
    members["\(Record.self)"] = (
      Mirror.labels(of: Record.blank), own.map { String($0.name.split(separator: ".")[0]) }
    )
  }

  mutating func rows<Record: Imaged>(_ section: ImageSection, _ records: inout [Record]) {
    current = []
    var blank = Record.blank
    blank.visit(&self)
    fields[section] = current
    note(Record.self, current)
  }

  mutating func row(_ section: ImageSection, _ visit: (inout Self) -> Void) {
    current = []
    visit(&self)
    fields[section] = current
  }

  mutating func numbers<Number: BitwiseCopyable>(_ section: ImageSection, _ numbers: inout [Number]) {
    let kinds = ["UInt32": "u32", "Int32": "i32", "Int16": "i16", "FaceIndex": "i32"]
    fields[section] = Number.self == PlanePoint.self ? [("", "f64"), ("", "f64")] : [("", kinds["\(Number.self)"]!)]
  }
}
