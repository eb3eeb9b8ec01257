import Basics
import Chronicle
import Geometry

/// The cells of a map while names are being placed: what occupies each of them, and on which days.
struct LabelGround {
  let size: CellSize
  /// The days on which the front line is drawn in each cell.
  private(set) var fronts: [DaySet]
  /// The days on which a marker stands in each cell.
  private var markers: [DaySet]
  /// The days on which each cell is taken by the text or the leader of a name that is shown on some days only.
  private var passing: [DaySet]
  /// The standing name whose text or leader takes each cell; -1 for none.
  private var standing: [Int32]
  /// The number of standing names that want their marker in each cell.
  private(set) var wanted: [UInt8]

  /// - Parameters:
  ///   - days: what is known of the front line between faces, and will be.
  ///   - pictures: the map as it is drawn, which tell where a front line may run.
  init(of atlas: Atlas, story: StoryDays, days: inout FrontDays, pictures: [PlacedPicture], cells: CellSize) {
    size = cells
    let count = cells.columns * cells.rows
    fronts = [DaySet](repeating: .none, count: count)
    markers = fronts
    passing = fronts
    standing = [Int32](repeating: -1, count: count)
    wanted = [UInt8](repeating: 0, count: count)
    for placed in pictures {
      let meetings = placed.picture.meetings.ofCell
      placed.forEachCell(ofMapWith: cells.columns) { number, cell in
        for meeting in meetings[cell] {
          fronts[number] |= days.days(on: meeting.own, beside: meeting.other, story: story, of: atlas)
        }
      }
    }
  }

  func index(_ column: Int, _ row: Int) -> Int { row * size.columns + column }

  /// Whether a name may lie there: not in the outermost columns, so that it cannot touch what lies beside this ground.
  func hasRoom(for columns: Range<Int>, row: Int) -> Bool {
    row >= 0 && row < size.rows && columns.lowerBound >= 1 && columns.upperBound <= size.columns - 1
  }

  /// Whether no marker stands in a cell on any of the given days.
  func isFreeOfMarkers(_ cell: Int, on days: DaySet) -> Bool { !markers[cell].meets(days) }

  /// Whether no passing name takes a cell on any of the given days.
  func isFreeOfPassing(_ cell: Int, on days: DaySet) -> Bool { !passing[cell].meets(days) }

  /// The standing name that takes a cell; nil for none.
  func standingName(in cell: Int) -> Int? { standing[cell] < 0 ? nil : Int(standing[cell]) }

  mutating func want(_ cell: Int) { if wanted[cell] < .max { wanted[cell] += 1 } }
  mutating func putMarker(_ cell: Int, on days: DaySet) { markers[cell] |= days }
  mutating func putPassing(_ cell: Int, on days: DaySet) { passing[cell] |= days }
  mutating func putStanding(_ name: Int, _ cell: Int) { standing[cell] = Int32(name) }
}
