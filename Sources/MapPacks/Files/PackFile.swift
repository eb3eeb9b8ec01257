/// One file of a pack in memory, with the log for its problems.
///
/// `bytes` and everything that points into them, as every `Field` does, are valid as long as this object.
/// `PackSchema` keeps it until the file has been read.
package final class PackFile {
  package let name: String
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset at which the text starts: after a byte order mark, which is reported.
  let start: Int
  private let memory: FileBytes
  private let log: ProblemLog
  // The texts of values with escapes, written out without them.
  private var unescaped: [UnsafeMutableBufferPointer<UInt8>] = []
  // The place of the last problem. Problems are found in the order of lines, so counting from there is fast.
  private var knownOffset = 0
  private var knownLine = 1

  /// Takes a file's bytes.
  ///
  /// - Parameter allowsMark: whether a byte order mark is passed over without a report.
  init(name: String, memory: FileBytes, log: ProblemLog, allowsMark: Bool = false) {
    self.name = name
    self.memory = memory
    self.log = log
    bytes = memory.all
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    start = bytes.starts(with: mark) ? mark.count : 0
    if start > 0, !allowsMark { report(.byteOrderMark, at: 0) }
    if let offset = firstBadUTF8(in: bytes) { report(.notUTF8, at: offset) }
  }

  deinit { for piece in unescaped { piece.deallocate() } }

  /// The bytes of a range.
  @inline(__always) func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// Copies bytes and keeps the copy as long as the file.
  func keep(_ text: [UInt8]) -> UnsafeBufferPointer<UInt8> {
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = piece.initialize(fromContentsOf: text)
    unescaped.append(piece)
    return UnsafeBufferPointer(piece)
  }

  /// Whether the file has so many problems that further ones are only counted.
  var isFull: Bool { log.isFull(for: name) }

  func report(_ fault: PackFault, at offset: Int) {
    log.report(fault, file: name, line: line(at: offset))
  }

  /// The line of a byte, counted from 1.
  package func line(at offset: Int) -> Int {
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
