import Foundation
import Testing

/// Compares a text with a file in `Golden` beside the suite, or writes it and fails where `RECORD_GOLDEN` is set.
public func expectGoldenText(
  _ text: String, _ name: String, suite: StaticString = #filePath, at location: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: "\(suite)").deletingLastPathComponent().appendingPathComponent("Golden")
  let file = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); look at it, then run without RECORD_GOLDEN", sourceLocation: location)
    return
  }
  guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("there is no golden text \(name)", sourceLocation: location)
    return
  }
  guard kept != text else { return }
  let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let different = zip(old, new).enumerated().filter { $0.element.0 != $0.element.1 }.prefix(8)
  let lines = different.map { "line \($0.offset + 1)\n- \($0.element.0)\n+ \($0.element.1)" }
  Issue.record(
    "\(name) is written differently, \(old.count) lines, now \(new.count):\n\(lines.joined(separator: "\n"))",
    sourceLocation: location)
}
