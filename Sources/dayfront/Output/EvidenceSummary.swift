import Basics
import Chronicle
import Screens

/// A summary for reading of announcements against the assessment: the gaps of all places and of each district, and the
/// running totals.
struct EvidenceSummary {
  let report: EvidenceReport
  private var atlas: Atlas { report.atlas }
  private var book: EvidenceBook { report.book }

  init(of report: EvidenceReport) { self.report = report }

  var text: String {
    let gaps = book.gaps(in: report.district)
    let whose = report.district.map { " of \(atlas[$0].names[report.language])" } ?? ""
    var text = """
      What was announced, beside what was assessed

      \(report.settlements.count) settlements\(whose) were announced as taken. Gaps are counted over \(gaps.gaps.count) of \
      them: with a known position,
      in the zone, and not given up as not held. A gap is the days from the announcement to the first
      day on which the map shows the ground as taken or handed over: + announced before, - after.


      """
    text += table + "\n" + histogram(gaps)
    if report.district == nil { text += "\n" + totals }
    return text
  }

  private var table: String {
    var table = TextTable(
      header: ["", "announced", "counted", "before", "same day", "after", "median", "quartiles", "extremes"],
      numeric: Set(1...8))
    if report.district == nil { table.rows.append(row("All", nil)) }
    let districts = distinct(report.settlements.map { atlas[$0.place].district })
    for district in districts.sorted(by: { atlas[$0].names.english < atlas[$1].names.english }) {
      table.rows.append(row(atlas[district].names[report.language], district))
    }
    return table.text
  }

  private func row(_ name: String, _ district: DistrictIndex?) -> [String] {
    let gaps = book.gaps(in: district)
    let announced = book.settlements(in: district).count
    func pair(_ one: String?, _ other: String?) -> String {
      one.flatMap { one in other.map { "\(one) to \($0)" } } ?? "-"
    }
    return [name] + [announced, gaps.gaps.count, gaps.before, gaps.sameDay, gaps.after].map(String.init) + [
      gaps.median.map(signed) ?? "-", pair(gaps.lowerQuartile.map(signed), gaps.upperQuartile.map(signed)),
      pair(gaps.smallest.map { signed(Double($0)) }, gaps.largest.map { signed(Double($0)) }),
    ]
  }

  /// A histogram with bars of at most 50 marks.
  private func histogram(_ gaps: GapStatistics) -> String {
    let bins = gaps.histogram(width: 5)
    guard let most = bins.map(\.count).max() else { return "" }
    var table = TextTable(header: ["gap in days", "places", ""], numeric: [1])
    for bin in bins {
      let marks = bin.count == 0 ? 0 : max(1, bin.count * 50 / max(50, most))
      table.rows.append([
        "\(signed(Double(bin.range.lowerBound))) to \(signed(Double(bin.range.upperBound)))", String(bin.count),
        String(repeating: "#", count: marks),
      ])
    }
    return table.text
  }

  private var totals: String {
    var notes = SourceNotes()
    var table = TextTable(
      header: ["day", "published", "", "counted here", "difference", "source"], numeric: [1, 3, 4])
    for comparison in atlas.totalComparisons {
      let total = atlas.totals[comparison.total]
      table.rows.append([
        total.day.description, String(total.total), words(total.bound), String(comparison.counted),
        signed(Double(comparison.difference)), notes.cite(total.sources),
      ])
    }
    return "Announced settlements by the end of a day: published running totals, and the count of these records\n\n"
      + table.text + notes.list(in: atlas)
  }

  private func words(_ bound: RunningTotal.Bound) -> String {
    switch bound {
    case .exact: "exactly"
    case .about: "about"
    case .atLeast: "or more"
    }
  }

  /// A number with its sign: `+3`, `0`, `-2.5`.
  private func signed(_ value: Double) -> String {
    let text = decimal(value, value == value.rounded() ? 0 : 1)
    return value > 0 ? "+" + text : text
  }
}
