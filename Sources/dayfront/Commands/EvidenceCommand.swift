import ArgumentParser
import Chronicle
import Screens

/// `dayfront evidence`: announcements compared with the assessment, place by place.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "What was announced beside what was assessed: gaps in days, running totals.",
    discussion: """
      As csv a row for each settlement that was announced as taken. gap_days counts from the first announcement to the \
      first day on which its ground is assessed as taken or was handed over: positive means announced before.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  @Option(help: ArgumentHelp("Only this district.", valueName: "name"))
  var district: String?

  @Option(help: "The format.")
  var format: Format = .text

  @OptionGroup var packing: PackOptions

  func run() throws {
    let atlas = try packing.atlas()
    let chosen = try district.map(atlas.district(called:))
    let report = EvidenceReport(
      atlas: atlas, book: EvidenceBook(of: atlas), district: chosen, language: packing.names)
    guard !report.settlements.isEmpty else {
      let whose = chosen.map { " of \(atlas[$0].names[packing.names])" } ?? ""
      Console.complain("dayfront: no settlement\(whose) was announced")
      throw ExitCode(1)
    }
    switch format {
    case .text: Console.print(EvidenceSummary(of: report).text)
    case .csv: Console.print(report.csv)
    case .json: Console.print(report.json.text)
    }
  }
}
