import Foundation
import TestSupport
import Testing

@Suite struct EvidenceCommandTests {
  private func rows(_ csv: String) -> [[Substring]] {
    csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func evidenceHasARowForEachSettlement() throws {
    let result = try dayfront("evidence", "--format", "csv")
    let rows = rows(result.output)
    #expect(result.code == 0 && rows.count == 296)
    #expect(
      rows[0].joined(separator: ",")
        == "place,name,district,announced,party,outcome,denied,acknowledged,verified,assessed,handed_over,earliest,latest,gap_days,position,sources,"
        + "district_name,lon,lat,others,others_own_findings,others_agree,others_differ,others_contested,others_said"
    )
    #expect(rows.allSatisfy { $0.count >= 25 && !$0[15].isEmpty })
    let shusha = try #require(rows.first { $0[0] == "shusha-shusha" })
    #expect(shusha[16...18] == ["Shusha", "46.74989", "39.76006"])
    // What others showed is counted as `place` tells it.
    #expect(shusha[24].contains("2020-11-07 artsakh (") && Int(shusha[19])! == shusha[24].split(separator: ";").count)
    let gaps = rows.dropFirst().compactMap { Int($0[13]) }
    #expect(gaps.count == 263 && gaps.max() == 43 && gaps.min() == -27)
    let counts: [Int] = [gaps.count { $0 > 0 }, gaps.count { $0 == 0 }, gaps.count { $0 < 0 }]
    #expect(counts == [83, 59, 121])
    let hadrut = rows.first { $0[0] == "khojavend-hadrut" }
    #expect(hadrut.map { Array($0[3...13]) }?.joined(separator: " ").contains("2020-10-09 az-president held") == true)
    #expect(rows.filter { $0[5] == "not-held" }.map { $0[0] } == ["khojaly-shushakand", "khojaly-mukhtar"])
  }

  @Test func evidenceOfADistrict() throws {
    let result = try dayfront("evidence", "--district", "Zangilan", "--format", "csv")
    #expect(rows(result.output).dropFirst().allSatisfy { $0[2] == "zangilan" })
    let text = try dayfront("evidence", "--district", "Zangilan").output
    #expect(text.contains("56 settlements of Zangilan were announced") && !text.contains("running totals"))
  }

  @Test func evidenceInWords() throws {
    let text = try dayfront("evidence").output
    #expect(text.contains("Gaps are counted over 263 of them"))
    #expect(text.contains("2020-11-08        200  or more           224         +24"))
    #expect(text.contains("-2 to +2        142  ####"))
  }

  /// A name in any language finds its place, with the claim, the denial, the acknowledgement and the assessment.
  @Test(arguments: [
    (name: "Hadrut", first: "Hadrut, town, Khojavend", gap: "announced 9 Oct, assessed 16 Oct: 7 days before"),
    ("Şuşa", "Shusha, city, Shusha", "announced 8 Nov, assessed 9 Nov: 1 day before"),
    ("Шуша", "Shusha, city, Shusha", "announced 8 Nov, assessed 9 Nov: 1 day before"),
    ("Shushi", "Shusha, city, Shusha", "announced 8 Nov, assessed 9 Nov: 1 day before"),
    ("Talish", "Talish, village, Tartar", "announced 3 Oct, assessed 5 Oct: 2 days before"),
  ])
  func places(name: String, first: String, gap: String) throws {
    let result = try dayfront("place", name)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix(first + "\n"))
    for word in ["announced", "denied", "acknowledged", gap, "\nSources\n", "http"] {
      #expect(result.output.contains(word))
    }
  }

  /// A pack need not have events: then there are none to tell, which is no failure.
  @Test(arguments: [
    (format: "text", output: "This pack records no events.\n"),
    ("csv", "id,day,category,title,text,place,lon,lat,sources,end,precision,layer\n"), ("json", "[]\n"),
  ])
  func aPackWithoutEvents(format: String, output: String) throws {
    var pack = TinyPack()
    pack.files["events.csv"] = nil
    try pack.inFolder { folder in
      for choice in [[], ["--category", "battle"]] {
        let result = try run(builtProgram, ["events", "--format", format, "--pack", folder.path] + choice)
        #expect(result.code == 0 && result.output == output && result.complaint.isEmpty)
      }
    }
  }

  /// A filter that matches nothing gives valid data without rows.
  @Test(arguments: [
    (["events", "--from", "2020-10-03", "--to", "2020-10-03", "--category", "handover"], "No events match.\n"),
    (["events", "--from", "2150-01-01"], "No events match.\n"),
    (["evidence", "--district", "Kalbajar"], "No settlement of Kalbajar was announced as taken.\n"),
    (["harm", "--from", "2150-01-01"], "No numbers match.\n"),
    (["places", "--district", "Gabala"], "No places match.\n"),
  ])
  func nothingIsAsAskedFor(words: [String], text: String) throws {
    #expect(try run(builtProgram, words).output.contains(text))
    for format in ["csv", "json"] {
      let result = try run(builtProgram, words + ["--format", format])
      #expect(result.code == 0 && result.complaint.isEmpty)
      #expect(format == "csv" ? result.output.split(separator: "\n").count == 1 : !result.output.isEmpty)
    }
  }

  @Test func homonymsAreListed() throws {
    let result = try dayfront("place", "Talish")
    #expect(result.output.contains("Also of this name, and what to type for it\n  Talishlar (Aghdam)"))
    #expect(result.output.contains("\n    dayfront place aghdam-talishlar\n"))
    #expect(try dayfront("place", "aghdam-talishlar").output.hasPrefix("Talishlar, village, Aghdam\n"))
    #expect(try dayfront("place", "Talish", "--district", "Aghdam").output.hasPrefix("Talishlar, village, Aghdam\n"))
  }

  @Test(arguments: [
    (place: "Shosh", says: "announced 9 Nov, and did not hold"),
    ("Gajar", "announced 7 Nov, its ground taken by 10 Nov, day not known (7 to 10 Nov): no gap can be counted"),
    ("Chayli", "its point lies outside the ground that changed holder"), ("Veysalli", "its position is not known"),
    ("Aghdam", "never announced; its ground was handed over on 20 Nov 2020"),
    ("Mardinli", "announced 9 Nov, assessed 13 Oct: 27 days after"),
  ])
  func gapsInWords(place: String, says: String) throws {
    #expect(try dayfront("place", place).output.contains(says))
  }

  @Test func aPlaceOnADay() throws {
    let text = try dayfront("place", "Hadrut", "--at", "2020-10-12").output
    #expect(text.contains("on Mon 12 Oct 2020: announced as taken, its ground not assessed so"))
  }

  @Test func eventsBetweenDays() throws {
    let all = rows(try dayfront("events", "--format", "csv").output)
    #expect(all.count == 133)
    let some = try dayfront("events", "--from", "2020-11-10", "--to", "2020-12-01", "--category", "handover")
    #expect(some.code == 0 && some.output.contains("2020-11-20  handover: Aghdam passes to Azerbaijan"))
    #expect(!some.output.contains("strike: "))
  }

  @Test func diffTellsTheGroundAndTheRecords() throws {
    let text = try dayfront("diff", "2020-11-14", "2020-11-15").output
    #expect(text.contains("to-be-handed-over (due 2020-11-15) to Artsakh, to-be-handed-over (due 2020-11-25)"))
    #expect(text.contains("Kalbajar: handover put off by ten days"))
    #expect(try dayfront("diff", "2020-10-20", "2020-10-20").output.contains("No ground changed"))
  }

  @Test func controlDayByDay() throws {
    let series = rows(try dayfront("control", "--from", "2020-09-27", "--to", "2020-12-01", "--format", "csv").output)
    #expect(Set(series.dropFirst().map { $0[0] }).count == 66)
    let one = rows(try dayfront("control", "--at", "2020-10-20", "--format", "csv").output)
    #expect(series.filter { $0[0] == "2020-10-20" } == Array(one.dropFirst()))
  }

  static let usages: [([String], Int32)] = [
    (["place", "Nowhere"], 1), (["place", "Ha"], 1), (["place"], 64), (["place", "Hadrut", "--district", "Lachin"], 1),
    (["place", "Hadrut", "--at", "1900-01-01"], 1), (["evidence", "--format", "geojson"], 64),
    (["evidence", "--district", "Nowhere"], 1), (["evidence", "--district", "Kalbajar"], 0),
    (["events", "--category", "gossip"], 64), (["events", "--from", "2020-12-01", "--to", "2020-10-01"], 64),
    (["events", "--from", "2150-01-01"], 0), (["diff", "2020-10-01"], 64), (["diff", "2020-10-01", "x"], 64),
    (["diff", "1900-01-01", "2020-10-01"], 1), (["diff", "2020-10-20", "2020-10-20"], 0),
    (["control", "--from", "2020-10-01", "--format", "csv"], 64),
    (["control", "--from", "2020-10-02", "--to", "2020-10-01", "--format", "csv"], 64),
    (["control", "--from", "2020-10-01", "--to", "2020-10-02"], 64),
    (["control", "--from", "2020-10-01", "--to", "2020-10-02", "--format", "geojson"], 64),
    (["control", "--at", "2020-10-01", "--from", "2020-10-01", "--to", "2020-10-02", "--format", "csv"], 64),
    (["control", "--from", "1900-01-01", "--to", "1900-01-02", "--format", "csv"], 1),
  ]

  @Test(arguments: usages)
  func exitCodes(arguments: [String], code: Int32) throws {
    let result = try run(builtProgram, arguments)
    #expect(result.code == code)
    #expect(result.complaint.isEmpty == (code == 0))
    #expect(code == 0 || result.output.isEmpty)
  }

  @Test(arguments: [
    ["evidence", "--format", "json"], ["place", "Talish", "--at", "2020-10-04", "--format", "json"],
    ["events", "--format", "json"], ["diff", "2020-09-26", "2020-12-01", "--format", "json"],
    ["control", "--from", "2020-11-09", "--to", "2020-11-11", "--format", "json"],
  ])
  func jsonIsReadByOthers(arguments: [String]) throws {
    let result = try run(builtProgram, arguments)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
  }
}
