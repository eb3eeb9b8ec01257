import ArgumentParser
import Chronicle
import Reports

/// `dayfront evidence`: announcements compared with the assessment, place by place.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "What was announced beside what was assessed: gaps in days, running totals.",
    discussion: """
      As \(Format.all(of: .rows).words) a row for each settlement that was announced as taken. gap_days counts \
      from the first announcement to the first day on which its ground is assessed as taken or was \
      handed over: positive means announced before. The text and \(Format.all(of: .tree).words) also compare what other \
      mappers showed, and shares that others published, with what this map comes to.
      """)

  @Option(help: ArgumentHelp("Only this district.", valueName: "name"))
  var district: String?

  @Option(help: "The format.")
  var format: FormatArgument<EvidenceReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    let chosen = try district.map { try atlas.district(called: $0) }
    Console.print(EvidenceReport(atlas: atlas, district: chosen, language: pack.names), format)
  }
}
