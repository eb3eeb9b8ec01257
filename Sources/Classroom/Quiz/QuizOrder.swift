import Chronicle
import Geometry

/// Questions about which of several things came first. All wrong choices came on later days.
extension QuizBook {
  /// The number of days after the right choice within which wrong choices lie: further apart the question would be too
  /// easy.
  private static let span = 14

  func firstCaptured(_ place: PlaceIndex) -> QuizDraft? {
    first(
      place, on: evidence[place].knownAssessedDay, of: tables.captures,
      prompt: "Which of these does the assessment show as taken first?"
    ) { day in
      evidence[place].face.map { atlas.timeline.entry(of: $0, on: day).sources } ?? []
    }
  }

  func firstAnnounced(_ place: PlaceIndex) -> QuizDraft? {
    guard let side = evidence[place].claimant, let calendar = tables.announcements[side] else { return nil }
    return first(
      place, on: evidence[place].announcedOn, of: calendar,
      prompt: "Which of these did \(atlas[side].names.english) announce first?"
    ) { _ in
      evidence[place].statements.first { $0.act == .announced }?.sources ?? []
    }
  }

  /// A question about which place came first.
  ///
  /// - Parameters:
  ///   - first: the day that counts for the place; nil where there is none.
  ///   - calendar: the days of the other places.
  private func first(
    _ place: PlaceIndex, on first: Day?, of calendar: QuizCalendar, prompt: String, sources: (Day) -> [SourceIndex]
  ) -> QuizDraft? {
    guard tables.isClear.contains(place), let first, atlas.days.contains(first) else { return nil }
    let rank = atlas[place].rank
    // Places alike in rank and near in time, which a reader might mistake for the right one.
    let likeliest = calendar.first(QuizDraft.poolSize, on: days(after: first), unlikeness: { abs($0 - rank) })
    guard likeliest.count >= QuizDraft.wrongChoices else { return nil }
    return QuizDraft(
      prompt: prompt, right: choice(place), pool: likeliest.map { choice(PlaceIndex($0)) }, isOrdered: false,
      explanation: account(of: place) + " The others came later.", sources: sources(first))
  }

  private func days(after day: Day) -> [Day] { (1...Self.span).map { day + $0 } }

  private func choice(_ place: PlaceIndex) -> QuizDraft.Choice {
    QuizDraft.Choice(text: atlas.label(of: place), rank: place.index)
  }

  func firstEvent(_ number: Int) -> QuizDraft? {
    let event = atlas.events[number]
    guard atlas.days.contains(event.day), let own = event.category else { return nil }
    let days = days(after: event.day)
    guard tables.events.count(on: days) >= QuizDraft.wrongChoices else { return nil }
    let category = EventCategory.allCases.firstIndex(of: own)!
    let likeliest = tables.events.first(
      QuizDraft.poolSize, on: days, unlikeness: { $0 == category ? 0 : 1 },
      where: { atlas.events[$0].title != event.title })
    return QuizDraft(
      prompt: "Which of these came first?", right: .init(text: event.title, rank: number),
      pool: likeliest.map { .init(text: atlas.events[$0].title, rank: $0) }, isOrdered: false,
      explanation: "\(.prose(event.title)): \(.date(event.day)). The others came later.", sources: event.sources)
  }
}
