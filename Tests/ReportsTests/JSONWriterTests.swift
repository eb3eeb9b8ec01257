import Foundation
import Testing

@testable import Reports

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("plain ə 漢", "\"plain ə 漢\""), ("\"\\/", "\"\\\"\\\\/\""), ("\n\t\r", "\"\\n\\t\\r\""), ("\u{0}", "\"\\u0000\""),
    ("\u{1B}[2J", "\"\\u001b[2J\""), ("\u{7F}\u{9B}", "\"\\u007f\\u009b\""), ("\u{202E}x", "\"\\u202ex\""),
    ("\u{2028}", "\"\\u2028\""), ("\u{E0041}", "\"\\udb40\\udc41\""), ("\"\u{301}", "\"\\\"\u{301}\""),
  ])
  func strings(text: String, json: String) throws {
    #expect(jsonText(.text(text)) == json + "\n")
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? String
    #expect(read == text)
  }
}
