import Chronicle
import Screens
import Testing

/// Compares a drawn screen with a text file beside the suite, or writes the file and fails where `RECORD_GOLDEN` is set.
///
/// The file holds the glyphs, then the grounds and the marks as letters, because here colour is the statement.
public func expectGolden(
  _ frame: Frame, _ name: String, suite: StaticString = #filePath, at location: SourceLocation = #_sourceLocation
) {
  expectGoldenText(drawing(of: frame), name + ".txt", suite: suite, at: location)
}

/// The glyphs of a frame, its grounds and its marks, a plane after the other.
public func drawing(of frame: Frame) -> String {
  var text = "glyphs \(frame.size.columns)x\(frame.size.rows)\n"
  for row in 0..<frame.size.rows {
    text += "|" + plane(frame, row) { $0.glyph == Cell.continuation ? "<" : $0.glyph } + "|\n"
  }
  text += "grounds\n"
  for row in 0..<frame.size.rows { text += "|" + plane(frame, row) { letter(of: $0.ink.ground) } + "|\n" }
  text += "marks\n"
  for row in 0..<frame.size.rows { text += "|" + plane(frame, row) { letter(of: $0.ink.mark) } + "|\n" }
  return text
}

private func plane(_ frame: Frame, _ row: Int, _ scalar: (Cell) -> Unicode.Scalar) -> String {
  var line = String.UnicodeScalarView()
  for column in 0..<frame.size.columns { line.append(scalar(frame[column, row])) }
  return String(line)
}

/// In the zone t is the side that takes, a the side that held, q a third, capital on the day of the change; outside it
/// holders are digits in the order of their slots.
private func letter(of ground: Ground) -> Unicode.Scalar {
  switch ground {
  case .bare: " "
  case .bar: "b"
  case .panel: "p"
  case .chosen: "c"
  case .now: "n"
  case .plate: "P"
  case .water: "w"
  case .offMap: "."
  case .faded(let slot): Unicode.Scalar(UInt8(ascii: "5") + UInt8(min(slot.index, 4)))
  case .beyond(let slot): Unicode.Scalar(UInt8(ascii: "0") + UInt8(slot.index))
  case .zone(let slot, let status, let isNew):
    switch status {
    case .held: (isNew ? ["T", "A", "Q"] : ["t", "a", "q"])[min(slot.index, 2)]
    case .toBeHandedOver: "h"
    case .peacekeepersDeployed: "d"
    case .monitored: "m"
    case .unmapped: "u"
    }
  case .open: "o"
  case .unmapped: "u"
  case .dated: "k"
  case .undated: "K"
  case .capture(let capture):
    switch capture {
    case .taken(let step): Unicode.Scalar(UInt8(ascii: "B") + step)
    case .handedOver(let step): Unicode.Scalar(UInt8(ascii: "v") + min(step, 4))
    case .between: "r"
    case .kept: "s"
    case .unknown: "n"
    }
  }
}

private func letter(of mark: Mark) -> Unicode.Scalar {
  switch mark {
  case .text: " "
  case .pattern: "."
  case .dim: "d"
  case .strong: "s"
  case .key: "k"
  case .notice: "n"
  case .line(let line): letter(of: line)
  case .place(let state):
    switch state {
    case .held: "P"
    case .announced: "A"
    case .taken: "T"
    case .handedOver: "H"
    case .notHeld: "Z"
    }
  case .activity: "a"
  case .category: "v"
  case .own: "V"
  case .chosenPlace: "@"
  case .placeName: "N"
  case .ground: "g"
  case .spark: "^"
  case .sparkToday: "*"
  case .slider: "-"
  case .sliderDay: "0"
  case .sliderTick: "+"
  }
}

private func letter(of line: LineKind) -> Unicode.Scalar {
  switch line {
  case .river: "r"
  case .road: "o"
  case .railway: "w"
  case .link: "l"
  case .pipeline: "i"
  case .claimed: "c"
  case .formerOblast: "O"
  case .stanceEdge: "e"
  case .districtBorder: "D"
  case .outerBorder: "d"
  case .contactLine: "L"
  case .corridor: "R"
  case .countryBorder: "C"
  case .selection: "S"
  case .front: "F"
  }
}
