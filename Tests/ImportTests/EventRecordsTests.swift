import Chronicle
import TestSupport
import Testing

@testable import Import

/// Dated points that become the events of a pack, as ACLED and UCDP publish them.
@Suite struct EventRecordsTests {
  private func run(_ table: String) throws -> ImportTrial.Outcome {
    let ground = { (width: Double) in collection(feature(#""holder":"red""#, rings: square(0, 0, width))) }
    return try ImportTrial.run(
      ["2022-08-01.geojson": ground(1), "2022-08-31.geojson": ground(2), "events.csv": table],
      brought: ["2022-08-01.geojson", "2022-08-31.geojson"]
    ) { options, root in options.eventRecords = root + "events.csv" }
  }

  @Test func eventsOfAcled() throws {
    let head =
      "event_id_cnty,event_date,time_precision,event_type,sub_event_type,location,latitude,longitude,geo_precision,notes"
    let outcome = try run(
      """
      \(head)
      X2,2022-08-03,1,Battles,Armed clash,Millford,0.5,0.5,1,"A ""clash"", twice"
      X1,2022-08-02,3,Explosions/Remote violence,Shelling,Harbour,0.4,0.5,2,
      X3,2022-08-03,1,Battles,Armed clash,Millford,0.5,0.6,1,Another
      X4,2023-01-01,1,Battles,Armed clash,Millford,0.5,0.5,1,Later

      """)
    guard case .pack(let atlas, _) = outcome else {
      Issue.record("\(outcome.told)")
      return
    }
    // What is known to a month begins with the month.
    #expect(atlas.events.map { "\($0.day)" } == ["2022-08-01", "2022-08-03", "2022-08-03"])
    #expect(atlas.events.map(\.category) == [.strike, .battle, .battle])
    #expect(
      atlas.events.map(\.title) == ["Shelling, Harbour", "Armed clash, Millford", "Armed clash, Millford (2)"])
    #expect(
      atlas.events[0].text
        == "Shelling. On a day from 2022-08-01 to 2022-08-31 that is not known. The place is approximate.")
    #expect(atlas.events[1].text.hasPrefix("A \"clash\", twice"))
    #expect(outcome.tells("3 events, 1 more outside these days left out"))
  }

  /// Dates that may be two days are refused with their line, and nothing is written.
  @Test func faultsHaveTheirLine() throws {
    let told = try run("date,lon,lat,title\n2022-08-01,0.5,0.5,A\n03/04/2022,0.5,0.5,B\n").told
    #expect(told.count == 1 && told[0].hasPrefix("events.csv:3: "), "\(told)")
  }

  @Test(arguments: [
    ("Battles", "battle"), ("strike", "strike"), ("state-based violence", "battle"), ("Riots", "political"),
    ("Violence against civilians", "humanitarian"), ("", "background"), ("anything", "background"),
  ])
  func categories(label: String, category: String) { #expect(EventRecords.category(of: label) == category) }
}
