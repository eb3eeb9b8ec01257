import Chronicle

/// The record of a place: the statements about it, with side and source, and their comparison with the assessment.
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
        .init(text: "\(desk.model.day.short): \(words(for: state))", mark: .strong, ground: nil),
      ]))
    lines += beside + assessment
    let checks = record.statements.filter { isCheck($0) }
    lines += said("CLAIMED by the parties", record.statements.filter { !isCheck($0) })
    if !checks.isEmpty { lines += said("CHECKED by others", checks) }
    if !own.note.isEmpty { lines += [.blank] + PanelLine.paragraph(own.note, width: desk.width, .dim) }
    return lines
  }

  /// The state in words; held ground that is agreed to pass is described as such.
  private func words(for state: PlaceState) -> String {
    guard state == .held, let face = record.face,
      let due = desk.atlas.timeline.state(of: face, on: desk.model.day).due
    else { return state.words }
    return "to be handed over by \(due.short)"
  }

  /// Whether the statement is by an independent party.
  private func isCheck(_ statement: Announcement) -> Bool {
    desk.atlas.parties[statement.party].side == .independent
  }

  /// Statements in order of their days, with a line at the end of the day shown.
  private func said(_ heading: String, _ statements: [Announcement]) -> [PanelLine] {
    var lines: [PanelLine] = [.blank, .heading(heading)]
    guard !statements.isEmpty else { return lines + [PanelLine("nothing recorded", .dim)] }
    var isLater = false
    for statement in statements {
      if statement.day > desk.model.day, !isLater {
        isLater = true
        lines.append(.later(than: desk.model.day))
      }
      let party = desk.atlas.parties[statement.party]
      var words = "\(statement.day.short) \(statement.act.words) - \(desk.name(party.names))"
      if case .holder(let holder) = party.side { words += " (\(desk.name(desk.atlas[holder].names)))" }
      lines += PanelLine.paragraph(
        "\(words) \(desk.numbers(statement.sources))", width: desk.width, isLater ? .dim : .text)
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
    func add(_ day: Day, _ words: String) {
      if day > desk.model.day { lines.append(.later(than: desk.model.day)) }
      let sources = desk.atlas.timeline.entry(of: face, on: day).sources
      lines += PanelLine.paragraph("\(day.short) \(words) \(desk.numbers(sources))", width: desk.width)
    }
    if let day = record.assessedOn { add(day, "ground shown as taken") }
    if let day = record.handedOverOn { add(day, "handed over by agreement") }
    if record.assessedOn == nil, record.handedOverOn == nil {
      lines += PanelLine.paragraph("ground never shown as taken", width: desk.width)
    }
    if desk.atlas[face].certainty == .low {
      lines += PanelLine.paragraph("Low certainty: the sources disagree about this ground.", width: desk.width, .notice)
    }
    return lines
  }

  /// The comparison of announcement and assessment.
  private var beside: [PanelLine] {
    var lines: [PanelLine] = []
    if let gap = record.gap { lines += PanelLine.paragraph(Self.words(gap: gap), width: desk.width) }
    if let outcome = record.outcome { lines += PanelLine.paragraph("outcome: \(outcome.words)", width: desk.width) }
    return lines
  }

  /// A gap in words: "announced 3 days before it was assessed".
  static func words(gap: Int) -> String {
    let days = abs(gap) == 1 ? "1 day" : "\(abs(gap)) days"
    if gap == 0 { return "announced and assessed on the same day" }
    return gap > 0 ? "announced \(days) BEFORE it was assessed" : "announced \(days) AFTER it was assessed"
  }
}

extension Outcome {
  /// The outcome in words for readers.
  var words: String {
    switch self {
    case .held: "the claim held"
    case .part: "the claim held in part"
    case .notHeld: "the claim did NOT hold"
    case .disputed: "the claim is disputed"
    }
  }
}
