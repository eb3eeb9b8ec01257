import Chronicle

/// The subject of a question made from the records. Each is one question, except for its wrong choices.
public enum QuizItem: Hashable, Sendable {
  /// The day from which the assessment shows a place as taken.
  case captured(PlaceIndex)
  /// The day on which a party first announced a place as taken.
  case announced(PlaceIndex)
  /// The holder of the ground of a place on a day, as assessed.
  case held(PlaceIndex, Day)
  /// The first of several places that the assessment shows as taken; the right answer is this place.
  case firstCaptured(PlaceIndex)
  /// The first of several places that a side announced; the right answer is this place.
  case firstAnnounced(PlaceIndex)
  /// The first of several events; the right answer is this one, an index into the atlas's events.
  case firstEvent(Int)
  /// The day on which most ground of a district was captured.
  case busiestDay(DistrictIndex)
  /// The day on which the rest of a district was handed over.
  case handedOver(DistrictIndex)
  /// The day first agreed for that handover.
  case firstDue(DistrictIndex)
  /// The day to which the handover was postponed.
  case putOff(DistrictIndex)
  /// The district that a clue is about; a reader points at it on the map.
  case pointing(DistrictIndex, PointingClue)

  /// The kind of question that the item belongs to.
  public var topic: QuizTopic {
    switch self {
    case .captured, .busiestDay: .captures
    case .announced: .announcements
    case .held: .holders
    case .firstCaptured, .firstAnnounced, .firstEvent: .order
    case .handedOver, .firstDue, .putOff: .handovers
    case .pointing: .pointing
    }
  }
}

/// A fact that tells a district from all others.
public enum PointingClue: Hashable, Sendable {
  /// The place lies in it.
  case place(PlaceIndex)
  /// More ground changed holder in it than in any other on the day.
  case mostGround(Day)
  /// Its remaining ground was handed over on the day.
  case handedOver(Day)
  /// Its handover was put off.
  case putOff
  /// The district's Armenian name, where it is unlike the English one. The Azerbaijani names are all too like it.
  case armenianName
}

/// The kinds of questions, in the order in which a quiz goes through them.
public enum QuizTopic: String, Hashable, Sendable, CaseIterable {
  case announcements, pointing, captures, holders, order, handovers
}
