import Basics
import Chronicle

/// A histogram: a bar for each bin with its count on top and the middle of the bin below. Heights are square roots, so
/// that bins of a few stay visible beside one of many.
struct Histogram {
  typealias Bin = (range: ClosedRange<Int>, count: Int)
  let bins: [Bin]
  let width: Int
  let height: Int
  let isUnicode: Bool
  /// The ink of a bin.
  let mark: (Bin) -> Mark

  /// The cells from one bar to the next; 0 where bars have no room.
  var pitch: Int { bins.isEmpty ? 0 : min(7, width / bins.count) }

  /// The rows from the top; none where there is no room.
  var rows: [CellRow] {
    guard pitch > 0, let most = bins.map(\.count).max(), most > 0 else { return [] }
    let room = max(1, pitch - 1)
    let amounts = bins.flatMap { bin in
      (0..<pitch).map { $0 < room ? (Double(bin.count) / Double(most)).squareRoot() : 0 }
    }
    let bars = BarChart(
      amounts: amounts, full: 1, height: height, direction: .up, isUnicode: isUnicode,
      mark: { mark(bins[$0 / pitch]) })
    return [CellRow(width: amounts.count)].numbered(bars.rows, counts) + [middles]
  }

  /// The counts, each in the row above its bar where there is room.
  private var counts: [(column: Int, text: String)] {
    bins.enumerated().filter { $1.count > 0 }.compactMap { number, bin in
      let text = String(bin.count)
      return text.count < pitch ? (number * pitch + (pitch - 1 - text.count) / 2, text) : nil
    }
  }

  /// The middles of the bins below their bars: all, or where they have no room every second, third...
  private var middles: CellRow {
    var row = CellRow(width: bins.count * pitch)
    var free = 0
    for (number, bin) in bins.enumerated() {
      let text = signed((bin.range.lowerBound + bin.range.upperBound) / 2)
      let start = max(0, number * pitch + (pitch - 1 - text.count) / 2)
      guard start >= free else { continue }
      free = row.put(text, at: start, .dim) + 1
    }
    return row
  }
}

extension [CellRow] {
  /// Rows of bars with a row above them, and numbers directly above the bars.
  fileprivate func numbered(_ bars: [CellRow], _ numbers: [(column: Int, text: String)]) -> [CellRow] {
    var rows = self + bars
    for (column, text) in numbers {
      let top = rows.firstIndex { row in
        (column..<column + text.count).contains { !row.isBlank($0) }
      }
      rows[Swift.max(0, (top ?? rows.count) - 1)].put(text, at: column, .text)
    }
    return rows
  }
}
