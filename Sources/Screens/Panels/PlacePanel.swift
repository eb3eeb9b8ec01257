import Chronicle

/// The record of a place in three voices: the statements about it, with side and source, their comparison with the
/// assessment, and what other mappers showed.
struct PlacePanel {
  let context: PanelContext
  let place: PlaceIndex

  private var atlas: Atlas { context.atlas }
  private var day: Day { context.model.day }
  private var record: PlaceEvidence { context.evidence[place] }

  var content: PanelContent { PanelContent(title: "\(.name(atlas[place].names))", blocks: blocks) }

  private var blocks: [PanelBlock] {
    let own = atlas[place]
    let statements = record.statements.filter { context.model.tells(of: $0.day) }
    let checks = statements.filter { isCheck($0) }
    var blocks: [PanelBlock] = [
      .text(context.otherNames(own.names), .dim),
      .text("\(own.kind.rawValue) in \(.name(atlas[own.district].names)); position \(own.quality.rawValue)", .dim),
      .blank, today,
    ]
    if let coordinate = own.coordinate { blocks.append(.text(atlas.frontWords(from: coordinate, on: day))) }
    blocks += beside + assessment
    blocks += said(context.heading("CLAIMED by the parties", of: .announced), statements.filter { !isCheck($0) })
    if !checks.isEmpty { blocks += said(.heading("CHECKED by others"), checks) }
    blocks += PlaceOpinions(context: context, place: place).blocks
    if !own.note.isEmpty { blocks += [.blank, .text(Phrase(prose: own.note), .dim)] }
    return blocks
  }

  /// The marker of the place on the day, and its meaning.
  private var today: PanelBlock {
    let state = record.state(on: day)
    return .runs([
      PanelRun(drawn: "\(MapStyle(context.appearance).marker(state)) ", .place(state)),
      PanelRun("\(.day(day)): \(words(for: state))", .strong),
    ])
  }

  /// The state in words; held ground that is agreed to pass is described as such.
  private func words(for state: PlaceState) -> Phrase {
    guard let face = record.face else { return Phrase(state.words) }
    let ground = atlas.timeline.state(of: face, on: day)
    if ground.status == .unmapped { return Phrase(ground.status.words) }
    if ground.isOpen, let change = atlas.openChange(of: face, on: day) {
      return change.entry.when
    }
    guard state == .held, let due = ground.due else { return Phrase(state.words) }
    return "to be handed over by \(.day(due))"
  }

  /// Whether the statement is by an independent party.
  private func isCheck(_ statement: Announcement) -> Bool { atlas.parties[statement.party].side == .independent }

  /// Statements in order of their days, with a line at the end of the day shown.
  private func said(_ heading: PanelBlock, _ statements: [Announcement]) -> [PanelBlock] {
    guard !statements.isEmpty else { return [.blank, heading, .line("nothing recorded", .dim)] }
    let border = statements.firstIndex { $0.day > day } ?? statements.count
    let known = statements[..<border].flatMap { blocks($0, .text) }
    let later = statements[border...].flatMap { blocks($0, .dim) }
    return [.blank, heading] + known + (later.isEmpty ? [] : [.later(than: day)] + later)
  }

  private func blocks(_ statement: Announcement, _ mark: Mark) -> [PanelBlock] {
    let speaker = atlas.speaker(statement.party, .headed, name: context.name)
    let said: Phrase =
      "\(.day(statement.day)) \(statement.act.words)\(.dash)\(speaker) \(.sources(statement.sources))"
    return [.text(said, mark)]
      + (statement.note.isEmpty ? [] : [.text(Phrase(prose: statement.note), .dim, indent: 2)])
  }

  private var assessment: [PanelBlock] {
    var blocks: [PanelBlock] = [.blank, context.heading("ASSESSED by the map", of: .assessed)]
    guard let face = record.face else {
      return blocks + [.text("Its position is not known, so no ground can be assessed.")]
    }
    func add(_ day: Day, _ words: String) {
      guard context.model.tells(of: day) else { return }
      if day > self.day { blocks.append(.later(than: self.day)) }
      let entry = atlas.timeline.entry(of: face, on: day)
      blocks.append(.text("\(entry.when) \(words) \(.sources(entry.sources))"))
    }
    if let day = record.assessedOn { add(day, "ground shown as taken") }
    if let day = record.handedOverOn { add(day, "handed over by agreement") }
    if record.assessedOn == nil, record.handedOverOn == nil, context.model.tellsTheEnd(in: atlas) {
      blocks.append(.text("ground never shown as taken"))
    }
    if atlas[face].certainty == .low {
      blocks.append(.text("Low certainty: the sources disagree about this ground.", .notice))
    }
    return blocks
  }

  /// The comparison of announcement and assessment.
  private var beside: [PanelBlock] {
    // While a lesson runs, the two are compared once both are told.
    guard [record.announcedOn, record.shownOn].allSatisfy({ $0.map(context.model.tells) ?? true }),
      record.shownOn != nil || context.model.tellsTheEnd(in: atlas)
    else { return [] }
    var blocks: [PanelBlock] = []
    if let words = record.gapWords { blocks.append(.text(Phrase(words))) }
    if record.isOpen, let said = record.announcedOn, let range = record.shownRange {
      blocks.append(.text("announced \(.day(said)); the day of its ground is not known (\(range.words))"))
    }
    if let outcome = record.outcome { blocks.append(.text("In the end \(outcome.words).")) }
    return blocks
  }
}
