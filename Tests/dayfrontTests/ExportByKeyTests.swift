import Foundation
import TestSupport
import Testing

/// Files that the browser writes when its reader asks for one.
@Suite(.offTheCores) struct ExportByKeyTests {
  /// Types keys into the browser, which prints sentences; returns what it printed.
  private func typed(_ keys: String, _ words: String...) throws -> String {
    try run(builtProgram, ["--plain", "--at", "2020-10-20"] + words, input: keys, environment: PlainTests.utf8).output
  }

  /// Each format shows the day, the reading, the names and the selection that the screen has.
  @Test func whatIsShownIsWritten() throws {
    try TemporaryFolder.with { folder in
      let told = try typed("jaoE\u{15}\(folder.path)/a.svg\nE\u{15}\(folder.path)/b.html\n")
      #expect(told.contains("Written: a.svg, ") && told.contains("kB, in \(folder.path)\n"))
      let picture = try String(contentsOfFile: folder.path + "/a.svg", encoding: .utf8)
      let same = try dayfront(
        "export", "-", "--format", "svg", "--at", "2020-10-20", "--select", "aghdam", "--reading", "announced",
        "--names", "az")
      #expect(picture == same.output)
      #expect(try String(contentsOfFile: folder.path + "/b.html", encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
      // The days that are compared; the records of the panel that is open.
      _ = try typed("dllE\u{15}\(folder.path)/c.csv\neE\u{15}\(folder.path)/d.csv\n")
      let days = try dayfront(
        "export", "-", "--format", "csv", "--table", "control", "--from", "2020-10-20", "--to", "2020-10-22")
      #expect(try String(contentsOfFile: folder.path + "/c.csv", encoding: .utf8) == days.output)
      #expect(try String(contentsOfFile: folder.path + "/d.csv", encoding: .utf8).hasPrefix("id,"))
    }
  }

  /// What is there is replaced by a second Enter alone, and what cannot be written is told.
  @Test func nothingIsLost() throws {
    try TemporaryFolder.with { folder in
      folder.write(Array("old".utf8), to: "a.svg")
      folder.makeFolder("b.svg")
      let path = folder.path
      let told = try typed("E\u{15}\(path)/a.svg\n\u{1b}")
      #expect(told.contains("\(path)/a.svg exists already. Enter replaces it, Escape leaves it."))
      #expect(try String(contentsOfFile: path + "/a.svg", encoding: .utf8) == "old")
      for (name, words) in [
        ("b.svg", "Is a directory"), ("none/c.svg", "No such file or directory"),
        ("d.doc", "its name does not end in .html"),
      ] {
        let told = try typed("E\u{15}\(path)/\(name)\n")
        #expect(told.contains("Nothing was exported: \(path)/\(name): \(words)"))
      }
      let replaced = try typed("E\u{15}\(path)/a.svg\n\n")
      #expect(replaced.contains("Written: a.svg"))
      #expect(try String(contentsOfFile: path + "/a.svg", encoding: .utf8).hasPrefix("<svg "))
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["a.svg", "b.svg"])
    }
  }

  /// A kiosk writes nothing, and has no prompt for it.
  @Test func aKioskRefuses() throws {
    let told = try typed("E\u{15}/tmp/dayfront-kiosk-test.svg\n", "--kiosk")
    #expect(told.contains("No file is written from here"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/dayfront-kiosk-test.svg"))
  }
}
