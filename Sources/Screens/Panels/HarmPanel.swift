import Basics
import Chronicle

/// The second page of the statistics: people killed, hurt and displaced, each number with who says it. Nothing here is
/// added up, neither numbers of one side nor of both.
struct HarmPanel {
  let context: PanelContext

  private var atlas: Atlas { context.atlas }
  private var day: Day { context.model.day }

  var content: PanelContent {
    PanelContent(title: "People killed, hurt and displaced, and who says so", blocks: blocks, measure: 90)
  }

  private var blocks: [PanelBlock] {
    let known = atlas.harm.prefix { $0.day <= day }, later = atlas.harm.dropFirst(known.count)
    let said: [PanelBlock] =
      known.isEmpty ? [.blank, .line("No number had been given by \(atlas.words(for: day)).", .dim)] : []
    return [.text(Self.reading)] + said + sections(Array(known), .text)
      + (later.isEmpty ? [] : [.blank, .later(than: atlas.told(day))] + sections(Array(later), .dim))
      + CensusBlocks(context: context).ofWiderUnits
  }

  private static let reading: Phrase = """
    Each number is what somebody said on that day; nobody counted for both sides. Numbers of two sides, of two speakers \
    or of two measures are not added up: they overlap and were counted in different ways. A number in all \
    holds the earlier ones. Key \(Command.statistics.key) closes.
    """

  /// The numbers by the side that was harmed, and then by what was counted.
  private func sections(_ figures: [HarmFigure], _ mark: Mark) -> [PanelBlock] {
    let bySide = grouped(figures, by: \.sides).sorted {
      ($0.key.count, $0.key[0]) < ($1.key.count, $1.key[0])
    }
    return bySide.flatMap { sides, figures in
      [.blank, .heading(sides.map { context.name(atlas[$0].names) }.joined(separator: " and "))]
        + grouped(figures, by: { CountedHarm($0) })
        .sorted { $0.key < $1.key }.flatMap { counted, figures in
          [.line(Phrase(counted.words), .strong)] + figures.flatMap { blocks($0, mark) }
        }
    }
  }

  private func blocks(_ figure: HarmFigure, _ mark: Mark) -> [PanelBlock] {
    let number = "\(figure.bound.words)\(Basics.grouped(figure.value))"
    return [
      .text(
        "\(.date(figure.day)): \(number), \(figure.scope.words)\(.dash)\(.prose(figure.speaker)) \(.sources(figure.sources))",
        mark)
    ] + (figure.note.isEmpty ? [] : [.text(Phrase(prose: figure.note), .dim, indent: 2)])
  }
}
