import Foundation
import TestSupport
import Testing

/// The defaults that users set, through the program itself.
@Suite struct ConfigCommandTests {
  /// Runs the program with a file of settings.
  private func run(
    _ words: [String], file: String? = nil, _ environment: [String: String] = [:]
  ) throws -> (result: ProcessResult, path: String) {
    try TemporaryFolder.with { folder in
      folder.makeFolder("dayfront")
      if let file { folder.write(Array(file.utf8), to: "dayfront/config") }
      let settings = environment.merging(["XDG_CONFIG_HOME": folder.path]) { $1 }
      return (try TestSupport.run(builtProgram, words, environment: settings), folder.path + "/dayfront/config")
    }
  }

  private func rows(_ csv: String) -> [String: [Substring]] {
    let rows = csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), Array($0.dropFirst())) })
  }

  /// A call goes before the environment, the environment before the file, the file before the program.
  @Test func whatIsInForceAndWhy() throws {
    let (result, path) = try run(
      ["config", "--format", "csv", "--glyphs", "ascii", "--no-mouse"],
      file: "# mine\ntheme = light\nnames = hy\nplain = yes\n\nmouse = yes\n",
      ["DAYFRONT_NAMES": "ru", "DAYFRONT_PACK": "karabakh-2020-2024"])
    let rows = rows(result.output)
    #expect(result.code == 0 && result.complaint == "")
    #expect(rows["theme"]?[...1] == ["light", "\(path):2"][...])
    #expect(rows["names"]?[...1] == ["ru", "DAYFRONT_NAMES"][...])
    #expect(rows["plain"]?[...1] == ["yes", "\(path):4"][...])
    #expect(rows["pack"]?[...1] == ["karabakh-2020-2024", "DAYFRONT_PACK"][...])
    #expect(rows["glyphs"]?[...1] == ["ascii", "command line"][...])
    #expect(rows["mouse"]?[...1] == ["no", "command line"][...])
    #expect(rows["color"]?[...1] == ["auto", "default"][...])
    #expect(rows["low-bandwidth"] == ["no", "default", "DAYFRONT_LOW_BANDWIDTH"])
    #expect(rows["select"] == nil && rows["keys"] == nil)
  }

  @Test func asTextAndJSON() throws {
    let (text, path) = try run(["config"])
    #expect(text.output.contains("The file of settings is \(path), which is not there.") && text.code == 0)
    let (json, _) = try run(["config", "--format", "json"], file: "theme = light")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(read["file_exists"] as? String == "yes")
  }

  /// Settings work as the options would.
  @Test func settingsWork() throws {
    let plain = try dayfront("place", "Hadrut", "--names", "ru")
    #expect(try run(["place", "Hadrut"], file: "names = ru").result.output == plain.output)
    #expect(try run(["place", "Hadrut"], file: "names = hy", ["DAYFRONT_NAMES": "ru"]).result.output == plain.output)
    #expect(try run(["place", "Hadrut", "--names", "ru"], ["DAYFRONT_NAMES": "az"]).result.output == plain.output)
    let words = ["render", "--at", "2020-10-20", "--size", "90x30"]
    let options = ["--theme", "light", "--color", "256", "--glyphs", "ascii", "--show", "roads"]
    let drawn = try TestSupport.run(builtProgram, words + options)
    let file = "theme = light\ncolor = 256\nglyphs = ascii\nshow = roads\n"
    #expect(try run(words, file: file).result.output == drawn.output)
    #expect(try run(words + ["--theme", "dark"], file: file).result.output != drawn.output)
    let spoken = try run(["--at", "2020-10-20"], file: "plain = yes", ["TERM": "xterm"]).result
    #expect(spoken.code == 0 && spoken.output.contains("20 Oct 2020, day 24"))
  }

  /// A fault stops a call with the file and the line, and `config` tells it beside what is in force.
  @Test func faultsAreTold() throws {
    let (result, path) = try run(["render"], file: "\ntheme = drak\ncolour = never\n")
    #expect(result.code == 1 && result.output == "")
    #expect(
      result.complaint == "\(path):2: theme 'drak' is not understood; did you mean 'dark'?\n"
        + "\(path):3: there is no option 'colour'; did you mean 'color'?\n")
    let told = try run(["config"], file: "theme = drak").result
    #expect(told.code == 1 && told.output.contains("theme") && told.complaint.contains("dayfront/config:1: "))
    #expect(try run(["--help"], file: "theme = drak").result.code == 0)
    let variable = try run(["render"], ["DAYFRONT_GLYPHS": "dots"]).result
    #expect(variable.code == 1 && variable.complaint.hasPrefix("DAYFRONT_GLYPHS: glyphs 'dots' is not understood"))
  }

  /// What strangers see is what a kiosk's command line says.
  @Test func aKioskReadsNone() throws {
    let words = ["--kiosk", "--plain", "--at", "2020-10-20"]
    let own = try run(words).result
    let (result, _) = try run(words, file: "names = ru\nnonsense", ["DAYFRONT_NAMES": "hy", "DAYFRONT_THEME": "drak"])
    #expect(result.output == own.output && result.code == own.code && result.complaint == own.complaint)
    #expect(own.output.contains("Zangilan"))
  }
}
