import Foundation
import TestSupport
import Testing

@Suite struct ExportCommandTests {
  /// Calls that are refused, and the end of the complaint's first line.
  @Test(arguments: [
    (["/tmp/x.doc"], "Error: '/tmp/x.doc' does not end in .html"),
    (["/tmp/x"], "Error: '/tmp/x' does not end in .html"),
    (["/tmp/.html"], "Error: '/tmp/.html' does not end in .html"),
    (["-"], "Error: Say with --format what goes to standard output."),
    (["x.html", "--kind", "map"], "Error: A .html file takes no --kind."),
    (["x.svg", "--lesson", "hadrut"], "Error: A .svg file takes no --lesson."),
    (["x.svg", "--size", "0x9"], "Error: The value '0x9' is invalid for '--size"),
    (["x.svg", "--at", "2019-01-01"], "dayfront: 1 Jan 2019 is outside this map: "),
    (["x.svg", "--keys", "e"], "Error: --keys belongs to --kind frame"),
    (["x.csv", "--table", "places", "--from", "2020-10-01"], "Error: Places have no days"),
    (["x.svg", "--kind", "frame", "--size", "2000x20"], "Error: A screen has at most 1000x1000 characters."),
  ])
  func wrongCalls(words: [String], complaint: String) throws {
    let result = try run(builtProgram, ["export"] + words)
    #expect(result.code == 64)
    #expect(result.complaint.hasPrefix(complaint), "\(result.complaint)")
    #expect(result.output.isEmpty)
  }

  /// Targets that cannot be written, and what is said; what was there stays.
  @Test func badTargetsLeaveWhatWas() throws {
    try TemporaryFolder.with { folder in
      folder.makeFolder("sub.html")
      folder.write(Array("old".utf8), to: "old.html")
      let full = try run("/bin/sh", ["-c", "ulimit -f 8; exec \"$0\" export \(folder.path)/old.html", builtProgram])
      #expect(full.code == 1)
      #expect(full.complaint == "dayfront: \(folder.path)/old.html: it stays as it was: File too large\n")
      for (name, words) in [("sub.html", "Is a directory"), ("none/x.html", "No such file or directory")] {
        let result = try dayfront("export", folder.path + "/" + name)
        #expect(result.code == 1)
        #expect(result.complaint == "dayfront: \(folder.path)/\(name): \(words)\n")
      }
      #expect(try String(contentsOfFile: folder.path + "/old.html", encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["old.html", "sub.html"])
      let device = try dayfront("export", "/dev/full", "--format", "svg")
      #expect(device.code == 1 && device.complaint == "dayfront: /dev/full: No space left on device\n")
    }
  }

  /// The ending chooses, in any case of letters; --format goes before it; - is standard output.
  @Test func theEndingChooses() throws {
    try TemporaryFolder.with { folder in
      for (words, beginning) in [
        (["a.html"], "<!DOCTYPE html>"), (["b.SVG"], "<svg "), (["c.html", "--format", "svg"], "<svg "),
        (["d.svg", "--kind", "frame", "--size", "60x20"], "<svg "),
      ] {
        let path = folder.path + "/" + words[0]
        let result = try run(builtProgram, ["export", path] + words.dropFirst())
        #expect(result.code == 0 && result.complaint == "")
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(beginning))
      }
      let printed = try dayfront("export", "-", "--format", "svg", "--at", "2020-11-10")
      #expect(printed.code == 0 && printed.output.contains("Tue 10 Nov 2020, as assessed"))
    }
  }

  /// A screen after keys is what `render` shows after them.
  @Test func aScreenAfterKeys() throws {
    let words = ["--at", "2020-10-20", "--size", "80x24", "--keys", "e"]
    let frame = try run(builtProgram, ["export", "-", "--format", "svg", "--kind", "frame"] + words)
    let before = try run(builtProgram, ["export", "-", "--format", "svg", "--kind", "frame"] + words.dropLast(2))
    #expect(frame.code == 0 && frame.output.contains(">events<") && frame.output != before.output)
  }

  /// The table of places is that of the command `places`.
  @Test func theTableOfPlaces() throws {
    let table = try dayfront("export", "-", "--format", "csv", "--table", "places")
    let places = try dayfront("places", "--format", "csv")
    #expect(table.code == 0 && table.output == places.output)
  }

  /// Without rsvg-convert the complaint names the package that brings it, and nothing is written.
  @Test func aPNGNeedsItsProgram() throws {
    try TemporaryFolder.with { folder in
      let result = try run(
        builtProgram, ["export", folder.path + "/x.png"], environment: ["PATH": folder.path])
      #expect(result.code == 1)
      #expect(
        result.complaint.hasPrefix("dayfront: a .png is made by rsvg-convert, which is not here: install librsvg2-bin"))
      // One that stands in for it: what it writes is the file.
      folder.write(
        Array("#!/bin/sh\nread -r line; echo \"$* ${line%% *}\"; cat > /dev/null\n".utf8), to: "rsvg-convert")
      chmod(folder.path + "/rsvg-convert", 0o755)
      let made = try run(
        builtProgram, ["export", folder.path + "/x.png"], environment: ["PATH": folder.path + ":/usr/bin:/bin"])
      #expect(made.code == 0 && made.complaint == "")
      #expect(try String(contentsOfFile: folder.path + "/x.png", encoding: .utf8) == "--format=png <svg\n")
      folder.write(Array("#!/bin/sh\nexit 3\n".utf8), to: "rsvg-convert")
      let failed = try run(
        builtProgram, ["export", folder.path + "/x.png"], environment: ["PATH": folder.path + ":/usr/bin:/bin"])
      #expect(failed.code == 1 && failed.complaint == "dayfront: rsvg-convert made no picture\n")
      #expect(try String(contentsOfFile: folder.path + "/x.png", encoding: .utf8) == "--format=png <svg\n")
    }
  }

  /// The page's table says of eight days what `control` says.
  @Test(arguments: [
    "2020-09-27", "2020-10-09", "2020-10-20", "2020-11-08", "2020-11-10", "2020-11-16", "2020-12-01", "2020-12-18",
  ])
  func theTableIsWhatControlSays(day: String) throws {
    let page = try Self.page.get()
    let row = page.components(separatedBy: "datetime=\"\(day)\"")[1].components(separatedBy: "</tr>")[0]
    let cells = row.components(separatedBy: "<td>").dropFirst().map { $0.components(separatedBy: " ")[0] }
    let areas = cells.filter { !$0.hasPrefix("<") && !$0.contains("</td>") }
    let control = try dayfront("control", "--at", day, "--format", "csv").output.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }.filter { $0[1] == "zone" }
    #expect(areas.sorted() == control.map { String(format: "%.1f", Double($0[4])!) }.sorted())
  }

  private static let page = Result { try dayfront("export", "-", "--format", "html").output }
}
