/// A set of lines: a bit for each rank.
struct LineSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// The lines of which something is true.
  init(where isMember: (LineKind) -> Bool) {
    for line in LineKind.allCases where isMember(line) { bits |= 1 << UInt64(line.rawValue) }
  }

  func contains(_ line: LineKind) -> Bool { bits >> UInt64(line.rawValue) & 1 != 0 }
}
