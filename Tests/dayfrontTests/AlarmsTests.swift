import Testing

@testable import dayfront

/// When a loop wakes by itself.
@Suite struct AlarmsTests {
  @Test func itSleepsWithoutEndWhereNothingIsDue() {
    var alarms = Alarms()
    #expect(alarms.wait(tick: nil, deadline: nil) == nil)
    #expect(!alarms.takeTick() && alarms.closing == nil)
  }

  @Test func theSoonestCounts() {
    var alarms = Alarms()
    #expect(alarms.wait(tick: 60_000, deadline: 500) == 500)
    #expect(alarms.wait(tick: nil, deadline: 700) == 700)
    #expect(!alarms.takeTick())
    #expect(alarms.wait(tick: 0, deadline: 500) == 0)
    #expect(alarms.takeTick() && !alarms.takeTick())
  }

  @Test func aTickIsNotPutOffByWhatComesBetween() {
    var alarms = Alarms()
    _ = alarms.wait(tick: 0, deadline: nil)
    #expect(alarms.wait(tick: 60_000, deadline: nil) == 0)
    #expect(alarms.takeTick())
  }

  @Test func theLastMinuteIsCounted() {
    var short = Alarms(idleMinutes: 1)
    #expect(short.closing.map { (50...60).contains($0) } == true)
    #expect(short.wait(tick: nil, deadline: nil)! <= 1000)
    var long = Alarms(idleMinutes: 30)
    #expect(long.closing == nil)
    #expect(long.wait(tick: nil, deadline: nil)! > 28 * 60_000)
  }
}
