import Testing

@testable import Curses

@Suite struct TickClockTests {
  /// Keys that are typed all the while do not put a tick off.
  @Test func dueAtATime() {
    var clock = TickClock()
    var ticks: [Int64] = []
    for now in stride(from: Int64(0), through: 1000, by: 10) {
      clock.follow(250, at: now)
      if clock.take(at: now) { ticks.append(now) }
    }
    #expect(ticks == [250, 500, 750, 1000])
  }

  @Test func stopsAndStarts() {
    var clock = TickClock()
    clock.follow(250, at: 0)
    clock.follow(nil, at: 100)
    #expect(clock.due == nil && !clock.take(at: 900))
    clock.follow(250, at: 900)
    #expect(clock.due == 1150)
    // Faster counts from now on.
    clock.follow(100, at: 1000)
    #expect(clock.due == 1100)
  }

  /// After a stop of a minute one tick comes, not two hundred.
  @Test func whatWasMissedIsMissed() {
    var clock = TickClock()
    clock.follow(250, at: 0)
    #expect(clock.take(at: 60_000) && !clock.take(at: 60_000))
    #expect(clock.due.map { (60_001...60_250).contains($0) } == true)
  }
}
