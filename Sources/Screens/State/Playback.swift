/// The days running by themselves: which way and how fast.
public struct Playback: Hashable, Sendable {
  /// Days a second that can be chosen.
  public static let speeds: [Double] = [0.5, 1, 2, 4, 8, 16]

  public var isRunning = false
  public var isReversed = false
  /// Index into `speeds`.
  public var speed = 2

  public init() {}

  public var daysPerSecond: Double { Self.speeds[speed] }

  /// Milliseconds between two days while running.
  public var interval: Int { Int(1000 / daysPerSecond) }

  public mutating func faster() { speed = min(speed + 1, Self.speeds.count - 1) }
  public mutating func slower() { speed = max(speed - 1, 0) }
}
