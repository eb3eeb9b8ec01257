import Chronicle

/// A place's record: what was said of it, by which side and source, and how that compares with the assessment.
struct PlacePanel {
  let desk: PanelDesk
  let place: PlaceIndex

  var text: PanelText {
    PanelText(title: desk.name(desk.atlas[place].names), lines: lines, appearance: desk.appearance)
  }

  private var record: PlaceEvidence { desk.evidence[place] }

  private var lines: [PanelLine] {
    let atlas = desk.atlas
    let own = atlas[place]
    let shown = own.names[desk.appearance.language]
    let others = own.names.all.filter { $0 != shown }.map { desk.appearance.text($0) }.filter { !$0.contains("?") }
    var lines = PanelLine.paragraph(others.joined(separator: ", "), width: desk.width, .dim)
    lines += PanelLine.paragraph(
      "\(own.kind.rawValue) in \(desk.name(atlas[own.district].names)); position \(own.quality.rawValue)",
      width: desk.width, .dim)
    let state = record.state(on: desk.model.day)
    lines.append(.blank)
    lines.append(
      PanelLine(runs: [
        .init(text: "\(MapStyle(desk.appearance).marker(state)) ", mark: .place(state), ground: nil),
        .init(text: "\(desk.model.day.short): \(state.words)", mark: .strong, ground: nil),
      ]))
    lines += assessment + claims
    if !own.note.isEmpty { lines += [.blank] + PanelLine.paragraph(own.note, width: desk.width, .dim) }
    lines += [.blank] + PanelLine.paragraph("{ } its days   Tab next place   s sources", width: desk.width, .dim)
    return lines
  }

  private var claims: [PanelLine] {
    var lines: [PanelLine] = [.blank, .heading("CLAIMED by the parties")]
    guard !record.statements.isEmpty else { return lines + [PanelLine("nothing recorded", .dim)] }
    for statement in record.statements {
      let party = desk.atlas.parties[statement.party]
      let isPast = statement.day <= desk.model.day
      lines += PanelLine.paragraph(
        "\(statement.day.short) \(statement.act.words) - \(desk.name(party.names)) \(desk.numbers(statement.sources))",
        width: desk.width, isPast ? .text : .dim)
      if let outcome = statement.outcome { lines.append(PanelLine("  " + outcome.words, .dim)) }
      if !statement.note.isEmpty {
        lines += PanelLine.paragraph(statement.note, width: desk.width - 2, .dim).map {
          PanelLine("  " + $0.runs[0].text, .dim)
        }
      }
    }
    return lines
  }

  private var assessment: [PanelLine] {
    var lines: [PanelLine] = [.blank, .heading("ASSESSED by the map")]
    guard let face = record.face else {
      return lines + PanelLine.paragraph("Its position is not known, so no ground can be assessed.", width: desk.width)
    }
    let sources = desk.numbers(desk.atlas.timeline.entry(of: face, on: desk.model.day).sources)
    if let day = record.assessedOn {
      lines += PanelLine.paragraph("\(day.short) ground shown as taken \(sources)", width: desk.width)
    } else if record.handedOverOn == nil {
      lines += PanelLine.paragraph("ground never shown as taken \(sources)", width: desk.width)
    }
    if let day = record.handedOverOn {
      lines += PanelLine.paragraph("\(day.short) handed over by agreement \(sources)", width: desk.width)
    }
    if let gap = record.gap { lines += PanelLine.paragraph(Self.words(gap: gap), width: desk.width, .strong) }
    if desk.atlas[face].certainty == .low {
      lines += PanelLine.paragraph("Low certainty: the sources disagree about this ground.", width: desk.width, .notice)
    }
    return lines
  }

  /// "announced 3 days before it was assessed".
  static func words(gap: Int) -> String {
    let days = abs(gap) == 1 ? "1 day" : "\(abs(gap)) days"
    if gap == 0 { return "announced and assessed on the same day" }
    return gap > 0 ? "announced \(days) BEFORE it was assessed" : "announced \(days) AFTER it was assessed"
  }
}

extension Outcome {
  /// As readers see it.
  var words: String {
    switch self {
    case .held: "it held"
    case .part: "only a part held"
    case .notHeld: "it did NOT hold"
    case .disputed: "still disputed"
    }
  }
}
