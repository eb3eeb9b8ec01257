import Basics
import TestSupport
import Testing

@testable import Classroom
@testable import Export
@testable import MapPacks
@testable import Reports
@testable import Screens
@testable import dayfront

/// What is not shown is so for everybody: packs refuse it, classes and pages have a space, speech leaves it out or has a
/// space, complaints have a question mark, JSON an escape.
@Suite struct OnePredicateTests {
  @Test func fivePoliciesAgree() {
    var differing: [String] = []
    let marked: Set<Unicode.Scalar> = ["&", "<", ">", "\"", "'", "\\", " ", "?"]
    // Beyond the first two planes and the tags characters come in large blocks.
    let rest = stride(from: 0x20000 as UInt32, through: 0x10FFFF, by: 251)
    for value in Array(0..<0x20000) + Array(0xE0000..<0xE1000) + rest {
      guard let scalar = Unicode.Scalar(value), !marked.contains(scalar) else { continue }
      let text = String(scalar), isWhole = isShown(scalar)
      let answers = [
        Array(text.utf8).withUnsafeBufferPointer(firstForbidden) == nil,
        ClassText.clean(text, limit: 9).unicodeScalars.elementsEqual(text.unicodeScalars),
        safe(text).unicodeScalars.elementsEqual(text.unicodeScalars),
        Console.printable(text).unicodeScalars.elementsEqual(text.unicodeScalars),
        escaped(text).unicodeScalars.elementsEqual(text.unicodeScalars),
        jsonText(.text(text)).unicodeScalars.elementsEqual("\"\(text)\"\n".unicodeScalars),
      ]
      if answers.contains(!isWhole) { differing.append(String(value, radix: 16) + " \(answers)") }
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(5))")
  }
}
