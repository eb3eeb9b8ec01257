import Chronicle
import Reports
import TestSupport
import Testing

@testable import dayfront

/// Lines are read in their bytes, or as texts where they are not plain. Both find the same in every line.
@Suite struct PlainPointTests {
  private static let headers = [
    nil, "date,lon,lat", "lat,lon,date", "date;lon;lat", "date\tlon\tlat", "date,,lon,lat", "lon,lat,date,", "sep=;",
  ]
  private static let pieces = [
    "2020-10-20", "2020-11-12", "2020-02-30", "20 oct", "46.7", "39.8", "46,7", "-46.7", "139.8", ".5", "39.", "-",
    "1e1",
    "39.64000000000000001", "", "x", "\"39.8\"", "é", "\u{0}", "0046.70",
  ]

  private func read(_ lines: [String], inBytes: Bool) -> [String] {
    var reader = PointLines(atlas: Bundled.atlas)
    return lines.enumerated().map { number, line in
      var line = line
      let reading =
        inBytes ? line.withUTF8 { reader.read($0, number + 1) } : reader.read(line as String?, number + 1)
      return String(describing: reading)
    } + [reader.remark ?? "none"]
  }

  @Test(arguments: headers) func bytesAreReadAsTexts(header: String?) {
    var random = Seeded(header?.utf8.count ?? 77)
    var lines = header.map { [$0] } ?? ["2020-10-20,46.7,39.8"]
    for _ in 0..<3_000 {
      let separator = [",", ",", ";", "\t", " , ", " "].randomElement(using: &random)!
      let isWhole = random.number(0...1) == 0
      let fields: [String] =
        isWhole
        ? ["2020-10-\(random.number(10...30))", "\(46 + random.number(0...99) / 100)", "39.\(random.number(0...99))"]
        : (0..<random.number(1...5)).map { _ in Self.pieces.randomElement(using: &random)! }
      lines.append((isWhole ? fields.shuffled(using: &random) : fields).joined(separator: separator))
    }
    #expect(read(lines, inBytes: true) == read(lines, inBytes: false))
  }

  /// That the lines of programs are plain, or all of this would be read twice as slowly as before.
  @Test(arguments: ["2020-10-20,46.7,39.8", "2020-10-20;46.7;39.8", " 2020-10-20\t46.7 \t -39.8 ", "2020-10-20,.5,5."])
  func plainLinesAreRead(line: String) {
    var line = line
    let isPlain = line.withUTF8 { PlainPoint($0, .plain) != nil }
    #expect(isPlain)
  }
}
