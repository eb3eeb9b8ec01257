/// One fault of a pack, with its file and line.
///
///     control.csv:12: holder 'azerbajan' is not in pack.json
public struct PackProblem: Hashable, Sendable {
  /// The file's name inside the pack.
  public var file: String
  /// The line, counted from 1. A fault of the file as a whole is on line 1.
  public var line: Int
  /// The fault.
  public var fault: PackFault

  /// Makes a problem.
  public init(file: String, line: Int, fault: PackFault) {
    self.file = file
    self.line = line
    self.fault = fault
  }

  /// Whether it may be right, and is told without the pack being at fault.
  public var isRemark: Bool {
    if case .check(let fault) = fault { fault.isRemark } else { false }
  }
}

extension PackProblem: CustomStringConvertible {
  public var description: String { "\(file):\(line): \(fault)" }
}

/// Everything that is wrong with a pack, in the order of files and lines.
public struct PackProblems: Error, Hashable, Sendable {
  /// The problems in the order of files and lines; never empty when thrown.
  public let problems: [PackProblem]
}

extension PackProblems: CustomStringConvertible {
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
