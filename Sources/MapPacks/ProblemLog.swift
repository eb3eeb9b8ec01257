/// The problems found so far. Readers go on after a problem, with a stand-in for what they could not read; a pack with
/// any problem is thrown away in the end.
final class ProblemLog {
  private var found: [PackProblem] = []
  private var countOfFile: [String: Int] = [:]
  private var untold = 0

  var isEmpty: Bool { found.isEmpty }

  /// How many problems of a file are kept.
  func count(of file: String) -> Int { countOfFile[file, default: 0] }

  func report(_ fault: PackFault, file: String, line: @autoclosure () -> Int) {
    // A file with so much wrong is not worth more than a count.
    guard count(of: file) < PackLimits.problems else { return untold += 1 }
    countOfFile[file, default: 0] += 1
    found.append(PackProblem(file: file, line: line(), fault: fault))
  }

  /// All problems in the order of files and lines, each once, cut at the limit.
  func sorted() -> [PackProblem] {
    let ordered = found.enumerated().sorted {
      ($0.element.file, $0.element.line, $0.offset) < ($1.element.file, $1.element.line, $1.offset)
    }
    var seen: Set<PackProblem> = []
    var problems = ordered.map(\.element).filter { seen.insert($0).inserted }
    let rest = max(0, problems.count - PackLimits.problems) + untold
    problems = Array(problems.prefix(PackLimits.problems))
    if rest > 0, let last = problems.last {
      problems.append(PackProblem(file: last.file, line: last.line, fault: .more(rest)))
    }
    return problems
  }
}
