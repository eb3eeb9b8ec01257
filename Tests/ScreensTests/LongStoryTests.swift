import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Stories of months and years, with days without data.
@Suite struct LongStoryTests {
  /// The tiny war stretched over years: the north changes hands in 1914, the south in 1920, and of 1916 and 1917 there are no
  /// data.
  static func atlas(step: String?) -> Atlas {
    var pack = TinyPack()
    let keys = step.map { "\"step\": \"\($0)\", " } ?? ""
    pack.replace(
      "\"days\": {\"first\": \"2020-09-27\", \"last\": \"2020-12-01\"}",
      with: keys + "\"days\": {\"first\": \"1912-05-01\", \"last\": \"1926-01-01\"}", in: "pack.json")
    pack.replace("2020-09-26", with: "1912-04-30", in: "pack.json")
    for (name, text) in [
      (
        "control.csv",
        "face,from,holder,status,due,source\nnorth,1900-01-01,artsakh,held,,gazette\nnorth,1914-01-01,azerbaijan,held,,gazette\nsouth,1900-01-01,artsakh,held,,gazette\nsouth,1920-03-01,azerbaijan,held,,gazette\n"
      ),
      ("nodata.csv", "from,to,why\n1916-01-01,1917-12-31,The files burned.\n"),
    ] { pack = pack.writing(text, to: name) }
    for name in [
      "announcements.csv", "totals.csv", "communities.csv", "opinions.csv", "shares.csv", "harm.csv", "provisions.csv",
      "events.csv", "activity.csv",
    ] {
      pack.files[name] = nil
    }
    pack.files["activity.geojson"] = nil
    return pack.with(incidents: []).atlas!
  }

  static func session(
    _ keys: String, _ step: String?, _ columns: Int = 80, _ rows: Int = 24, day: String = "1914-01-01"
  )
    -> Session
  {
    let model = Model(
      size: CellSize(columns: columns, rows: rows), day: Day(day)!,
      appearance: Appearance(glyphs: .braille, color: .indexed, language: .english))
    var session = Session(model: model, atlas: atlas(step: step))
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session
  }

  static func text(_ keys: String, _ step: String?, _ columns: Int = 80, _ rows: Int = 24) -> String {
    var session = session(keys, step, columns, rows)
    let frame = session.frame()
    return (0..<rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  @Test(arguments: ["day", "month", "year"]) func screens(step: String) {
    for (columns, rows) in [(80, 24), (120, 40)] {
      var session = Self.session("", step, columns, rows)
      expectGolden(session.frame(), "\(columns)x\(rows)-story-\(step)")
    }
  }

  /// Where there is room, the names of months stand below the track of the lens, each under the tick of its first day; on low
  /// screens they stand in the track.
  @Test func namesOfTheLensHaveARow() {
    let high = Self.text("", "day", 120, 40).split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let names = high[38], track = high[37]
    let found = names.indices.filter { $0 > 0 && names[$0] != " " && names[$0 - 1] == " " }
    #expect(found.count >= 3 && found.allSatisfy { track[$0] == "┴" || track[$0] == "●" })
    #expect(!track.contains { $0.isLetter } && track.contains("["))
    let low = Self.text("", "day", 80, 24).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(low[22].contains("[") && low[22].contains { $0.isLetter })
  }

  /// The key of the lens gives its rows to the map, and takes them back.
  @Test func aKeyHidesTheLens() {
    for (columns, rows, height) in [(80, 24, 2), (120, 40, 3)] {
      let maps = ["", "Z", "ZZ"].map { keys -> Int in
        Layout(of: Self.session(keys, nil, columns, rows).model).map.size.rows
      }
      #expect(maps[1] == maps[0] + height && maps[2] == maps[0])
    }
  }

  /// Keys go by the step, leaps by what suits it.
  @Test(
    arguments: [
      (nil, "l", "1914-01-02"), (nil, "{PgDn}", "1914-02-01"), (nil, "{PgUp}", "1913-12-01"),
      ("month", "l", "1914-02-01"), ("month", "3h", "1913-10-01"), ("month", "{PgDn}", "1915-01-01"),
      ("year", "l", "1915-01-01"), ("year", "h", "1913-01-01"), ("year", "hhh", "1912-05-01"),
      ("year", "{PgDn}", "1924-01-01"), ("year", "99l", "1926-01-01"), ("year", ":1920{Enter}", "1920-01-01"),
      ("year", ":jul 1920{Enter}", "1920-07-01"), ("year", ":jul 1920{Enter}h", "1920-01-01"),
    ] as [(String?, String, String)])
  func keys(step: String?, keys: String, day: String) {
    #expect(Self.session(keys, step).model.day == Day(day)!)
  }

  /// A story of days keeps its week.
  @Test func aShortStoryGoesByWeeks() {
    var session = Session(
      model: Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-10-09")!), atlas: Bundled.atlas)
    _ = session.take(.key(.pageDown))
    #expect(session.model.day == Day("2020-10-16")!)
  }

  /// The title, the flag and the foot speak of the step; years stand at the ends.
  @Test func theStepIsNamed() {
    let years = Self.text("", "year", 120, 40)
    for words in ["1914, year 3 of 15", "◀ 1914 ▶", "← → year", "1912", "1926"] {
      #expect(years.contains(words), "\(words)")
    }
    let months = Self.text("", "month", 120, 40)
    for words in ["Jan 1914, month 21 of 165", "◀ Jan 1914 ▶", "← → month"] {
      #expect(months.contains(words), "\(words)")
    }
  }

  /// What a step brings is all that changed since the step before, and is told with its year.
  @Test func aStepBringsWhatChangedInIt() {
    #expect(Self.text(":1921{Enter}", "year", 120, 40).contains("96 km² changed holder since 1 Jan 1920: Midland 96."))
    #expect(Self.text(":1920{Enter}", "year", 120, 40).contains("No ground changed holder."))
  }

  /// A year without data is no year without change.
  @Test func gapsAreTold() {
    let told = Self.text(":1916{Enter}", "year", 120, 40)
    #expect(told.contains("No data from 1916 to 1917: The files burned."))
    #expect(!told.contains("No ground changed holder"))
    let narration = Narration(of: Self.atlas(step: "year"))
    let model = Self.session(":1917{Enter}", "year").model
    #expect(narration.whole(model).map { Appearance().told($0) }.joined().contains("No data from 1916 to 1917"))
    #expect(Self.text("", "year").contains("╱╱") && !Self.text(":1918{Enter}", "year").contains("No data from"))
  }

  /// Where changes are rare the foot names the keys to them first.
  @Test func theFootOfASparseStory() {
    let foot = Self.text("", nil, 120, 40).split(separator: "\n").last!
    let change = foot.range(of: "[ ] next change"), play = foot.range(of: "Space play")
    #expect(change != nil && play != nil && change!.lowerBound < play!.lowerBound)
    #expect(!Bundled.atlas.isSparse)
  }

  /// The legend explains only what the pack has.
  @Test func theLegendOfAPackWithoutClaims() {
    let legend = Self.text("i", nil, 120, 60)
    #expect(!legend.contains("announced only") && !legend.contains("claim did not hold"))
    #expect(legend.contains("assessed as taken") && legend.contains("front line"))
  }
}
