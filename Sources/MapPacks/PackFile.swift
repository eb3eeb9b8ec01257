/// One file of a pack in memory, with the log that its problems go to.
final class PackFile {
  let name: String
  let bytes: [UInt8]
  /// Where the text starts: behind a byte order mark, which is a problem already told.
  let start: Int
  private let log: ProblemLog
  // The place of the last problem. Problems come about in the order of lines, so counting on from it is cheap.
  private var knownOffset = 0
  private var knownLine = 1

  init(name: String, bytes: [UInt8], log: ProblemLog) {
    self.name = name
    self.bytes = bytes
    self.log = log
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    start = bytes.starts(with: mark) ? mark.count : 0
    if start > 0 { report(.byteOrderMark, at: 0) }
    if let offset = firstBadUTF8(in: bytes) { report(.notUTF8, at: offset) }
  }

  /// Whether so much is wrong with the file that more is only counted.
  var isFull: Bool { log.isFull(for: name) }

  func report(_ fault: PackFault, at offset: Int) {
    log.report(fault, file: name, line: line(at: offset))
  }

  /// The line of a byte, counted from 1.
  func line(at offset: Int) -> Int {
    let newline = UInt8(ascii: "\n")
    var difference = 0
    for byte in bytes[min(offset, knownOffset)..<max(offset, knownOffset)] where byte == newline {
      difference += 1
    }
    knownLine += offset < knownOffset ? -difference : difference
    knownOffset = offset
    return knownLine
  }
}
