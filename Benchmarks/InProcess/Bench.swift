import Chronicle
import Curses
import Geometry
import MapPacks
import Screens

/// Times the parts of the program inside one process that has run for a while: no start, no line, no other process.
///
///     bench PACK
///
/// Prints a line for each figure: its name, the least, the median and the most of its runs in microseconds, between tabs.
@main struct Bench {
  static func main() throws {
    let words = Swift.CommandLine.arguments
    guard words.count == 2 else { return print("usage: bench PACK") }
    let folder = words[1]
    var watch = Stopwatch()
    watch.time("loading the pack", runs: 30) { _ = try? PackReader.load(folder: folder) }
    let atlas = try PackReader.load(folder: folder)
    records(of: atlas, &watch)
    for size in [CellSize(columns: 80, rows: 24), CellSize(columns: 120, rows: 40), CellSize(columns: 200, rows: 60)] {
      for glyphs in GlyphSet.allCases {
        try drawing(of: atlas, Model(size: size, day: atlas.days.lowerBound, appearance: .init(glyphs: glyphs)), &watch)
      }
    }
  }

  private static func records(of atlas: Atlas, _ watch: inout Stopwatch) {
    watch.time("evidence of all places", runs: 30) { _ = EvidenceBook(of: atlas) }
    watch.time("names made ready for searches", runs: 30) { _ = SearchIndex(of: atlas) }
    let index = SearchIndex(of: atlas)
    watch.time("a search", runs: 30, of: 4) {
      for text in ["shushi", "ханкенди", "xocali", "jebrail"] { _ = index.matches(for: text) }
    }
    let box = atlas.home
    watch.time("the face under a point", runs: 30, of: 10_000) {
      for number in 0..<10_000 {
        let x = box.minX + box.width * Double(number % 100) / 100
        let y = box.minY + box.height * Double(number / 100) / 100
        _ = atlas.partition.face(at: PlanePoint(x: x, y: y))
      }
    }
    let days = Array(atlas.days)
    watch.time("who holds how much on a day", runs: 30, of: days.count) {
      for day in days { _ = atlas.timeline.holdings(on: day) }
    }
  }

  /// From the model to the cells, and from the cells to the bytes, which go to the null device.
  private static func drawing(of atlas: Atlas, _ model: Model, _ watch: inout Stopwatch) throws {
    let view = "\(model.size.columns)x\(model.size.rows), \(model.appearance.glyphs.rawValue): "
    watch.time(view + "first frame", runs: 15) {
      var session = Session(model: model, atlas: atlas)
      _ = session.frame()
    }
    var session = Session(model: model, atlas: atlas)
    var frames = [session.frame()]
    let steps = atlas.days.count - 1
    func take(_ keys: String) {
      for key in keys.unicodeScalars {
        _ = session.take(.key(.character(key)))
        frames.append(session.frame())
      }
    }
    let there = String(repeating: "l", count: steps), back = String(repeating: "h", count: steps)
    watch.time(view + "a day step, to cells", runs: 15, of: 2 * steps) {
      frames.removeAll(keepingCapacity: true)
      take(there + back)
    }
    let terminal = try Terminal(nullDeviceAs: "xterm-256color", size: model.size)
    let palette = Palette(model.appearance)
    let shown = frames
    watch.time(view + "a day step, to bytes", runs: 15, of: shown.count) {
      for frame in shown { terminal.paint(frame, palette: palette) }
    }
    terminal.close()
    watch.time(view + "a pan, to cells", runs: 15, of: 4) { take("LLHH") }
    watch.time(view + "a zoom, to cells", runs: 15, of: 4) { take("+-+-") }
  }
}

/// Times what it is given, and tells.
private struct Stopwatch {
  private let clock = ContinuousClock()

  /// - Parameters:
  ///   - runs: after one that is not counted.
  ///   - count: how many of the thing the body does.
  mutating func time(_ name: String, runs: Int, of count: Int = 1, _ body: () -> Void) {
    body()
    let times = (0..<runs).map { _ in clock.measure(body) / .microseconds(count) }.sorted()
    print(name, times[0], times[runs / 2], times[runs - 1], separator: "\t")
  }
}
