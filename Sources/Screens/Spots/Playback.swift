/// The state of playback, in which the days run by themselves: direction and speed.
public struct Playback: Hashable, Sendable {
  /// The speeds that can be chosen, in days a second.
  public static let speeds: [Double] = [0.5, 1, 2, 4, 8, 16]

  /// Whether the days run.
  public var isRunning = false
  /// Whether they run backwards.
  public var isReversed = false
  /// The chosen speed, as an index into `speeds`.
  public var speed = 2

  /// Playback that is stopped, forwards at two days a second.
  public init() {}

  /// The chosen speed.
  public var daysPerSecond: Double { Self.speeds[speed] }

  /// Milliseconds between two days while running.
  public var interval: Int { Int(1000 / daysPerSecond) }

  /// Chooses the next higher speed, if there is one.
  public mutating func faster() { speed = min(speed + 1, Self.speeds.count - 1) }
  /// Chooses the next lower speed, if there is one.
  public mutating func slower() { speed = max(speed - 1, 0) }
}
