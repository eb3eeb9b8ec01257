import TestSupport
import Testing

/// Words as people type them: days, names, commands, lessons and packs, and what is said of a slip.
@Suite struct NamesOnTheCommandLineTests {
  /// The day is read everywhere in every form.
  @Test(arguments: [
    ["render", "--at", "20 oct"], ["render", "--at", "20.10"], ["render", "--at", "20 октября"],
    ["render", "--at", "20 oktyabr"],
    ["render", "--at", "20th oct"], ["render", "--at", "2020/10/20"], ["render", "--at", "+23"],
    ["render", "--at", "2020-10-15", "--keys", ":20 oktyabr{Enter}"], ["render", "--keys", ":հոկտեմբերի 20{Enter}"],
  ])
  func onTheMap(words: [String]) throws {
    let result = try run(
      builtProgram, words + ["--size", "100x30", "--color", "never"], environment: ["LC_ALL": "C.UTF-8"])
    #expect(result.code == 0 && result.output.contains("Tuesday 20 Oct 2020"), "\(result.complaint)")
  }

  /// A call, and the same with days as programs write them.
  @Test(arguments: [
    (["control", "--at", "oct 2020"], ["control", "--at", "2020-10-01"]),
    (["control", "--at", "last"], ["control", "--at", "2020-12-18"]),
    (
      ["control", "--from", "20 oct", "--to", "+2", "--format", "csv"],
      ["control", "--from", "2020-10-20", "--to", "2020-10-22", "--format", "csv"]
    ),
    (["diff", "9 nov", "10.11"], ["diff", "2020-11-09", "2020-11-10"]),
    (["diff", "9 nov", "+1"], ["diff", "2020-11-09", "2020-11-10"]),
    (["place", "Hadrut", "--at", "12 окт"], ["place", "Hadrut", "--at", "2020-10-12"]),
    (["point", "46.695", "39.0687", "--at", "19/10"], ["point", "46.695", "39.0687", "--at", "2020-10-19"]),
    (["events", "--from", "first", "--to", "28 sep"], ["events", "--from", "2020-09-27", "--to", "2020-09-28"]),
    (["harm", "--from", "1 dek"], ["harm", "--from", "2020-12-01"]),
    (["handout", "--days", "9 oct,20 oct..+1"], ["handout", "--days", "2020-10-09,2020-10-20..2020-10-21"]),
    (["render", "--at", "20 oct", "--against=-7"], ["render", "--at", "2020-10-20", "--against", "2020-10-13"]),
  ])
  func days(typed: [String], written: [String]) throws {
    let one = try run(builtProgram, typed), other = try run(builtProgram, written)
    #expect(one.code == 0 && one.output == other.output && !one.output.isEmpty, "\(one.complaint)")
  }

  /// What is not a day ends with 64, and one line tells why.
  @Test(arguments: [
    (["render", "--at", "10/20"], "'10/20' is not a day: the day stands before the month. Did you mean 20 Oct 2020?"),
    (["--at", "2020-02-30"], "'2020-02-30' is not a day: February 2020 has 29 days"),
    (["control", "--at", "31 sep"], "'31 sep' is not a day: September 2020 has 30 days"),
    (["point", "46.7", "39.1", "--at", "20 ocotber"], "'20 ocotber' is not a day; did you mean 20 Oct 2020?"),
    (["render", "--at", "2019-01-01"], "1 Jan 2019 is outside this map: 27 Sep 2020 to 18 Dec 2020"),
    (
      ["control", "--at", "+7"],
      "'+7' counts from another day, and here is none; this map has 27 Sep 2020 to 18 Dec 2020"
    ),
    (["handout", "--days", "9 oct,30 feb"], "--days: '30 feb' is not a day: February 2020 has 29 days"),
  ])
  func noDays(words: [String], complaint: String) throws {
    let result = try run(builtProgram, words)
    #expect(result.code == 64 && result.output.isEmpty && result.complaint == "dayfront: \(complaint)\n")
  }

  /// One line tells what may have been meant, and how to ask for it.
  @Test(arguments: [
    (["place", "Hadrt"], Int32(1), "no place is called 'Hadrt'; did you mean Hadrut (Khojavend)?"),
    (
      ["render", "--select", "Hadrut"], 1, "'Hadrut' is not a district but a place, Hadrut (Khojavend): --place Hadrut"
    ),
    (["district", "Hadrut"], 1, "'Hadrut' is not a district but a place, Hadrut (Khojavend): dayfront place Hadrut"),
    (
      ["control", "--at", "last", "--district", "Hadrut"], 1,
      "'Hadrut' is not a district but a place, Hadrut (Khojavend)"
    ),
    (
      ["render", "--place", "Şuşa şəhəri"], 1,
      "'Şuşa şəhəri' is not a place but a district, Shusha city: --select 'Şuşa şəhəri'"
    ),
    (["district", "Kelbajet"], 1, "no district is called 'Kelbajet'; did you mean Kalbajar?"),
    (["plase", "Hadrut"], 64, "there is no command 'plase'; did you mean 'place'?"),
    (["lesson", "chek"], 64, "there is no command 'lesson chek'; did you mean 'check'?"),
    (["20 oct"], 64, "there is no command '20 oct'; a day is said by --at: dayfront --at '20 oct'"),
    (["render", "--lesson", "hadrot"], 1, "hadrot: there is no such file; did you mean 'hadrut'?"),
    (["harm", "--side", "azerbaijam"], 1, "no side is called 'azerbaijam'; did you mean 'azerbaijan'?"),
  ])
  func slips(words: [String], code: Int32, complaint: String) throws {
    let result = try run(builtProgram, words)
    #expect(result.code == code && result.output.isEmpty && result.complaint == "dayfront: \(complaint)\n")
  }

  @Test func optionsAndPacks() throws {
    #expect(try dayfront("--selct", "Lachin").complaint.contains("Did you mean '--select'?"))
    #expect(try dayfront("district", "--pack", "karabakh-2002").complaint.contains("; did you mean karabakh-2020?"))
    let help = try dayfront("--help").output
    for word in ["--at", "--lesson", "--plain", "places", "config", "harm"] { #expect(help.contains(word)) }
  }

  /// Of places of one name the likeliest is opened, and it is said how the other is.
  @Test func homonymsOnTheMap() throws {
    let result = try dayfront("render", "--place", "Talish")
    #expect(result.code == 0)
    #expect(
      result.complaint
        == "dayfront: 'Talish' is taken for Talish (Tartar); for Talishlar (Aghdam): --place aghdam-talishlar\n")
    #expect(try dayfront("render", "--place", "aghdam-talishlar").complaint == "")
  }

  /// Names in every spelling, through every way in.
  @Test(arguments: ["Hankendi", "Ստեփանակերտ", "Степанакерт", "xankəndi", "khankendi-stepanakert"])
  func oneGazetteer(name: String) throws {
    #expect(try dayfront("place", name).output.hasPrefix("Stepanakert, city, Khankendi\n"))
    let options = ["--size", "120x40", "--color", "never", "--at", "2020-10-20"]
    #expect(try run(builtProgram, ["render", "--place", name] + options).output.contains("Stepanakert"))
    try TemporaryFolder.with { folder in
      folder.write(Array("# T\n== 20 oktyabr\nplace: \(name)\nText.\n".utf8), to: "a.lesson")
      let result = try dayfront("lesson", "check", folder.path + "/a.lesson")
      #expect(result.code == 0)
    }
  }
}
