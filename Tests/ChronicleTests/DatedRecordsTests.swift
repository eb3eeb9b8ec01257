import Chronicle
import TestSupport
import Testing

@Suite struct DatedRecordsTests {
  @Test func eventsOfEveryDay() {
    let atlas = Bundled.atlas
    for day in Day("2020-09-20")!...Day("2020-12-20")! {
      #expect(Array(atlas.events(on: day)) == atlas.events.filter { $0.day == day })
    }
    #expect(atlas.events(on: Day("1800-01-01")!).isEmpty && atlas.events(on: Day("2199-12-31")!).isEmpty)
  }
}
