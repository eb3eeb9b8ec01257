import Basics
import Chronicle

/// People killed, hurt and displaced, and things damaged: each number as it was said, with who said it. Nothing is added
/// up, neither numbers of one side nor of both.
public struct HarmReport: Report {
  let atlas: Atlas
  let figures: [HarmFigure]
  let language: Language

  /// Makes a report of numbers of an atlas.
  public init(atlas: Atlas, figures: [HarmFigure], language: Language) {
    self.atlas = atlas
    self.figures = figures
    self.language = language
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [.text(\.text), .rows { $0.columns.rows($0.figures) }, .tree { $0.columns.records($0.figures) }]
  }

  @ColumnsBuilder<HarmFigure>
  var columns: Columns<HarmFigure> {
    Column("day") { Value($0.day) }.shown("  said on") { "  \($0.day)" }
    Column("side_harmed") { Value($0.sides.map { atlas[$0].id }) }
    Column("side_name") { Value($0.sides.map { atlas[$0].names[language] }) }
    Column("group") { .text($0.group.rawValue) }
    Column("measure") { .text($0.measure.rawValue) }
    Column("value") { .integer($0.value) }.shown("number", .right) { $0.bound.words + grouped($0.value) }
    Column("bound") { .text($0.bound.rawValue) }
    Column("scope") { .text($0.scope.rawValue) }.shown("covers") { $0.scope.words }
    Column("who_says") { .text($0.speaker) }.shown("who says it") { $0.speaker }
    Column(shown: "source") { sourceNumbers($0.sources) }
    Column("note") { .text($0.note) }.shown("note") { $0.note }
    Column("sources") { atlas.ids($0.sources) }
  }

  private var text: String {
    guard !figures.isEmpty else {
      return atlas.harm.isEmpty ? "This pack records no numbers of people harmed.\n" : "No numbers match.\n"
    }
    var notes = SourceNotes()
    for figure in figures { _ = notes.cite(figure.sources) }
    return Self.reading + sides.map(told).joined() + notes.list(in: atlas)
  }

  private static let reading = """
    People killed, hurt and displaced, and who says so

    Each number is what somebody said on that day; nobody counted for both sides. Numbers of two sides, of
    two speakers or of two measures are not added up: they overlap and were counted in different ways.

    """

  /// The numbers by the sides that were harmed, those of several sides together last.
  private var sides: [(key: [HolderIndex], values: [HarmFigure])] {
    grouped(figures, by: \.sides).sorted { ($0.key.count, $0.key[0]) < ($1.key.count, $1.key[0]) }
  }

  private func told(_ side: (key: [HolderIndex], values: [HarmFigure])) -> String {
    let names = side.key.map { atlas[$0].names[language] }.joined(separator: " and ")
    let counted = grouped(side.values, by: CountedHarm.init).sorted { $0.key < $1.key }
    return "\nHarmed: \(names)\n" + counted.map { "\n\($0.key.words)\n" + columns.table($0.values) }.joined()
  }
}
