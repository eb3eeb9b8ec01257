import Chronicle
import MapPacks
import TestSupport
import Testing

/// Packs of which one file is spoiled: each loads and can be drawn, or its faults are told.
@Suite struct PackFuzzTests {
  static let json = [
    "{", "}", "[", "]", ",", ":", "null", "true", "false", "\"\"", "\"id\"", "\"en\"", "\"type\"", "1e999", "[[]]",
    "{}",
    "-0", "\"azerbaijan\"", "\"2020-10-20\"", "\"gazette\"",
  ]
  static let csv = [
    ",", ",,,", "\n", "\r\n", "\"\"", "\"a,b\"", "2020-10-20", "gazette;statement", "azerbaijan", "held",
  ]

  @Test(arguments: [
    (
      "topojson", "partition.topojson",
      ["[0,1]", "[-1]", "[[0,0],[1,1]]", "\"arcs\"", "\"Polygon\"", "\"MultiPolygon\""]
    ),
    ("manifest", "pack.json", json), ("geojson", "overlays.geojson", json), ("water", "water.geojson", json),
    ("activity", "activity.geojson", json), ("relief", "relief.asc", [" ", "\n", "-9999", "ncols", "NODATA_value"]),
    ("control", "control.csv", csv), ("places", "places.csv", csv), ("announcements", "announcements.csv", csv),
    ("provisions", "provisions.csv", csv), ("events", "events.csv", csv), ("districts", "districts.csv", csv),
    ("sources", "sources.csv", csv), ("totals", "totals.csv", csv), ("communities", "communities.csv", csv),
    ("reports", "activity.csv", csv), ("legend", "legend.csv", csv), ("method", "method.csv", csv), ("gaps", "nodata.csv", csv),
  ])
  func oneFile(reader: String, file: String, words: [String]) throws {
    // The tiny pack does without some files; their corpus stands for them.
    let whole = TinyPack().files[file].map { [$0] } ?? []
    var seen: (loaded: Int, refused: Int) = (0, 0)
    try TinyPack().inFolder { folder in
      try Fuzzing(reader, seeds: whole + Fuzzing.corpus(reader), words: words).run(cases: 50) { bytes in
        folder.write(bytes, to: file)
        let problems = PackReader.check(folder: folder.path)
        for problem in problems { expectToldWell(problem) }
        switch Result(catching: { () throws(PackProblems) in try PackReader.load(folder: folder.path) }) {
        case .success(let atlas):
          #expect(!problems.contains { !$0.isForCheckOnly })
          seen.loaded += 1
          try draw(atlas, seed: bytes.count)
        case .failure(let refusal):
          #expect(!refusal.problems.isEmpty && !problems.isEmpty)
          seen.refused += 1
        }
      }
    }
    // A corpus that always loads, or never, would try nothing.
    #expect(seen.loaded > 0 && seen.refused > 0)
  }

  /// Files of another format altogether.
  @Test func anyFileForAnyOther() {
    let files = TinyPack().files
    TinyPack().inFolder { folder in
      for (name, whole) in files {
        for (_, other) in files {
          folder.write(other, to: name)
          for problem in PackReader.check(folder: folder.path) { expectToldWell(problem) }
        }
        folder.write(whole, to: name)
      }
    }
  }
}

extension PackProblem {
  /// What `load` does not look for.
  var isForCheckOnly: Bool {
    switch fault {
    case .check, .more: true
    default: false
    }
  }
}

/// A problem names a file and a line, in words that a terminal shows and does not obey.
func expectToldWell(_ problem: PackProblem) {
  let text = problem.description
  #expect(problem.line >= 1 && text.hasPrefix(problem.file + ":\(problem.line): "))
  #expect(text.utf8.count < 2000, "\(text.prefix(200))")
  #expect(firstUnsafe(in: text) == nil, "\(text.debugDescription)")
}
