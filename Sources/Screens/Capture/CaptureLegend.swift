import Basics
import Chronicle
import Geometry

/// The legend of the map of the days of capture: its steps with their days and areas, up to the day shown.
struct CaptureLegend {
  let atlas: Atlas
  let model: Model
  private let ramp: CaptureSteps
  private let areas: CaptureAreas
  private let sample: LegendSample

  init(of atlas: Atlas, model: Model, width: Int) {
    self.atlas = atlas
    self.model = model
    ramp = CaptureSteps(of: atlas)
    areas = CaptureAreas(of: atlas, steps: ramp, by: model.day)
    sample = LegendSample(appearance: model.appearance, style: MapStyle(model), width: width)
  }

  var content: PanelContent {
    PanelContent(title: "Changed hands by \(day)", blocks: [.blank] + blocks)
  }

  private var day: Phrase { atlas.isOfYears ? "\(.date(model.day))" : "\(.day(model.day))" }

  /// The days of a step; in a story of years with their years.
  private func words(_ days: ClosedRange<Day>) -> Phrase { atlas.isOfYears ? days.wordsWithYears : days.words }

  /// The rows without the words on how to read them.
  var rows: [PanelBlock] { taken + handedOver + rest }

  private var blocks: [PanelBlock] {
    rows
      + [
        .shown([
          .blank, .text(reading, .dim), .blank,
          .hanging(lead: "\(Command.dayBack.key) \(Command.dayOn.key) ", "reveal it day by day"),
          .hanging(lead: "\(Command.capture.key) \(Command.close.key) ", "back to the day"),
          .hanging(lead: "\(Command.cursor.key) ", "who held a point"),
        ])
      ]
  }

  /// How to read the map, which is nothing for the ear.
  private var reading: Phrase {
    guard sample.style.hasShadesOfColor, !sample.style.showsPatterns else {
      return """
        A letter is when the map first shows ground with its holder: A is early. A digit is ground that was handed over \
        without a fight.
        """
    }
    let order = model.appearance.theme == .light ? "bright is early, dark is late" : "dark is early, bright is late"
    return """
      Colour is when the map first shows ground with its holder: \(order). Slanted lines are ground that was handed over \
      without a fight.
      """
  }

  private var taken: [PanelBlock] {
    guard !ramp.taken.isEmpty else { return [.text("No ground was taken in the fighting", .strong)] }
    return [sample.heading("Taken in the fighting", unit: unit)]
      + ramp.taken.indices.flatMap {
        row(ramp.ground(takenIn: $0), words(ramp.taken[$0]), areas.taken[$0])
      }
  }

  private var unit: String { model.appearance.squareKilometres }

  private var handedOver: [PanelBlock] {
    guard !ramp.handedOver.isEmpty else { return [] }
    return [.blank, sample.heading("Handed over by agreement", unit: unit)]
      + ramp.handedOver.indices.flatMap {
        row(ramp.ground(handedOverIn: $0), "\(districts(in: $0))\(words(ramp.handedOver[$0]))", areas.handedOver[$0])
      }
  }

  /// The districts of which most was handed over in a step: "Aghdam, ".
  private func districts(in step: Int) -> Phrase {
    let names = areas.districts[step].prefix(1).map { "\(.name(atlas[$0].names)), " as Phrase }
    return names.joined(by: "")
  }

  private var rest: [PanelBlock] {
    var rows: [PanelBlock] = [.blank]
    if areas.between > .zero { rows += row(.capture(.between), "day not known", areas.between) }
    if areas.unmapped > .zero { rows += row(.unmapped, "held in part, not mapped", areas.unmapped) }
    rows += areas.kept.flatMap { row(.capture(.kept(atlas.slot(of: $0.holder))), kept($0.holder), $0.area) }
    if areas.unknown > .zero { rows += row(.capture(.unknown), "holder not known", areas.unknown) }
    return rows + [
      sample.line(.front, "front line of \(atlas.words(for: model.day))")
    ]
  }

  /// The grounds of all steps with the days that they span and their areas, for a legend of one line.
  var line: [(grounds: [Ground], name: Phrase, area: SquareKilometres)] {
    func part(_ grounds: [Ground], _ name: Phrase, _ days: [ClosedRange<Day>], _ areas: [SquareKilometres])
      -> (grounds: [Ground], name: Phrase, area: SquareKilometres)?
    {
      guard let first = days.first, let last = days.last else { return nil }
      return (
        grounds, "\(name), \(words(first.lowerBound...last.upperBound))", areas.reduce(SquareKilometres.zero, +)
      )
    }
    return [
      part(ramp.taken.indices.map(ramp.ground(takenIn:)), "taken", ramp.taken, areas.taken),
      part(
        ramp.handedOver.indices.map(ramp.ground(handedOverIn:)), "handed over", ramp.handedOver, areas.handedOver),
    ].compactMap { $0 }
  }

  private func kept(_ holder: HolderIndex) -> Phrase { "still with \(.name(atlas[holder].names))" }

  private func row(_ ground: Ground, _ name: Phrase, _ area: SquareKilometres) -> [PanelBlock] {
    sample.row(ground, name, area, share: areas.share(of: area))
  }
}
