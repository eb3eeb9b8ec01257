import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func districtsShowTheirEvacuation() throws {
    let result = try dayfront("district", "--format", "csv")
    #expect(result.code == 0)
    let rows = result.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    func evacuation(_ id: String) -> [Substring]? { rows.first { $0[0] == id }.map { Array($0[9...13]) } }
    #expect(evacuation("aghdam") == ["2020-11-10", "2020-11-20", "", "", "2020-11-20"])
    #expect(evacuation("kalbajar") == ["2020-11-10", "2020-11-15", "2020-11-15", "2020-11-25", "2020-11-25"])
    #expect(evacuation("lachin") == ["2020-11-10", "2020-12-01", "", "", "2020-12-01"])
    #expect(evacuation("fuzuli") == ["", "", "", "", ""])
    let table = try dayfront("district").output
    #expect(table.contains("2020-11-25 (first agreed 2020-11-15)"))
    #expect(table.contains("2020-12-01 (corridor excepted)"))
  }

  /// In the tiny pack the north is half of its district; taken twice, it is still no more.
  @Test func groundTakenTwiceIsCapturedOnce() throws {
    let row = "north,2020-10-05,azerbaijan,held,,gazette;statement\n"
    let pack = TinyPack().replacing(
      row, with: row + "north,2020-10-10,artsakh,held,,gazette\nnorth,2020-10-20,azerbaijan,held,,gazette\n",
      in: "control.csv")
    try pack.inFolder { folder in
      let csv = try run(builtProgram, ["district", "--format", "csv", "--pack", folder.path]).output
      let fields = csv.split(separator: "\n")[1].split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields[0] == "midland" && fields[4...5] == ["2020-10-05", "2020-10-20"])
      #expect((95.5...96.5).contains(Double(fields[3]) ?? 0), "\(fields[3]) of \(fields[2]) km2")
    }
  }

  @Test(arguments: ["Kalbajar", "kəlbəcər", "KARVACHAR", "Кельбаджар", "kalb"])
  func aDistrictIsFoundInAnyLanguage(name: String) throws {
    let result = try dayfront("district", name)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("Kalbajar\n"))
    #expect(result.output.contains("put off    on 2020-11-15 to 2020-11-25"))
  }

  static let usages: [([String], Int32)] = [
    (["district", "Nowhere"], 1), (["point", "10", "10"], 1), (["point"], 64), (["point", "46", "99"], 64),
    (["point", "46.7"], 64), (["control"], 64), (["control", "--at", "2020-02-30"], 64), (["--at", "2019-01-01"], 64),
    (["render", "--size", "0x5"], 64), (["render", "--keys", "{Nope}"], 64), (["--nope"], 64),
    (["check", "/nowhere"], 1), (["district", "--pack", "nowhere"], 1), (["--version"], 0), (["--help"], 0),
    (["check"], 0), (["point", "--batch", "46", "40"], 64),
  ]

  @Test(arguments: usages)
  func exitCodes(arguments: [String], code: Int32) throws {
    let result = try run(builtProgram, arguments)
    #expect(result.code == code)
    #expect(result.complaint.isEmpty == (code == 0))
    #expect(code == 0 || result.output.isEmpty)
  }

  @Test func controlSumsToTheWhole() throws {
    let result = try dayfront("control", "--at", "2020-11-10", "--format", "csv")
    let rows = result.output.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    func sum(_ isCounted: (Substring) -> Bool) -> Double {
      rows.filter { isCounted($0[1]) }.reduce(0) { $0 + Double($1[4])! }
    }
    #expect(abs(sum { $0 == "zone" } - sum { $0 != "zone" }) < 0.1)
    #expect(rows.allSatisfy { $0[0] == "2020-11-10" })
    // Nobody adds up the zone and its districts: the scope tells them apart.
    #expect(rows.allSatisfy { $0[8] == ($0[1] == "zone" ? "zone" : "district") })
    let names = rows.first { $0[1] == "lachin" && $0[2] == "peacekeepers" }
    #expect(names?[9...] == ["Lachin", "Russian peacekeepers"])
    for row in rows where row[2] != "unmapped" {
      let areas = row[4...6].map { Double($0)! }
      #expect(areas[1] <= areas[0] && areas[0] <= areas[2], "\(row)")
    }
    for district in Set(rows.map { $0[1] }) {
      let shares = rows.filter { $0[1] == district }.reduce(0) { $0 + Double($1[7])! }
      #expect(abs(shares - 1) < 0.001)
    }
  }

  @Test func aPointTellsItsHistoryAndWhy() throws {
    let result = try dayfront("point", "46.0383", "40.1067", "--at", "2020-11-24")
    #expect(result.output.contains("Artsakh, to-be-handed-over (due 2020-11-25)"))
    #expect(result.output.contains("from 2020-11-25  Azerbaijan, held"))
    #expect(result.output.contains("from 1994-05-12  Artsakh, held"))
    #expect(result.output.contains("http"))
  }

  /// How good a line is a pack says: the tiny one says nothing.
  @Test func aPointTellsWhatThePackSaysOfItsAccuracy() throws {
    let bundled = try dayfront("point", "46.6950", "39.0687").output
    #expect(bundled.contains("; drawn by the assessment.\nFill: one independent assessment, good to about 0.3 km"))
    try TinyPack().inFolder { folder in
      let result = try run(builtProgram, ["point", "46.15", "39.15", "--pack", folder.path])
      #expect(result.output.hasSuffix("; drawn by the assessment.\n") && result.code == 0)
    }
  }

  @Test func aBatchAnswersLineByLine() throws {
    let result = try dayfront(
      "point", "--batch",
      input: "date,lon,lat\n2020-11-19,46.9274,39.9910\n2020-11-12 46.5460 39.6400\n2020-10-01,10,50\n"
        + "2020-11-08,47.05671,39.64937\n2020-11-30,46.66768,39.24431\n")
    #expect(
      result.output.split(separator: "\n") == [
        "date,lon,lat,holder,status,face,district,earliest,latest,holder_name,district_name",
        "2020-11-19,46.9274,39.9910,artsakh,to-be-handed-over,aghdam-handed-over-aghdam,aghdam,,,Artsakh,Aghdam",
        "2020-11-12,46.5460,39.6400,peacekeepers,monitored,lachin-lachin-corridor,lachin,,,Russian peacekeepers,Lachin",
        "2020-10-01,10,50,outside,,,,,,,",
        "2020-11-08,47.05671,39.64937,artsakh,held,fuzuli-captured-2020-11-10,fuzuli,2020-11-07,2020-11-10,Artsakh,Fuzuli",
        "2020-11-30,46.66768,39.24431,unmapped,unmapped,qubadli-left-2020-12-18,qubadli,,,nobody,Qubadli",
      ])
    #expect(result.code == 0)
  }

  @Test func aBadLineOfABatchIsNamedAndTheRestAnswered() throws {
    let result = try dayfront("point", "--batch", input: "2020-02-30,46,40\n2020-10-01,46.7528,39.8177\nx\n")
    #expect(result.code == 1)
    #expect(result.complaint.contains("stdin:1: ") && result.complaint.contains("stdin:3: "))
    #expect(result.output.contains(",artsakh,"))
  }

  /// Another number would be an answer about another place.
  @Test(arguments: [
    "2020-10-01,0x2E.Cp0,39.8", "2020-10-01,46.7,+39.8", "2020-10-01,4.67e1,39.8", ",2020-10-01,46.7,39.8",
    "2020-10-01,46.7,39.8,", "2020-10-01,,46.7,39.8", ";;;", "2020-10-01 46.7",
  ])
  func whatIsNoPointOnADayIsNamed(line: String) throws {
    let result = try dayfront("point", "--batch", input: line + "\n")
    #expect(result.code == 1 && result.complaint.hasPrefix("stdin:1: expected date,lon,lat, found '"))
  }

  /// The records of each face begin on a day of their own: one point or many, the answer is the same.
  @Test(arguments: [
    ("46.15", "39.15", "1994-12-01"), ("46.15", "39.05", "1994-12-01"), ("46.15", "39.05", "1996-01-01"),
  ])
  func aBatchKnowsWhatThePointKnows(longitude: String, latitude: String, day: String) throws {
    try TinyPack().replacing("south,1994-05-12", with: "south,1995-06-01", in: "control.csv").inFolder { folder in
      let one = try dayfront("point", longitude, latitude, "--at", day, "--pack", folder.path)
      let many = try dayfront(
        "point", "--batch", "--pack", folder.path, input: "\(day),\(longitude),\(latitude)\n")
      #expect(one.code == 0 && many.code == 0)
      #expect(one.output.contains("not known") == many.output.contains(",unknown,"), "\(one.output) \(many.output)")
      #expect(many.output.contains(",unknown,") == (latitude == "39.05" && day == "1994-12-01"))
    }
  }

  @Test func renderWithoutATerminalHasNoEscapes() throws {
    let result = try dayfront(
      "render", "--at", "2020-10-20", "--size", "60x20", "--keys", "lll{Enter}", environment: ["LC_ALL": "C.UTF-8"])
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n", omittingEmptySubsequences: false).count == 21)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("Fri 23 Oct"))
  }

  @Test func renderInColourHasThem() throws {
    let result = try dayfront("render", "--at", "2020-10-20", "--color", "256")
    #expect(result.output.contains("\u{1B}[0;38;5;"))
  }

  @Test func geojsonHoldsTheDistrictsFaces() throws {
    let result = try dayfront(
      "control", "--at", "2020-10-20", "--district", "Shusha city", "--format", "geojson")
    #expect(result.output.contains("\"type\": \"FeatureCollection\""))
    #expect(result.output.contains("\"holder\": \"artsakh\""))
  }

  @Test(arguments: [
    ["district", "--format", "json"], ["control", "--at", "2020-11-10", "--format", "json"],
    ["control", "--at", "2020-11-10", "--format", "geojson"], ["point", "46.75", "39.8", "--format", "json"],
  ])
  func jsonIsReadByOthers(arguments: [String]) throws {
    let result = try run(builtProgram, arguments)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
  }

  @Test func whatIsEchoedOfAnArgumentIsClean() throws {
    let result = try dayfront("district", "\u{1B}[31mred", "\u{9B}x")
    #expect(result.code == 64)
    #expect(!result.complaint.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }
}
