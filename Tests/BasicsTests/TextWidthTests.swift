import Basics
import TestSupport
import Testing

@Suite struct TextWidthTests {
  /// Widths as the C library has them, which terminals go by too; characters that no pack may hold are left out.
  @Test func allOfUnicode() {
    var differing: [String] = []
    for value in 0x20...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), case let own = cWidth(of: scalar), own >= 0 else { continue }
      switch scalar.properties.generalCategory {
      case .format, .unassigned: continue
      default: break
      }
      if cellWidth(of: scalar) != own { differing.append(String(value, radix: 16)) }
    }
    // Characters newer than the C library, and a few that it is alone with, may differ; blocks of letters may not.
    #expect(differing.count < 200, "\(differing)")
  }

  @Test(arguments: [
    ("\u{1100}\u{1161}\u{11A8}", 2), ("\u{1F680}", 2), ("\u{231A}", 2), ("⣿", 1), ("█", 1), ("\u{1FB00}", 1), ("ｱ", 1),
    ("Ａ", 2), ("ก็", 1),
  ])
  func widths(text: String, width: Int) { #expect(cellWidth(of: text) == width) }
}
