import Chronicle
import Foundation
import MapPacks
import Reports
import Screens
import TestSupport
import Testing

@testable import dayfront

/// The first character of a text that a terminal would obey, or that would turn or hide what it shows.
func firstUnsafe(in text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> Unicode.Scalar? {
  text.unicodeScalars.first { scalar in
    if allowed.contains(scalar) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

/// Draws an atlas on some days, in some panels, and writes its reports: nothing may trap, and all must be well formed.
func draw(_ atlas: Atlas, seed: Int) throws {
  var random = Seeded(seed)
  let size = CellSize(columns: random.number(1...110), rows: random.number(1...34))
  var model = Model(size: size, day: atlas.days.lowerBound)
  model.appearance.glyphs = GlyphSet.allCases.randomElement(using: &random)!
  var session = Session(model: model, atlas: atlas)
  let keys = Array("]]f}jj\te\ts\u{1B}tdGm?iaay+Lz0-o/u".unicodeScalars)
  for _ in 0..<6 {
    for _ in 0..<random.number(1...5) {
      let scalar = keys.randomElement(using: &random)!
      _ = session.take(.key(scalar == "\t" ? .tab : scalar == "\u{1B}" ? .escape : .character(scalar)))
    }
    if random.number(0...3) == 0 { _ = session.take(.key(.enter)) }
    let frame = session.frame()
    #expect(frame.size == size)
    #expect(atlas.days.contains(session.model.day))
    expectWhole(frame)
  }
  let day = atlas.days.lowerBound + random.number(0...min(400, atlas.days.count - 1))
  try expectSound(reports(of: atlas, on: day))
}

/// What the commands write of an atlas.
struct Written {
  var texts: [String] = []
  var tables: [String] = []
  var json: [String] = []

  /// Writes a report in all its formats.
  mutating func add<Told: Report>(_ report: Told) {
    for format in Told.formats {
      var text = ""
      report.write(format) { text += $0 }
      switch format.shape {
      case .text: texts.append(text)
      case .rows: tables.append(text)
      case .tree: json.append(text)
      case .map: if format != .kml { json.append(text) }
      }
    }
  }
}

func reports(of atlas: Atlas, on day: Day, language: Language = .english) throws -> Written {
  let book = EvidenceBook(of: atlas)
  var written = Written()
  written.add(ControlReport(atlas: atlas, days: day...day, isSeries: false, district: nil, language: language))
  written.add(EventReport(atlas: atlas, events: atlas.events))
  written.add(EvidenceReport(atlas: atlas, district: nil, language: language))
  written.add(DiffReport(atlas: atlas, from: atlas.days.lowerBound, to: day, language: language))
  for place in atlas.places.indices.prefix(5) {
    written.add(PlaceReport(atlas: atlas, places: [book[PlaceIndex(place)]], day: day, language: language))
  }
  return written
}

func expectSound(_ reports: Written) throws {
  for text in reports.texts + reports.tables { #expect(firstUnsafe(in: text) == nil, "\(text.debugDescription)") }
  for table in reports.tables {
    let rows = csvRows(table)
    #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(table)")
    for field in rows.joined() { #expect(!isFormula(field), "\(field)") }
  }
  for text in reports.json {
    #expect(firstUnsafe(in: text) == nil, "\(text.debugDescription)")
    #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil, "\(text)")
  }
}

/// Whether a spreadsheet would reckon with a field rather than show it. Numbers are meant to be numbers.
func isFormula(_ field: String) -> Bool {
  guard let first = field.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return false }
  return field.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?/) == nil
}

/// The fields of a CSV text as a machine reads them, code unit by code unit (RFC 4180).
func csvRows(_ text: String) -> [[String]] {
  var rows: [[String]] = [], row: [String] = [], field: [UInt8] = []
  var isQuoted = false, wasQuote = false
  func end() {
    row.append(String(decoding: field, as: UTF8.self))
    field = []
  }
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""):
      if wasQuote { field.append(byte) }
      wasQuote = isQuoted
      isQuoted.toggle()
      continue
    case UInt8(ascii: ",") where !isQuoted: end()
    case UInt8(ascii: "\n") where !isQuoted:
      end()
      rows.append(row)
      row = []
    default: field.append(byte)
    }
    wasQuote = false
  }
  return rows
}
