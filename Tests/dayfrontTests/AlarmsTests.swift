import Testing

@testable import dayfront

/// When a loop wakes by itself.
@Suite struct AlarmsTests {
  @Test func itSleepsWithoutEndWhereNothingIsDue() {
    var alarms = Alarms()
    let wait = alarms.wait(tick: nil, deadline: nil), tick = alarms.takeTick()
    #expect(wait == nil && !tick && alarms.closing == nil)
  }

  @Test func theSoonestCounts() {
    var alarms = Alarms()
    let waits = [
      alarms.wait(tick: 60_000, deadline: 500), alarms.wait(tick: nil, deadline: 700),
      alarms.wait(tick: 60_000, deadline: nil), alarms.wait(tick: 0, deadline: 500),
    ]
    #expect(waits[0] == 500 && waits[1] == 700 && waits[2]! > 500 && waits[3] == 0)
    let ticks = [alarms.takeTick(), alarms.takeTick()]
    #expect(ticks == [true, false])
  }

  @Test func aTickIsNotPutOffByWhatComesBetween() {
    var alarms = Alarms()
    _ = alarms.wait(tick: 0, deadline: nil)
    let wait = alarms.wait(tick: 0, deadline: 60_000), tick = alarms.takeTick()
    #expect(wait == 0 && tick)
  }

  @Test func theLastMinuteIsCounted() {
    var short = Alarms(idleMinutes: 1), long = Alarms(idleMinutes: 30)
    let waits = [short.wait(tick: nil, deadline: nil)!, long.wait(tick: nil, deadline: nil)!]
    #expect(short.closing.map { (50...60).contains($0) } == true && waits[0] <= 1000)
    #expect(long.closing == nil && waits[1] > 28 * 60_000)
  }
}
