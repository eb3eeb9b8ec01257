import Chronicle
import MapPacks
import TestSupport
import Testing

/// Files of a reader's own incidents: what each form becomes, and what is told of bad ones.
@Suite struct IncidentFileTests {
  /// The incidents of a file, each as one line: days, precision, kind, title, place, position, text.
  static func lines(_ name: String, _ text: String) throws -> [String] {
    let atlas = try #require(TinyPack().with(incidents: [(name, text)]).atlas)
    return atlas.eventIndex[.own(0)].map { number in
      let event = atlas.events[number]
      let days = event.day == event.last ? "\(event.day)" : "\(event.day)..\(event.last)"
      let point = event.coordinate.map { "\($0.longitude) \($0.latitude)" } ?? "nowhere"
      return "\(event.id)|\(days)|\(event.precision.time)|\(event.precision.place)|\(event.label)|\(event.title)|"
        + "\(event.place)|\(point)|\(event.text)"
    }
  }

  static let tables: [(name: String, text: String, lines: [String])] = [
    (
      "plain.csv",
      """
      lon,lat,date
      46.15,39.15,2020-10-08

      """, ["line-2|2020-10-08|day|exact||incident||46.15 39.15|"]
    ),
    (
      // A byte order mark, ends of lines of Windows, capitals, other names, columns that nobody knows, no last line end.
      "windows.csv",
      "\u{FEFF}Latitude,Longitude,Day,to,Type,Colour,Title,Precision\r\n"
        + "39.1,46.1,8 Oct 2020,2020-10-10,shelling,red,\"A \"\"shell\"\", two\",approximate\r\n,,2020-10,,,,Rumour,",
      [
        "line-3|2020-10-01..2020-10-31|month|exact||Rumour||nowhere|",
        "line-2|2020-10-08..2020-10-10|day|approximate|shelling|A \"shell\", two||46.1 39.1|",
      ]
    ),
    (
      "precision.csv",
      """
      id,lon,lat,date,end,precision,category,place,source
      a,46.1,39.1,2020,,,raid,,
      b,46.1,39.1,2020-10-08,,week; region,,,
      c,46.1,39.1,2020-10-08,2020-10-12,between,,Upton,A diary
      d,46.1,39.1,2020-10-08T23:10:00Z,,month,,,
      e,46.1,39.1,25/10/2020,,,,,
      f,46.1,39.1,10/26/2020,,,,,
      """,
      [
        "a|2020-01-01..2020-12-31|year|exact|raid|raid||46.1 39.1|",
        "d|2020-10-01..2020-10-31|month|exact||incident||46.1 39.1|",
        "b|2020-10-08|week|region||incident||46.1 39.1|",
        "c|2020-10-08..2020-10-12|between|exact||Upton|Upton|46.1 39.1|Source: A diary.",
        "e|2020-10-25|day|exact||incident||46.1 39.1|", "f|2020-10-26|day|exact||incident||46.1 39.1|",
      ]
    ),
    (
      "acled.csv",
      """
      event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,location,latitude,longitude,geo_precision,source,notes,fatalities
      AZE1,2020-10-08,2020,1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,Military Forces of Azerbaijan,State forces,Military Forces of Artsakh,State forces,Azerbaijan,Shusha,39.7582,46.7489,1,"OC Media; Guardian","On 8 October, a ""cathedral"" was hit, twice",0
      AZE2,08 October 2020,2020,2,Political violence,Battles,Armed clash,A,1,B,1,Azerbaijan,Hadrut,39.52,47.03,2,X,,3
      """,
      [
        "AZE1|2020-10-08|day|exact|Explosions/Remote violence|Shelling/artillery/missile attack|Shusha|46.7489 39.7582|"
          + "On 8 October, a \"cathedral\" was hit, twice. Actor: Military Forces of Azerbaijan. "
          + "Other actor: Military Forces of Artsakh. Fatalities reported: 0. Source: OC Media; Guardian.",
        "AZE2|2020-10-08|week|approximate|Battles|Armed clash|Hadrut|47.03 39.52|"
          + "Actor: A. Other actor: B. Fatalities reported: 3. Source: X.",
      ]
    ),
    (
      "ucdp.csv",
      """
      id,relid,year,active_year,code_status,type_of_violence,conflict_name,side_a,side_b,where_prec,where_coordinates,latitude,longitude,date_prec,date_start,date_end,best,high,low
      1,UKR-2022-1,2022,1,Clear,1,"Russia, Ukraine",Government of Russia,Government of Ukraine,1,Bakhmut town,48.595,38.0003,1,2022-08-01 00:00:00.000,2022-08-01 00:00:00.000,3,5,3
      2,UKR-2022-2,2022,1,Clear,1,"Russia, Ukraine",Government of Russia,Government of Ukraine,4,Donetsk oblast,48.0,37.8,4,2022-08-01 00:00:00.000,2022-08-31 00:00:00.000,40,90,12
      """,
      [
        "1|2022-08-01|day|exact|state-based violence|Government of Russia / Government of Ukraine|Bakhmut town|"
          + "38.0003 48.595|Russia, Ukraine. Deaths, best estimate: 3. low: 3. high: 5.",
        "2|2022-08-01..2022-08-31|between|region|state-based violence|Government of Russia / Government of Ukraine|"
          + "Donetsk oblast|37.8 48.0|Russia, Ukraine. Deaths, best estimate: 40. low: 12. high: 90.",
      ]
    ),
    (
      "points.geojson",
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"date":"2020-10-08","title":"A \\u202Efire","n":3},"geometry":{"type":"Point","coordinates":[46.15,39.15,700]}},
      {"type":"Feature","properties":{"date":2020,"category":null},"geometry":null}
      ]}
      """,
      [
        "line-3|2020-01-01..2020-12-31|year|exact||incident||nowhere|",
        "line-2|2020-10-08|day|exact||A  fire||46.15 39.15|",
      ]
    ),
  ]

  @Test(arguments: tables.indices) func forms(number: Int) throws {
    let (name, text, lines) = Self.tables[number]
    #expect(try Self.lines(name, text) == lines)
  }

  static let faults: [(text: String, told: [String])] = [
    ("lon,lat,title\n1,2,x\n", ["a.csv:1: column 'date' is missing"]),
    ("event_date,latitude\n", ["a.csv:1: column 'longitude' is missing"]),
    (
      "lon,lat,date\n181,39,2020-10-08\n46,,2020-10-08\n46,x,2020-10-08\n46,39\n46,39,\n",
      [
        "a.csv:2: lon '181' is not from -180 to 180", "a.csv:3: lon and lat must both be there or both be empty",
        "a.csv:4: lat 'x' is not a number", "a.csv:5: the row has 2 fields, not 3", "a.csv:6: date is empty",
      ]
    ),
    (
      "lon,lat,date\n46,39,03/04/2022\n46,39,yesterday\n46,39,+7\n46,39,first\n46,39,31 Sep 2020\n46,39,1700-01-01\n",
      [
        "a.csv:2: date '03/04/2022' may have its day or its month first; write YYYY-MM-DD",
        "a.csv:3: date 'yesterday' is not a date; write 2020-10-20, 20 Oct 2020, 2020-10 or 2020",
        "a.csv:4: date '+7' is not a date; write 2020-10-20, 20 Oct 2020, 2020-10 or 2020",
        "a.csv:5: date 'first' is not a date; write 2020-10-20, 20 Oct 2020, 2020-10 or 2020",
        "a.csv:6: date '31 Sep 2020' is not a date; write 2020-10-20, 20 Oct 2020, 2020-10 or 2020",
        "a.csv:7: date 1700-01-01 is not from 1800-01-01 to 2199-12-31",
      ]
    ),
    (
      "lon,lat,date,end,precision\n46,39,2020-10-08,2020-10-07,\n46,39,2020-10-08,,roughly\n",
      [
        "a.csv:2: date must not lie after end",
        "a.csv:3: precision 'roughly' is not one of day, between, week, month, year, exact, approximate, region",
      ]
    ),
    (
      "event_date,latitude,longitude,time_precision\n2020-10-08,39,46,4\n",
      ["a.csv:2: time_precision '4' is not from 1 to 3"]
    ),
    ("lon,lat,date\n46,39,\"2020-10-08\n", ["a.csv:2: a quoted field is never closed"]),
    (
      "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + "{\"type\":\"Feature\",\"properties\":{\"date\":\"2020-10-08\"},\n"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}},\n"
        + "{\"type\":\"Feature\",\"properties\":{\"date\":[1]},\n\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,99]}}]}",
      [
        "a.csv:3: type 'Polygon' is not one of Point", "a.csv:4: date must be a string", "a.csv:4: date is empty",
        "a.csv:5: position '[46,99]' is not a longitude and a latitude",
      ]
    ),
  ]

  @Test(arguments: faults.indices) func everyFaultHasItsLine(number: Int) {
    let (text, told) = Self.faults[number]
    let problems = TinyPack().with(incidents: [("a.csv", text)]).problems
    #expect(problems == told)
  }

  /// Faults of the pack and of every file are told together.
  @Test func allFilesAreTold() {
    let pack = TinyPack().replacing("Upton falls", with: "", in: "events.csv")
    #expect(
      Set(pack.with(incidents: [("a.csv", "lon,lat\n"), ("b.csv", "lat,date\n")]).problems) == [
        "a.csv:1: column 'date' is missing", "b.csv:1: column 'lon' is missing", "events.csv:3: title is empty",
      ])
  }

  @Test func aWordNamesFileAndLayer() {
    for (word, name, path) in [
      ("notes.csv", "notes.csv", "notes.csv"), ("/tmp/a b/notes.csv", "notes.csv", "/tmp/a b/notes.csv"),
      ("mine=/tmp/notes.csv", "mine", "/tmp/notes.csv"), ("./a=b.csv", "a=b.csv", "./a=b.csv"), ("=b", "=b", "=b"),
    ] {
      let file = IncidentFile(word: word)
      #expect(file.name == name && file.path == path)
    }
  }

  /// Layers stand behind the pack's events of a day and in their own order, each with a source of its own, and nothing of
  /// the pack's changes.
  @Test func layersOverAPack() throws {
    let alone = try TinyPack().atlas()
    let both = TinyPack().with(incidents: [
      ("b.csv", "lon,lat,date,title\n46.15,39.15,2020-10-05,one\n46.15,39.15,1994-05-12,two\n"),
      ("a.csv", "lon,lat,date,title\n99,39.15,2020-10-05,three\n46.15,39.15,2020-10-01,four\n"),
    ])
    let atlas = try #require(both.atlas)
    #expect(atlas.events.map(\.title) == ["A truce", "two", "four", "Upton falls", "one", "three"])
    #expect(atlas.events.filter { $0.layer == nil } == alone.events)
    #expect(Array(atlas.sources.prefix(alone.sources.count)) == alone.sources)
    #expect(atlas.sources.suffix(2).map(\.title) == ["b.csv", "a.csv"])
    #expect(atlas.events.map { $0.sources.map(\.index) } == [[0], [2], [3], [0], [2], [3]])
    #expect(atlas.account(ofLayer: 0) == "b.csv: 2 incidents, 1 outside the days of the map")
    #expect(atlas.account(ofLayer: 1) == "a.csv: 2 incidents, 1 outside the map")
  }
}
