import TestSupport
import Testing

@testable import Import

/// Files of the kinds that real data sets hold: each gives the right pack or the right fault with its line.
@Suite struct KindsOfFilesTests {
  private let red = #""date":"2024-01-01","holder":"red""#

  @Test func aRingThatCrossesItselfIsMended() throws {
    let outcome = try ImportTrial.run(["a.geojson": collection(feature(red, rings: "[[0,0],[1,1],[1,0],[0,1],[0,0]]"))])
    // Both halves of the bow count, a quarter of the square each.
    #expect(outcome.holder(0.1, 0.5, "2024-01-01") == "red" && outcome.holder(0.9, 0.5, "2024-01-01") == "red")
    #expect(outcome.holder(0.5, 0.1, "2024-01-01") == nil)
    #expect(outcome.tells("crosses itself; ground inside an odd number of its rings counts, 6154 km2"))
  }

  @Test func degenerateGeometryIsMendedOrRefusedWithItsLine() throws {
    let good = [
      feature(red, geometry: "null"), feature(red, geometry: #"{"type":"GeometryCollection","geometries":[]}"#),
      feature(red, rings: ""), feature(red, rings: "[[0,0],[1,0],[1,1],[0,1]]"),
      feature(red, rings: "[[2,0,0],[2,0,0],[3,0,12.5],[3,1,0],[2,1,0],[2,0,0]]"),
      feature(red, geometry: #"{"type":"Point","coordinates":[2,2]}"#),
    ]
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + good.joined(separator: ",\n") + "\n]}"
    let outcome = try ImportTrial.run(["a.geojson": text])
    #expect(outcome.holder(0.5, 0.5, "2024-01-01") == "red" && outcome.holder(2.5, 0.5, "2024-01-01") == "red")
    #expect(outcome.tells("1 x: ring was not closed") && outcome.tells("3 x: feature without a geometry"))
    #expect(outcome.tells("1 x: point or line") && outcome.tells("6 x: position has a height"))
    let bad = collection(
      feature(red, rings: "[[0,0],[1,0],[0,0]]"), feature(red, rings: "[[0,0],[NaN,0],[1,1],[0,0]]"))
    #expect(
      try ImportTrial.run(["a.geojson": bad]).told == [
        "a.geojson:2: a ring has 3 positions, 4 are needed",
        "a.geojson:3: position '[NaN,0]' is not a longitude and a latitude",
      ])
  }

  @Test func aHoleOutsideItsRingIsLeftOut() throws {
    let outcome = try ImportTrial.run([
      "a.geojson": collection(feature(red, rings: square(0, 0, 2, 2) + "," + square(0.5, 0.5) + "," + square(5, 5)))
    ])
    #expect(outcome.holder(0.2, 0.2, "2024-01-01") == "red" && outcome.holder(5.5, 5.5, "2024-01-01") == nil)
    #expect(outcome.tells("1 x: hole outside its ring"))
  }

  /// The file's name and `date` are not the days for which it holds.
  @Test func deltasHoldOnTheDaysThatTheyName() throws {
    let days = #""date":"2023-08-17","_datefrom":"2023-08-12","_dateto":"2023-08-17""#
    let text =
      #"{"value": "#
      + collection(
        feature(#""type":"nochange",\#(days)"#, rings: square(0, 0)),
        feature(#""type":"gains",\#(days)"#, rings: square(1, 0)),
        feature(#""type":"losses",\#(days)"#, rings: square(-1, 0))) + "}"
    let outcome = try ImportTrial.run(["2023-08-18.json": text]) { options, _ in options.delta = "type" }
    let held = { (x: Double, day: String) in outcome.holder(x, 0.5, day) }
    #expect(["2023-08-12", "2023-08-16", "2023-08-17"].map { held(0.5, $0) } == ["held", "held", "held"])
    #expect(["2023-08-12", "2023-08-16", "2023-08-17"].map { held(1.5, $0) } == ["rest", "rest", "held"])
    #expect(["2023-08-12", "2023-08-16", "2023-08-17"].map { held(-0.5, $0) } == ["held", "held", "rest"])
    #expect(outcome.tells("dates from _datefrom,_dateto"))
    let other = try ImportTrial.run(["a.json": collection(feature(#""type":"more",\#(days)"#, rings: square(0, 0)))]) {
      options, _ in options.delta = "type"
    }
    #expect(other.told == ["a.json:2: 'more' is not one of nochange, gains, losses"])
  }

  /// 23:59:59 and 00:00:01 of a zone three hours ahead.
  @Test func theLastFileOfADayInItsZoneCounts() throws {
    var files: [String: String] = [:]
    for (place, name) in ["1648989208", "1649004375", "1649019599", "1649019601", "1649230000"].enumerated() {
      files[name + ".geojson"] = collection(feature(#""holder":"red""#, rings: square(Double(place) / 10, 0)))
    }
    let outcome = try ImportTrial.run(files) { options, _ in options.zone = 3 * 3600 }
    // On 3 April the third file, on 4 April the fourth, on 6 April the fifth.
    #expect(outcome.holder(0.15, 0.5, "2022-04-03") == nil && outcome.holder(0.25, 0.5, "2022-04-03") == "red")
    #expect(outcome.holder(0.25, 0.5, "2022-04-04") == "rest" && outcome.holder(1.25, 0.5, "2022-04-04") == "red")
    #expect(outcome.holder(0.35, 0.5, "2022-04-05") == "red" && outcome.holder(0.35, 0.5, "2022-04-06") == "rest")
    #expect(outcome.tells("another tells the same day later: 1648989208.geojson, 1649004375.geojson"))
    #expect(outcome.tells("days without a file, told as the day before them: 2022-04-05"))
  }

  @Test func coloursNeedRules() throws {
    let text = collection(
      feature(##""fill":"#a52714","name":"One\u00a0 /// Taken""##, rings: square(0, 0)),
      feature(##""fill":"#0288d1","name":"Two 25.03""##, rings: square(1, 0)),
      feature(##""fill":"#bcaaa4","name":"Not clear""##, rings: square(2, 0)),
      feature(##""name":"Camp","icon":"images/icon-1.png""##, geometry: #"{"type":"Point","coordinates":[2,2]}"#))
    let rules = { (more: String) in
      "when,property,matches,holder,from,to\ncontains,name,One /// Taken,red,,\nis,fill,#0288d1,blue,2022-03-01,\n"
        + more
    }
    let run = { (rules: String) in
      try ImportTrial.run(["a.geojson": text, "rules.csv": rules], brought: ["a.geojson"]) { options, root in
        options.dates = .fixed("2022-03-25")
        options.rules = root + "rules.csv"
      }
    }
    #expect(
      try run(rules("")).told.map { String($0.prefix(64)) } == [
        "a.geojson:4: no rule tells the holder of fill '#bcaaa4'; --rules"
      ])
    let outcome = try run(rules("is,fill,#bcaaa4,-,,\n"))
    #expect(outcome.holder(0.5, 0.5, "2022-03-25") == "red" && outcome.holder(1.5, 0.5, "2022-03-25") == "blue")
    #expect(outcome.holder(2.5, 0.5, "2022-03-25") == nil && outcome.tells("1 x: point or line"))
    #expect(
      try run("when,property,matches,holder,from,to\nsome,fill,x,,2022-13-01,\n").told == [
        "rules.csv:2: when 'some' is not one of is, contains, begins, any",
        "rules.csv:2: from '2022-13-01' is not a day written YYYY-MM-DD", "rules.csv:2: holder is empty",
      ])
  }

  @Test func rulesAreBegunWhereThereAreNone() throws {
    let text = collection(
      feature(##""fill":"#a52714""##, rings: square(0, 0)), feature(##""fill":"#a52714""##, rings: square(1, 0)),
      feature(#""name":"a, \"b\"""#, rings: square(2, 0)))
    try TemporaryFolder.with { folder in
      folder.write(Array(text.utf8), to: "a.geojson")
      var options = ImportOptions(sources: [folder.path + "/a.geojson"], folder: folder.path + "/pack")
      options.dates = .fixed("2022-03-25")
      options.rules = folder.path + "/rules.csv"
      let begun = "when,property,matches,holder,from,to\nis,fill,#a52714,,,\nis,name,\"a, \"\"b\"\"\",,,\n"
      let path = folder.path + "/rules.csv"
      #expect(throws: ImportEnd.problem(path, 1, .rulesBegun(path, text: begun))) { try Importer.run(options) }
    }
  }

  /// A line with twenty teeth, drawn anew each day by a millionth of a degree, and one real change on the third day.
  @Test func aLineDrawnAnewIsOneChange() throws {
    var random = Seeded(7)
    var files: [String: String] = [:]
    for day in 1...5 {
      var points = ["[0,0]", "[2,0]"]
      for tooth in stride(from: 40, through: 0, by: -1) {
        let isNew = day >= 3 && tooth == 20
        let y = 0.5 + Double(tooth % 5) / 10 + (isNew ? 0.3 : 0)
        points.append("[\(Double(tooth) / 20 + random.number(-1e-6...1e-6)),\(y + random.number(-1e-6...1e-6))]")
      }
      let ring = "[" + (points + ["[0,0]"]).joined(separator: ",") + "]"
      files["2024010\(day).geojson"] = collection(feature(#""holder":"red""#, rings: ring))
    }
    guard case .pack(let atlas, let findings) = try ImportTrial.run(files) else {
      Issue.record("no pack")
      return
    }
    let rows = atlas.timeline.histories.flatMap { $0.dropFirst() }
    #expect(rows.map { "\($0.from)" } == ["2024-01-03"])
    #expect(findings.lines.contains { $0.hasPrefix("changes held back as jitter: at most 0.") })
  }

  @Test(arguments: [
    (ring: "[[179,60],[-179,60],[-179,61],[179,61],[179,60]]", longitude: "-179.0000"),
    ("[[179,64],[181,64],[181,65],[179,65],[179,64]]", "181.0000"),
  ])
  func theOtherSideOf180IsRefused(ring: String, longitude: String) throws {
    let told = try ImportTrial.run(["a.geojson": collection(feature(red, rings: ring))]).told
    #expect(told.count == 1 && told[0].hasPrefix("a.geojson:2: longitude \(longitude): the ground lies on both sides"))
  }

  @Test func groundSplitAt180IsRefused() throws {
    let split = #"{"type":"MultiPolygon","coordinates":[[\#(square(179, 62))],[\#(square(-180, 62))]]}"#
    let told = try ImportTrial.run(["a.geojson": collection(feature(red, geometry: split))]).told
    #expect(told.count == 1 && told[0].hasPrefix("a.geojson:2: longitude 180.0000: the ground lies on both sides"))
  }

  @Test func overlapsAndGaps() throws {
    let holder = { (name: String) in #""date":"1938-01-01","holder":"\#(name)""# }
    let files = [
      "a.geojson": collection(
        feature(holder("red"), rings: square(0, 0)), feature(holder("blue"), rings: square(0.98, 0, 1.02)),
        feature(holder("green"), rings: square(0, 1.001, 2, 0.999)), feature(holder("grey"), rings: square(0, 0)))
    ]
    let run = { (over: [String], gap: ImportOptions.Gap) in
      try ImportTrial.run(files) { options, _ in
        options.over = over
        options.gap = gap
      }
    }
    #expect(
      try run([], .rest).told == [
        "a.geojson:1: grey and red both hold 12,062 km2 on 1938-01-01; say who wins: --over grey or --over red"
      ])
    let rest = try run(["grey", "red"], .rest)
    #expect(rest.holder(0.99, 0.5, "1938-01-01") == "grey" && rest.holder(1.5, 0.5, "1938-01-01") == "blue")
    #expect(
      try run(["purple"], .rest).told == [
        "--over:1: holder 'purple' is not known; known are blue, green, grey, red, rest"
      ])
    #expect(rest.tells("ground that two or more hold: at most 12309 km2, on 1938-01-01"))
  }

  /// Two neighbours with a strip between them, and what is done with it.
  @Test func gapsGoWhereTheyAreSaidTo() throws {
    let base = collection(feature(#""name":"Land""#, rings: square(0, 0, 2)))
    let ground = collection(
      feature(#""date":"1938-01-01","holder":"red""#, rings: square(0, 0)),
      feature(#""date":"1938-01-01","holder":"blue""#, rings: square(1.2, 0, 0.8)),
      feature(#""date":"1938-01-05","holder":"red""#, rings: square(0, 0)),
      feature(#""date":"1938-01-05","holder":"blue""#, rings: square(1, 0)))
    let run = { (gap: ImportOptions.Gap) in
      try ImportTrial.run(["base.geojson": base, "a.geojson": ground], brought: ["a.geojson"]) { options, root in
        options.base = root + "base.geojson"
        options.districtName = "name"
        options.gap = gap
      }
    }
    #expect(try run(.rest).holder(1.1, 0.5, "1938-01-01") == "rest")
    #expect(try run(.keep).holder(1.1, 0.5, "1938-01-01") == "blue")
    let nearest = try run(.nearest)
    #expect(["red", "blue"].contains(nearest.holder(1.1, 0.5, "1938-01-01")))
    #expect(nearest.tells("given to others where nobody holds it: at most 2462 km2, on 1938-01-01"))
    #expect(
      try run(.refuse).told == ["a.geojson:1: nobody holds 2,462 km2 on 1938-01-01, which --gap refuse does not allow"])
  }

  @Test func spansAndTheirEnds() throws {
    let files = [
      "a.geojson": collection(
        feature(#""start_date":"1914-08","end_date":"1918-11-11","holder":"front""#, rings: square(0, 0)),
        feature(#""start_date":"1918-11-11","end_date":"","holder":"armistice""#, rings: square(0, 0)),
        feature(#""START_DATE":"1900-07-04","END_DATE":"1919-12","holder":"old""#, rings: square(2, 0)))
    ]
    #expect(
      try ImportTrial.run(files).told.map { String($0.prefix(45)) } == ["a.geojson:1: armistice and front both hold 12"]
    )
    let outcome = try ImportTrial.run(files) { options, _ in options.endIsExclusive = true }
    #expect(outcome.holder(0.5, 0.5, "1914-07-31") == "rest" && outcome.holder(0.5, 0.5, "1914-08-01") == "front")
    #expect(outcome.holder(0.5, 0.5, "1918-11-10") == "front" && outcome.holder(0.5, 0.5, "1918-11-11") == "armistice")
    #expect(outcome.tells("dates without a day or a month: 2 features"))
  }

  @Test(arguments: [
    (#""FromYear":-430,"ToYear":1"#, "'-430' is not from 1800-01-01 to 2199-12-31"),
    (#""FromYear":2,"ToYear":2024"#, "'2' is not from 1800-01-01 to 2199-12-31"),
    (#""begin":"1942-13-01","end":"1942-02-30""#, "'1942-13-01' is no day of the calendar"),
    (#""date":"1942-02-30""#, "'1942-02-30' is no day of the calendar"),
    (#""date":"03/04/2022""#, "'03/04/2022' may be a day of two months; say --date-format DD/MM/YYYY or MM/DD/YYYY"),
    (#""date":"soon""#, "'soon' is not a date"),
    (#""start":"2020-02-01","end":"2020-01-01""#, "the end 2020-01-01 lies before the start 2020-02-01"),
    (#""note":"none""#, "the feature has no date that is known by its name; say --dates PROP, FROM,TO or a day"),
  ])
  func datesThatAreRefused(properties: String, words: String) throws {
    #expect(
      try ImportTrial.run(["a.geojson": collection(feature(properties, rings: square(0, 0)))]).told == [
        "a.geojson:2: " + words
      ])
  }

  @Test func aPropertyOfDatesThatIsNotThereIsNamed() throws {
    let files = ["a.geojson": collection(feature(red, rings: square(0, 0)))]
    for (source, name) in [(DateSource.property("when"), "when"), (.span("from_day", "to_day"), "from_day")] {
      let told = try ImportTrial.run(files) { options, _ in options.dates = source }.told
      #expect(
        told.count == 1 && told[0].hasPrefix("a.geojson:2: the feature has no property '\(name)' to tell its day"))
    }
  }

  @Test func metresAreRefused() throws {
    let ring = "[[4185000,6110000],[4285000,6110000],[4285000,6210000],[4185000,6210000],[4185000,6110000]]"
    let told = try ImportTrial.run(["a.geojson": collection(feature(red, rings: ring))]).told
    #expect(
      told.count == 1
        && told[0].hasPrefix("a.geojson:2: position 4185000 6110000 is metres of a projection, perhaps EPSG:3857"))
  }

  @Test func marksAndEndsOfLinesAreRead() throws {
    let text =
      "\u{FEFF}" + collection(feature(red, rings: square(0, 0))).split(separator: "\n").joined(separator: "\r\n")
    #expect(try ImportTrial.run(["a.geojson": text]).holder(0.5, 0.5, "2024-01-01") == "red")
  }

  /// Where ogr2ogr is installed it is run, else the command is named.
  @Test func otherFormsGoThroughAConverter() throws {
    let text = """
      <?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Red</name>\
      <TimeSpan><begin>1944-06</begin><end>1944-08-25</end></TimeSpan><Polygon><outerBoundaryIs><LinearRing>\
      <coordinates>0,49,0 1,49,0 1,50,0 0,50,0 0,49,0</coordinates></LinearRing></outerBoundaryIs></Polygon>\
      </Placemark></Document></kml>
      """
    let outcome = try ImportTrial.run(["a.kml": text])
    if let told = outcome.told.first {
      #expect(told.hasPrefix("a.kml:1: ") && told.contains("ogr2ogr -f GeoJSON -t_srs EPSG:4326 a.kml.geojson"))
    } else {
      #expect(outcome.holder(0.5, 49.5, "1944-08-25") == "held")
    }
  }

  @Test(arguments: [
    (name: "a.geojson", text: "{", words: "the file ends too early"),
    ("a.geojson", "[]", "this is no GeoJSON: a FeatureCollection or a Feature is expected"),
    ("a.txt", "", "this form is not known; known are .geojson, .json, .shp, .gpkg, .kml and .kmz"),
    ("a.geojson", collection(), "no ground is left: nothing was held on any day, or nothing lies in the base"),
  ])
  func filesThatAreNone(name: String, text: String, words: String) throws {
    #expect(try ImportTrial.run([name: text]).told == ["\(name):1: \(words)"])
  }
}
