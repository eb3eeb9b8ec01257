import Chronicle
import Geometry

/// Questions about which of several came first. What is asked with it came later, never on the same day.
extension QuizBook {
  /// Wrong choices lie at most so many days after the right one: further apart nobody would wonder.
  private static let span = 14

  func firstCaptured(_ place: PlaceIndex) -> QuizDraft? {
    first(place, prompt: "Which of these does the assessment show as taken first?") { place in
      evidence[place].assessedOn
    } sources: { place, day in
      evidence[place].face.map { atlas.timeline.entry(of: $0, on: day).sources } ?? []
    }
  }

  func firstAnnounced(_ place: PlaceIndex) -> QuizDraft? {
    guard let side = evidence[place].claimant else { return nil }
    return first(place, prompt: "Which of these did \(atlas[side].names.english) announce first?") { other in
      evidence[other].claimant == side ? evidence[other].announcedOn : nil
    } sources: { place, _ in
      evidence[place].statements.first { $0.act == .announced }?.sources ?? []
    }
  }

  /// - Parameter day: the day that counts of a place, nil where there is none.
  private func first(
    _ place: PlaceIndex, prompt: String, day: (PlaceIndex) -> Day?, sources: (PlaceIndex, Day) -> [SourceIndex]
  ) -> QuizDraft? {
    guard places.contains(place), let first = day(place), atlas.days.contains(first) else { return nil }
    let later = places.compactMap { other -> (place: PlaceIndex, day: Day)? in
      guard let own = day(other), own > first, own - first <= Self.span else { return nil }
      return (other, own)
    }
    let rank = atlas[place].rank
    // Alike in rank, then near in time: what a reader might take for it.
    let likeliest = later.sorted {
      (abs(atlas[$0.place].rank - rank), $0.day, $0.place) < (abs(atlas[$1.place].rank - rank), $1.day, $1.place)
    }
    guard likeliest.count >= QuizDraft.wrongChoices else { return nil }
    return QuizDraft(
      prompt: prompt, right: choice(place), pool: likeliest.map { choice($0.place) }, isOrdered: false,
      explanation: account(of: place) + " The others came later.", sources: sources(place, first))
  }

  private func choice(_ place: PlaceIndex) -> QuizDraft.Choice {
    QuizDraft.Choice(text: atlas.label(of: place), rank: place.index)
  }

  func firstEvent(_ number: Int) -> QuizDraft? {
    let event = atlas.events[number]
    guard atlas.days.contains(event.day) else { return nil }
    let later = atlas.events.indices.filter {
      let other = atlas.events[$0]
      return other.day > event.day && other.day - event.day <= Self.span && atlas.days.contains(other.day)
    }
    let likeliest = later.sorted {
      let one = atlas.events[$0], other = atlas.events[$1]
      let kinds = (one.category == event.category ? 0 : 1, other.category == event.category ? 0 : 1)
      return (kinds.0, one.day, $0) < (kinds.1, other.day, $1)
    }
    guard likeliest.count >= QuizDraft.wrongChoices else { return nil }
    return QuizDraft(
      prompt: "Which of these came first?", right: .init(text: event.title, rank: number),
      pool: likeliest.map { .init(text: atlas.events[$0].title, rank: $0) }, isOrdered: false,
      explanation: "\(event.title): \(event.day.medium). The others came later.", sources: event.sources)
  }
}
