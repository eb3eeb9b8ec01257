import Chronicle
import Reports

/// Answers points on days: one line of output for each line of input.
struct PointBatch {
  let atlas: Atlas

  /// Answers all lines of standard input; returns whether every line could be read. Complaints name the others, which
  /// are left out.
  func run(as format: Format) -> Bool {
    var isGood = true
    let answers = PointAnswers(atlas: atlas) { ask in
      let failure = Console.forEachInputLine { line, number in
        switch Self.reading(of: line, number) {
        case .question(let question): ask(question)
        case .nothing: break
        case .fault(let words):
          Console.complain("stdin:\(number): \(words)")
          isGood = false
        }
      }
      if let failure {
        Console.complain("dayfront: standard input: \(failure)")
        isGood = false
      }
    }
    answers.write(format) { Console.print($0, verdict: isGood ? nil : 1) }
    return isGood
  }

  private enum Reading {
    case question(PointQuestion)
    /// An empty line, or a header.
    case nothing
    case fault(String)
  }

  private static func reading(of line: String?, _ number: Int) -> Reading {
    // Cut off, the number in it would be another number.
    guard let line else { return .fault("the line has more than \(Console.longestLine) bytes") }
    let fields = line.split { $0 == "," || $0 == ";" || $0 == " " || $0 == "\t" || $0 == "\r" }
    // Blanks separate fields too. Commas and semicolons always do, so one of them too many makes an empty field.
    let marks = line.utf8.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    if fields.isEmpty && marks == 0 || number == 1 && fields.first?.lowercased() == "date" { return .nothing }
    guard marks == 0 || marks == 2, let question = PointQuestion(fields) else {
      return .fault("expected date,lon,lat, found '\(Console.printable(String(line.prefix(60))))'")
    }
    return .question(question)
  }
}
