import Classroom
import Outlets
import Reports

/// The file in which a presenter keeps how his class answered. It is written whole whenever a question was told.
final class TallyFile {
  private let file: OutputFile
  private var entries: [TallyReport.Entry] = []
  /// The number of the question that was told last, as the wire has it, and how many were told.
  private var last: Int?
  private var told = 0
  /// Why the file could not be written last; nil where it could.
  private(set) var fault: OutputFault?

  /// Begins a file without questions. Throws where it cannot be written.
  init(path: String) throws(OutputFault) {
    file = OutputFile(path)
    try file.write(text)
  }

  /// Takes the outcome of a question in, once.
  func hear(_ state: ClassState) {
    guard let question = state.question, let outcome = question.outcome, question.number != last else { return }
    last = question.number
    told += 1
    entries += question.choices.enumerated().map { number, words in
      TallyReport.Entry(
        question: told, day: state.day.description, asked: question.prompt, choice: number + 1, words: words,
        isRight: number == outcome.answer, answers: outcome.tally.counts[number], followers: state.followers)
    }
    do throws(OutputFault) {
      try file.write(text)
      fault = nil
    } catch { fault = error }
  }

  private var text: String {
    var text = ""
    TallyReport(entries: entries).write(.csv) { text += $0 }
    return text
  }
}
