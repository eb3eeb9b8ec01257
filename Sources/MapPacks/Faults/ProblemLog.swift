/// The problems found so far. Reading goes on after a problem, with a stand-in for the value that could not be read; a
/// pack with any problem is rejected in the end.
final class ProblemLog {
  private var found: [PackProblem] = []
  private var countOfFile: [String: Int] = [:]

  var isEmpty: Bool { found.isEmpty }

  /// The number of problems found in a file.
  func count(of file: String) -> Int { countOfFile[file, default: 0] }

  /// Whether a file has so many problems that further ones are only counted.
  func isFull(for file: String) -> Bool { count(of: file) >= PackLimits.problems }

  func report(_ fault: PackFault, file: String, line: @autoclosure () -> Int) {
    if !isFull(for: file) { found.append(PackProblem(file: file, line: line(), fault: fault)) }
    countOfFile[file, default: 0] += 1
  }

  /// All problems in the order of files and lines. The problems of a file with too many end with the number left out,
  /// so that they do not hide those of other files.
  func sorted() -> [PackProblem] {
    let ordered = found.enumerated().sorted {
      ($0.element.file, $0.element.line, $0.offset) < ($1.element.file, $1.element.line, $1.offset)
    }
    var problems: [PackProblem] = []
    for (number, entry) in ordered.enumerated() {
      let (file, line) = (entry.element.file, entry.element.line)
      problems.append(entry.element)
      let isLastOfFile = number + 1 == ordered.count || ordered[number + 1].element.file != file
      let untold = count(of: file) - PackLimits.problems
      if isLastOfFile, untold > 0 { problems.append(PackProblem(file: file, line: line, fault: .more(untold))) }
    }
    return problems
  }
}
