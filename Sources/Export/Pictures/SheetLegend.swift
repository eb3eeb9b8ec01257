import Basics
import Chronicle
import Geometry

/// The legend of a picture: the fills that are on the map with their areas, lines, and the marks of places.
struct SheetLegend {
  private typealias Item = (drawing: String, words: String, value: String)

  private let items: [Item]
  private let ink: String

  private static let size = 10.5, sample = 38.0, value = 62.0

  init(sheet: MapSheet, map: VectorMap) {
    ink = sheet.paint.ink
    let legend = MapLegend(atlas: sheet.atlas, patterns: map.patterns, paint: sheet.paint)
    let fills = map.fills
    let grounds = zip(fills.fills, fills.areas(in: sheet.atlas)).filter { !$0.0.isOutside && $0.1 > .zero }
    var items: [Item] = grounds.map { (legend.sample($0.paint), sheet.text($0.words), $1.text(unit: "km²")) }
    let new = sheet.atlas.timeline.zone.filter { fills.isNew[$0.index] }
    if sheet.paint == .patterns, !new.isEmpty {
      let area = new.reduce(SquareKilometres.zero) { $0 + sheet.atlas.timeline.areas[$1.index] }
      items.append(
        (legend.sample("#000", opacity: "0.22", edge: 1.4), "changed holder on this day", area.text(unit: "km²")))
    }
    items += legend.lines.map { ($0.drawing, $0.words, "") }
    if sheet.kind != .capture { items += legend.marks.map { ($0.drawing, $0.words, "") } }
    self.items = items
  }

  private func words(_ item: Item, width: Double) -> TextBlocks {
    var block = TextBlocks(ink: ink, width: width - Self.sample - (item.value.isEmpty ? 0 : Self.value))
    block.add(item.words, size: Self.size)
    return block
  }

  private func height(_ item: Item, width: Double) -> Double { max(18, words(item, width: width).height + 4) }

  /// The items of each column, one after another.
  private func columns(_ count: Int) -> [ArraySlice<Item>] {
    let each = (items.count + count - 1) / count
    return (0..<count).map { items[min($0 * each, items.count)..<min(($0 + 1) * each, items.count)] }
  }

  func height(columns count: Int, width: Double) -> Double {
    let own = width / Double(count)
    return columns(count).map { $0.reduce(0) { $0 + height($1, width: own) } }.max() ?? 0
  }

  /// The legend with its corner at a point.
  func svg(x: Double, y: Double, columns count: Int, width: Double) -> String {
    let own = width / Double(count) - (count > 1 ? 12 : 0)
    var svg = ""
    for (number, column) in columns(count).enumerated() {
      let left = x + Double(number) * width / Double(count)
      var top = y
      for item in column {
        svg += "<g transform=\"translate(\(coordinate(left)) \(coordinate(top)))\">\(item.drawing)</g>\n"
        svg += words(item, width: own).svg(x: left + Self.sample, y: top + 1)
        if !item.value.isEmpty {
          svg +=
            "<text x=\"\(coordinate(left + own))\" y=\"\(coordinate(top + 1 + Self.size))\" "
            + "font-size=\"\(coordinate(Self.size))\" text-anchor=\"end\">\(escaped(item.value))</text>\n"
        }
        top += height(item, width: own)
      }
    }
    return svg
  }
}
