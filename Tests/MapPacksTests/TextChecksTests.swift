import Testing

@testable import MapPacks

@Suite struct TextChecksTests {
  /// The table of forbidden characters against what the standard library knows of each.
  @Test func allOfUnicode() {
    var differing: [String] = []
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isHidden: Bool =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
        }
      if isForbidden(scalar) != isHidden { differing.append(String(value, radix: 16)) }
      if isForbidden(scalar) != (Array(String(scalar).utf8).withUnsafeBufferPointer(firstForbidden) != nil) {
        differing.append("bytes of " + String(value, radix: 16))
      }
    }
    #expect(differing == [])
  }
}
