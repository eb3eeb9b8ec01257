/// A file of incidents that the reader brought: a layer of his own over the pack, never part of it.
public struct IncidentLayer: Hashable, Sendable {
  /// What it is called on the screen: the file's name, or the name given with it.
  public var name: String
  /// The number of the source that stands for the file.
  public var source: SourceIndex

  /// Makes a layer.
  public init(name: String, source: SourceIndex) {
    self.name = name
    self.source = source
  }

  /// The most layers that can be told apart by their signs.
  public static let most = 6
}

/// How well the day and the position of an event are known.
public struct EventPrecision: Hashable, Sendable {
  /// How well a day is known.
  public enum Time: String, Hashable, Sendable, CaseIterable {
    /// The days are those on which it was.
    case day
    /// It was on one of the days, and nobody says on which.
    case between
    /// It was about a week around the day.
    case week
    /// It was in the month, in the year.
    case month, year
  }

  /// How well a position is known.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    case exact
    /// Near the point.
    case approximate
    /// Somewhere in a region, for which the point stands.
    case region
  }

  /// How well the day is known.
  public var time = Time.day
  /// How well the position is known.
  public var place = Place.exact

  /// Makes a precision; both are exact where nothing else is said.
  public init(time: Time = .day, place: Place = .exact) {
    self.time = time
    self.place = place
  }

  /// Whether there is nothing to be said of it.
  public var isExact: Bool { time == .day && place == .exact }
}
