import Basics
import Chronicle

/// The help set in lines of cells: in columns, each phrase whole.
struct HelpPage {
  let appearance: Appearance
  let width: Int
  /// The widest column of keys; the names of more keys go on below.
  private static let widestKeys = 13
  /// The ink of the keys of what is open. It is that of a kind of event, which differs most from that of other keys.
  private static let own = Mark.category(.diplomacy)
  /// The widest column of help: longer lines are hard to read.
  private static let measure = 56
  private static let gap = 3

  /// The number of columns: three at 105 cells, two at 70, one below.
  var columns: Int { width >= 105 ? 3 : width >= 70 ? 2 : 1 }

  /// The last cell is left for the bar beside it.
  private var columnWidth: Int {
    min(Self.measure, (width - 1 - Self.gap * (columns - 1)) / columns)
  }

  /// All lines, the columns side by side.
  func lines(of groups: [HelpGroup]) -> [PanelLine] {
    let parts = groups.map(lines)
    let height = height(of: parts.map(\.count))
    var pages = [[PanelLine]](repeating: [], count: columns)
    var column = 0
    for part in parts {
      if column + 1 < columns, !pages[column].isEmpty, pages[column].count + 1 + part.count > height { column += 1 }
      pages[column] += (pages[column].isEmpty ? [] : [.blank]) + part
    }
    return (0..<(pages.map(\.count).max() ?? 0)).map { row in
      side(by: pages.map { $0.indices.contains(row) ? $0[row] : .blank })
    }
  }

  /// The least height in which parts of so many lines find room, in their order.
  private func height(of parts: [Int]) -> Int {
    let whole = parts.reduce(0) { $0 + $1 + 1 }
    return (1...max(1, whole)).first { height in
      var column = 1, used = 0
      for part in parts {
        if used > 0, used + 1 + part > height { (column, used) = (column + 1, 0) }
        used += part + (used > 0 ? 1 : 0)
        if used > height { return false }
      }
      return column <= columns
    } ?? whole
  }

  private func lines(of group: HelpGroup) -> [PanelLine] {
    let sign = group.isOwn ? String(appearance.pick("▌", ">")) : ""
    let heading = appearance.shown(group.heading)
    return wrapped(sign + heading, to: columnWidth).map { PanelLine($0, group.isOwn ? Self.own : .strong) }
      + rows(of: group)
  }

  /// The rows in the fewest lines: wide keys leave little room for words. No name of a key is broken where it can be
  /// helped.
  private func rows(of group: HelpGroup) -> [PanelLine] {
    let names = group.rows.flatMap { keys(of: $0).split(separator: " ").map { cellWidth(of: $0) } }
    let most = min(Self.widestKeys, columnWidth / 3), least = min(most, max(names.max() ?? 0, 1))
    return (least...max(least, most)).reversed().map { width in
      group.rows.flatMap { lines(of: $0, keyWidth: width, isOwn: group.isOwn) }
    }.min { $0.count < $1.count } ?? []
  }

  private func keys(of row: KeyRow) -> String {
    row.names { $0.sign(isUnicode: appearance.isUnicode) }.joined(separator: " ")
  }

  /// The keys on the left, the phrase beside them.
  private func lines(of row: KeyRow, keyWidth: Int, isOwn: Bool) -> [PanelLine] {
    let keys = wrapped(keys(of: row), to: keyWidth)
    let words = wrapped(row.phrase ?? "", to: columnWidth - keyWidth - 2)
    return (0..<max(keys.count, words.count)).map { line in
      let key = keys.indices.contains(line) ? keys[line] : ""
      let space = String(repeating: " ", count: keyWidth + 2 - cellWidth(of: key))
      return PanelLine(runs: [
        .init(text: key + space, mark: isOwn ? Self.own : .key),
        .init(text: words.indices.contains(line) ? words[line] : "", mark: .text),
      ])
    }
  }

  private func side(by lines: [PanelLine]) -> PanelLine {
    guard lines.count > 1 else { return lines[0] }
    var runs: [PanelLine.Run] = []
    for (number, line) in lines.enumerated() {
      runs += line.runs
      guard number + 1 < lines.count else { break }
      let used = line.runs.reduce(0) { $0 + cellWidth(of: $1.text) }
      runs.append(.init(text: String(repeating: " ", count: max(0, columnWidth - used) + 1), mark: .text))
      runs.append(.init(text: String(appearance.pick("│", "|")) + " ", mark: .dim))
    }
    return PanelLine(runs: runs)
  }
}
