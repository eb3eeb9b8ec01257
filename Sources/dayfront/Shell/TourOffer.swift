import Classroom
import MapPacks
import Outlets
import Screens

/// The offer of a tour at the first start, and that it was made once. It is remembered even where nobody took it; where
/// that is impossible the tour is offered again.
struct TourOffer {
  private let memory: Remembered?
  private static let name = "tour-offered"

  /// An offer to make; nil where the pack has no tour, and to those who had it before.
  init?(lessons: LessonFiles, environment: [String: String] = Console.environment) {
    memory = Remembered(stateHome: environment["XDG_STATE_HOME"], home: environment["HOME"])
    if memory?.has(Self.name) == true { return nil }
    guard lessons.path(ofLesson: ShelvedLesson.tour) != nil else { return nil }
  }

  /// Remembers that the offer was made.
  func remember() {
    memory?.keep(Self.name, saying: "dayfront has offered its tour. Without this file it offers it again.\n")
  }
}
