import Basics
import Chronicle
import Classroom
import Screens

/// A handout as plain text, 80 columns wide, in ASCII except for letters of names.
public struct HandoutText: Sendable {
  let handout: Handout
  let atlas: Atlas
  private let width = 80

  /// Makes a text of a handout about an atlas.
  public init(handout: Handout, atlas: Atlas) {
    self.handout = handout
    self.atlas = atlas
  }

  /// The text. Lines end in line feeds.
  public var text: String {
    var lines = [handout.title.uppercased(), handout.subtitle, "", "Name: " + rule(40) + "  Date: " + rule(20), ""]
    for paragraph in handout.introduction { lines += wrapped(paragraph, to: width) + [""] }
    lines += heading("Legend") + legend + [""]
    let questions = handout.numbered()
    for (index, part) in handout.parts.enumerated() {
      lines += [String(repeating: "=", count: width), part.heading, ""]
      lines += PaperMap(atlas: atlas, part: part, options: handout.options).rows + [""]
      for paragraph in part.paragraphs { lines += wrapped(paragraph, to: width) + [""] }
      for note in part.notes { lines += hanging("For the presenter: ", note, indent: 3) + [""] }
      lines += ["What this day brought"]
      lines += part.changes.flatMap { hanging("- ", $0) } + [""]
      for question in questions where question.part == index { lines += asked(question.number, question) + [""] }
    }
    lines += heading("Sources") + handout.sourceLines(in: atlas).flatMap { hanging("", $0, indent: 6) } + [""]
    if handout.options.hasAnswers { lines += heading("Answers") + answers(questions) }
    lines += heading("The maps are drawn from") + handout.credits(in: atlas).flatMap { hanging("- ", $0) }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The legend in two columns, so that it shares the first page with a map.
  private var legend: [String] {
    let all = PaperMap.legend(of: atlas, on: handout.parts.map(\.day), names: handout.options.names)
    let half = (all.count + 1) / 2, left = width / 2
    return (0..<half).map { row in
      guard row + half < all.count else { return all[row] }
      return all[row] + String(repeating: " ", count: max(1, left - cellWidth(of: all[row]))) + all[row + half]
    }
  }

  private typealias Numbered = (part: Int, number: Int, question: Question?, prompt: String)

  private func rule(_ count: Int) -> String { String(repeating: "_", count: count) }

  private func heading(_ text: String) -> [String] { [String(repeating: "=", count: width), text, ""] }

  /// A paragraph with a mark before its first line; its further lines are indented.
  private func hanging(_ mark: String, _ text: String, indent: Int? = nil) -> [String] {
    let indent = indent ?? mark.count
    let space = String(repeating: " ", count: indent)
    // A mark longer than the indent takes its extra room from the first line.
    let excess = max(0, mark.count - indent)
    let lines = wrapped(String(repeating: "x", count: excess) + text, to: width - indent)
    return lines.enumerated().map { $0 == 0 ? mark + $1.dropFirst(excess) : space + $1 }
  }

  private func asked(_ number: Int, _ asked: Numbered) -> [String] {
    var lines = hanging("Question \(number). ", asked.prompt, indent: 3)
    guard let question = asked.question else {
      return lines + (0..<(handout.options.isCompact ? 2 : 4)).flatMap { _ in ["", rule(width)] }
    }
    for (index, choice) in question.choices.enumerated() {
      lines += hanging("   ( ) \(choiceLetter(index))  ", choice)
    }
    return lines + ["", "   How do you know? " + rule(width - 20)]
  }

  private func answers(_ questions: [Numbered]) -> [String] {
    questions.flatMap { asked -> [String] in
      guard let question = asked.question else { return hanging("\(asked.number). ", "An open question.") }
      let right = "\(choiceLetter(question.answer)), \(question.choices[question.answer])."
      let words = [right, printed(question.explanation), sourceNumbers(question.sources)]
      return hanging("\(asked.number). ", words.filter { !$0.isEmpty }.joined(separator: " "))
    } + [""]
  }
}
