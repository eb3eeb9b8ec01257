/// One row of a table of broken packs: what is altered in the tiny pack, and every problem that this must give.
public struct Breakage: Sendable, CustomStringConvertible {
  public let file: String
  let old: String
  let new: String
  public let problems: [String]

  /// - Parameter problems: without the file's name where it is the altered file: `3: what is wrong`.
  public init(_ file: String, _ old: String, _ new: String, _ problems: String...) {
    self.file = file
    self.old = old
    self.new = new
    self.problems = problems.map { $0.first!.isNumber ? file + ":" + $0 : $0 }
  }

  public var pack: TinyPack { TinyPack().replacing(old, with: new, in: file) }
  public var description: String { "\(file): \(old) -> \(new)" }
}
