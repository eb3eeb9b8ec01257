import ArgumentParser
import Chronicle
import Classroom
import Export
import MapPacks
import Outlets

/// `dayfront handout`: a lesson or some days for paper.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout", abstract: "A lesson or some days on paper, as text or as one HTML file.",
    discussion: """
      With a map of each stop or day, what it brought, questions with room for answers, sources and a legend. The HTML \
      needs nothing outside it and is made for a black-and-white printer.
      """)

  @Option(help: ArgumentHelp("The lesson.", valueName: "name|file"))
  var lesson: String?

  @Option(help: ArgumentHelp("Days, as in '9 oct,20 oct' or 2020-11-09..2020-11-12.", valueName: "days"))
  var days: DaysArgument?

  @Flag(help: "Add the answers.")
  var answers = false

  @Flag(help: "Add the notes for the presenter.")
  var notes = false

  @Flag(help: "Take as little paper as can be read well: smaller maps with the text beside them.")
  var compact = false

  @Flag(help: "Write HTML instead of text.")
  var html = false

  @Option(help: ArgumentHelp("The file to write instead of standard output, which - is too.", valueName: "file"))
  var output: String?

  @OptionGroup var incidents: Parsed<IncidentOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func validate() throws {
    guard (lesson == nil) != (days == nil) else { throw ValidationError("Say either --lesson or --days.") }
  }

  func run() throws {
    let atlas = try pack.atlas(with: incidents.chosen.files)
    let maker = HandoutMaker(atlas: atlas)
    let handout: Handout
    let options = HandoutOptions(
      hasAnswers: answers, hasNotes: notes, isCompact: compact, names: pack.chosen.names)
    var inputs = PackReader.files(in: try folder(of: pack.chosen.pack)) + incidents.chosen.files.map(\.path)
    if let lesson {
      let shelf = try LessonShelf(pack.chosen)
      handout = maker.handout(of: try shelf.lesson(called: lesson, in: atlas), options)
      inputs.insert(shelf.path(of: lesson), at: 0)
    } else {
      handout = maker.handout(of: try days.map(atlas.days) ?? [], options)
    }
    let text =
      html ? HandoutPage(handout: handout, atlas: atlas).html : HandoutText(handout: handout, atlas: atlas).text
    guard let output, !OutputFile.isStandardOutput(output) else { return Console.print(text) }
    do { try OutputFile(output).write(text, sparing: inputs) } catch {
      Console.complain("dayfront: \(output): \(error)")
      throw ExitCode(1)
    }
  }
}
