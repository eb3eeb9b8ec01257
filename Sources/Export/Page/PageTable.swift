import Basics
import Chronicle
import Geometry
import Screens

/// The table of all days: the ground of each holder and status, as `control` gives it. It needs no script; the legend of
/// the map takes its numbers from it.
struct PageTable {
  let atlas: Atlas
  let markup: PageMarkup
  /// The number of the look of a ground.
  let look: (Ground) -> Int?

  var html: String {
    let days = holdings
    var stances: [ControlStance] = []
    for holdings in days {
      for stance in holdings.map({ ControlStance($0) }) where !stances.contains(stance) { stances.append(stance) }
    }
    let rows = zip(atlas.days, days).map { row($0, $1, stances) }
    return """
      <table id="days">
      <caption>Ground of each holder by day, as assessed: square kilometres and share of the zone. \
      Of the ground in the last column the day of its change is not known; it is counted as drawn.</caption>
      <thead><tr><th scope="col">Day</th>\(stances.map(head).joined())<th scope="col">day not known</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  private var holdings: [[Holding]] {
    var last: (row: Day?, holdings: [Holding]) = (nil, [])
    return atlas.days.map { day in
      let change = atlas.timeline.table.changeDays.last { $0 <= day }
      // Days without a change have the table's last row.
      if last.holdings.isEmpty || last.row != change { last = (change, atlas.timeline.holdings(on: day)) }
      return last.holdings
    }
  }

  private func head(_ stance: ControlStance) -> String {
    let ground = atlas.ground(in: stance)
    let number = look(ground).map { " data-look=\"\($0)\"" } ?? ""
    return "<th scope=\"col\"\(number)>\(markup.html(atlas.words(for: ground)))</th>"
  }

  private func row(_ day: Day, _ holdings: [Holding], _ stances: [ControlStance]) -> String {
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    let cells = stances.map { stance -> String in
      guard let own = holdings.first(where: { ControlStance($0) == stance }) else { return "<td></td>" }
      return "<td>\(number(own.area)) <small>\(escaped(percent(own.area.share(of: whole))))</small></td>"
    }
    let open = OpenGround(of: atlas, on: day).betweenHolders(of: atlas).area(of: atlas)
    let date = "<time datetime=\"\(day)\">\(day.long)</time>"
    return "<tr><th scope=\"row\">\(date)</th>\(cells.joined())<td>\(open > .zero ? number(open) : "")</td></tr>\n"
  }

  private func number(_ area: SquareKilometres) -> String { decimal(area.value, 1) }
}
