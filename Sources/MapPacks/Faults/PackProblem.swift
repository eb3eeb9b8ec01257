/// One fault of a pack, with the line that it is on.
///
///     control.csv:12: holder 'azerbajan' is not in pack.json
public struct PackProblem: Hashable, Sendable {
  /// The file's name inside the pack.
  public var file: String
  /// Counted from 1. A fault of the file as a whole is on line 1.
  public var line: Int
  public var fault: PackFault

  public init(file: String, line: Int, fault: PackFault) {
    self.file = file
    self.line = line
    self.fault = fault
  }
}

extension PackProblem: CustomStringConvertible {
  public var description: String { "\(file):\(line): \(fault)" }
}

/// Everything that is wrong with a pack, in the order of files and lines.
public struct PackProblems: Error, Hashable, Sendable {
  public let problems: [PackProblem]
}

extension PackProblems: CustomStringConvertible {
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
