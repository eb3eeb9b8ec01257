import Basics
import Chronicle

/// The days between announcements and the map: a question, sentences that answer it, and a histogram.
struct GapChart {
  let page: RecordPage
  let district: DistrictIndex?

  private var gaps: GapStatistics { page.evidence.gaps(in: district) }

  var blocks: [PanelBlock] {
    guard page.tellsTheEnd else { return [] }
    let gaps = gaps
    return [.blank, .heading(Self.question), .text(words)] + (gaps.gaps.isEmpty ? [] : picture(gaps) + told)
  }

  private static let question = "How long from announcement to map?"

  private var words: Phrase {
    let open = page.evidence.openSettlements(in: district).count
    return Phrase(gaps.words + (open > 0 ? " " + GapStatistics.words(ofOpen: open) : ""))
  }

  private func picture(_ gaps: GapStatistics) -> [PanelBlock] {
    let bins = gaps.histogram(width: 5)
    let height = page.rows > 40 ? 7 : page.rows > 30 ? 4 : 2
    let chart = Histogram(
      bins: bins, width: page.width, height: height, isUnicode: page.appearance.isUnicode, mark: mark)
    guard chart.pitch >= 2 else { return [] }
    var feet = CellRow(width: page.width)
    let middle = (bins.firstIndex { $0.range.contains(0) } ?? 0) * chart.pitch
    let left = page.appearance.isUnicode ? "◀ announced after" : "< announced after"
    let right = page.appearance.isUnicode ? "announced before ▶" : "announced before >"
    if middle > left.count { feet.put(left, at: 0, .place(.announced)) }
    let end = bins.count * chart.pitch - right.count
    if end > middle { feet.put(right, at: end, .spark) }
    return [
      .picture(chart.rows + [feet]),
      .shown([.text("Days; a bar is five days, its height the square root of the number of settlements.", .dim)]),
    ]
  }

  private func mark(_ bin: Histogram.Bin) -> Mark {
    if bin.range.contains(0) { return .strong }
    return bin.range.lowerBound > 0 ? .spark : .place(.announced)
  }

  /// The numbers of the picture for the ear: each bin that is not empty.
  private var told: [PanelBlock] {
    let bins = gaps.histogram(width: 5).filter { $0.count > 0 }.map { bin -> String in
      let (low, high) = (bin.range.lowerBound, bin.range.upperBound)
      let days =
        bin.range.contains(0)
        ? "within \(high) days" : low > 0 ? "\(low) to \(high) days before" : "\(-high) to \(-low) days after"
      return "\(days): \(bin.count)"
    }
    return [.told("Numbers of settlements by the days of their announcement: \(bins.joined(separator: "; ")).")]
  }
}
