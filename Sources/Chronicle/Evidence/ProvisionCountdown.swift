/// A dated clause as it stood on a day: the due day, the days left, and whether it was postponed or done.
public struct ProvisionCountdown: Hashable, Sendable {
  /// Index into the atlas's provisions.
  public var provision: Int
  /// The due day as known on that day.
  public var due: Day
  /// Days to the due day; negative when it has passed.
  public var daysLeft: Int
  /// The day on which it was postponed; nil where it was not, or not yet.
  public var putOffOn: Day?
  /// The number of days by which it was postponed; nil together with `putOffOn`.
  public var putOffBy: Int?
  /// Whether it was done by the end of that day.
  public var isDone: Bool
}

extension Atlas {
  /// The provisions with a due day that were agreed by the end of a day, as the pack orders them.
  ///
  /// A countdown shows only what was known that day: a postponement appears from the day it was decided. Where the
  /// records do not say when a due day was set, the provision appears from its due day on.
  public func provisions(on day: Day) -> [ProvisionCountdown] {
    provisions.enumerated().compactMap { number, provision in
      guard let first = provision.due, provision.agreed ?? first <= day else { return nil }
      var countdown = ProvisionCountdown(
        provision: number, due: first, daysLeft: first - day, putOffOn: nil, putOffBy: nil,
        isDone: provision.done.map { $0 <= day } ?? false)
      if let putOffOn = provision.putOffOn, let putOffTo = provision.putOffTo, putOffOn <= day {
        countdown.due = putOffTo
        countdown.daysLeft = putOffTo - day
        countdown.putOffOn = putOffOn
        countdown.putOffBy = putOffTo - first
      }
      return countdown
    }
  }
}
