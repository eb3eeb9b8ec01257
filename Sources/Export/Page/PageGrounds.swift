import Chronicle
import Geometry
import Screens

/// The ground of every face on every day in each reading, as runs, and the looks that occur.
struct PageGrounds {
  let atlas: Atlas
  /// The grounds that occur; each is a look of the page.
  private(set) var looks: [Ground] = []
  /// For each kind of reading, the runs of each face.
  private(set) var runs: [String] = []

  /// The readings of which each stands for those that show ground alike, in the order of `runs`.
  static let readings: [Reading] = [.assessed, .announced, .known]

  init(of atlas: Atlas) {
    self.atlas = atlas
    for reading in Self.readings { runs.append(jsonList(self.runs(in: reading).lazy.map(\.json))) }
  }

  private mutating func runs(in reading: Reading) -> [DayRuns] {
    var ground = DayGround(of: atlas, on: atlas.days.lowerBound, reading: reading)
    var runs = atlas.faces.indices.map { DayRuns(number(of: ground[FaceIndex($0)])) }
    for day in atlas.days.dropFirst() {
      for face in ground.turn(to: day) {
        runs[face.index].add(number(of: ground[face]), from: day - atlas.days.lowerBound)
      }
    }
    return runs
  }

  private mutating func number(of ground: Ground) -> Int {
    if let known = looks.firstIndex(of: ground) { return known }
    looks.append(ground)
    return looks.count - 1
  }

  /// What the script knows of each look: the holder that it counts for in lines, what it is in the legend, and its words.
  func records(_ markup: PageMarkup) -> String {
    jsonList(
      looks.map { look in
        jsonList([
          String(atlas.holder(of: look)?.index ?? -1), json(kind(of: look)), json(markup.html(atlas.words(for: look))),
        ])
      })
  }

  /// The group of a look in the legend.
  private func kind(of look: Ground) -> String {
    switch look {
    case .zone(_, _, isNew: true): "new"
    case .open: "open"
    case .beyond: "outside"
    case .faded: "faded"
    case .bare, .bar, .panel, .chosen, .now, .plate, .capture, .zone, .unmapped, .dated, .undated, .water, .offMap:
      "ground"
    }
  }
}
