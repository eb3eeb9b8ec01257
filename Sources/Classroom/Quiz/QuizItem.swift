import Chronicle

/// What a question made from the records is about. Each is one question but for its wrong choices.
public enum QuizItem: Hashable, Sendable {
  /// From which day the assessment shows a place as taken.
  case captured(PlaceIndex)
  /// On which day a party first announced a place as taken.
  case announced(PlaceIndex)
  /// Who held the ground of a place on a day, as assessed.
  case held(PlaceIndex, Day)
  /// Which of several places the assessment shows as taken first: this one.
  case firstCaptured(PlaceIndex)
  /// Which of several places a side announced first: this one.
  case firstAnnounced(PlaceIndex)
  /// Which of several events came first: this one, an index into the atlas's events.
  case firstEvent(Int)
  /// On which day most ground of a district was captured.
  case busiestDay(DistrictIndex)
  /// On which day the rest of a district was handed over.
  case handedOver(DistrictIndex)
  /// For which day that was agreed first.
  case firstDue(DistrictIndex)
  /// To which day it was put off.
  case putOff(DistrictIndex)
  /// Which district a clue is about; a reader points at it on the map.
  case pointing(DistrictIndex, PointingClue)

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

/// What tells a district from all others.
public enum PointingClue: Hashable, Sendable {
  /// The place lies in it.
  case place(PlaceIndex)
  /// More ground changed holder in it than in any other on the day.
  case mostGround(Day)
  /// Its remaining ground was handed over on the day.
  case handedOver(Day)
  /// Its handover was put off.
  case putOff
  /// Its name in Armenian, where that is unlike the English one. The Azerbaijani names are all too like it.
  case armenianName
}

/// The kinds of questions, in the order in which a quiz goes through them.
public enum QuizTopic: String, Hashable, Sendable, CaseIterable {
  case announcements, pointing, captures, holders, order, handovers
}
