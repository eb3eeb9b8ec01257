import Basics
import Chronicle
import Geometry

/// The record of a district: its names, the share of each holder, its captures and its evacuation, with sources.
struct DistrictPanel {
  let desk: PanelDesk
  let district: DistrictIndex

  private var atlas: Atlas { desk.atlas }
  private var model: Model { desk.model }
  private var width: Int { desk.width }

  var text: PanelText {
    PanelText(title: model.name(of: district, in: atlas), lines: lines, appearance: model.appearance)
  }

  private var lines: [PanelLine] {
    let record = atlas[district]
    var lines = PanelLine.paragraph(
      record.names.all.filter { $0 != record.names[model.appearance.language] }
        .map { model.appearance.text($0) }.filter { !$0.contains("?") }.joined(separator: ", "),
      width: width, .dim)
    let faces = atlas.timeline.counted(in: district)
    guard !faces.isEmpty else {
      return lines + [.blank]
        + PanelLine.paragraph("No ground of it was held by either side against the other.", width: width)
    }
    lines.append(.blank)
    lines += holdings
    lines += evacuation
    lines += changes
    lines += announcements
    lines += activity
    lines += certainty
    return lines
  }

  private var holdings: [PanelLine] {
    let whole = atlas.timeline.area(in: district)
    var lines = [PanelLine.row("Ground held on \(model.day.short)", Geometry.text(whole), width: width)]
    let due = atlas.evacuation(of: district)?.due(asOf: model.day)
    for holding in atlas.timeline.holdings(on: model.day, in: district) {
      let stance = ControlStance(holder: holding.holder, status: holding.status)
      let share = holding.area.share(of: whole)
      let words =
        "\(model.appearance.text(atlas[holding.holder].names)), \(holding.status.words)"
        + (due.map { holding.status == .toBeHandedOver ? " by \($0.short)" : "" } ?? "")
      if desk.isPlain {
        lines.append(PanelLine("\(words): \(percent(share))"))
        continue
      }
      let bar = max(1, Int((share * Double(width - 6)).rounded()))
      let cell = MapStyle(model.appearance).fill(atlas.ground(in: stance), column: 0, row: 0)
      lines.append(
        PanelLine(runs: [
          .init(
            text: String(repeating: String(cell.glyph), count: bar), mark: .pattern,
            ground: atlas.ground(in: stance)),
          .init(text: " " + percent(share), mark: .strong, ground: nil),
        ]))
      lines.append(PanelLine(words, .dim))
    }
    return lines
  }

  private var evacuation: [PanelLine] {
    guard let record = atlas.evacuation(of: district) else { return [] }
    var lines: [PanelLine] = [.blank, .heading("Evacuation")]
    if record.agreedOn > model.day { lines.append(.later(than: model.day)) }
    lines.append(.row("agreed", record.agreedOn.medium, width: width))
    lines.append(.row("first due", record.firstDue.medium, width: width))
    for postponement in record.postponements {
      lines.append(
        .row("put off on \(postponement.decidedOn.short) to", postponement.newDue.medium, width: width))
    }
    lines.append(.row("handed over", record.doneOn?.medium ?? "not done", width: width, .strong))
    if record.excepted > .zero {
      lines.append(.row("corridor excepted", Geometry.text(record.excepted), width: width))
    }
    lines.append(PanelLine("sources " + desk.numbers(record.sources), .dim))
    return lines
  }

  private var changes: [PanelLine] {
    let turns = atlas.turns(in: district)
    var lines: [PanelLine] = [.blank, .heading("Changes of holder, assessed")]
    guard !turns.isEmpty else { return lines + [PanelLine("none", .dim)] }
    var sources: [SourceIndex] = []
    var isLater = false
    for turn in turns {
      if turn.day > model.day, !isLater {
        isLater = true
        lines.append(.later(than: model.day))
      }
      for source in turn.sources where !sources.contains(source) { sources.append(source) }
      let isToday = turn.day == model.day
      let name = model.appearance.text(atlas[turn.holder].names)
      lines.append(
        .row(
          "\(isToday ? ">" : " ")\(turn.day.short) to \(name)", Geometry.text(turn.area), width: width,
          isToday ? .strong : .text))
    }
    lines.append(PanelLine("sources " + desk.numbers(sources), .dim))
    return lines
  }

  private var announcements: [PanelLine] {
    let own = atlas.announcements.filter { atlas[$0.place].district == district }
    guard !own.isEmpty else { return [] }
    let settlements = Set(own.filter { $0.act == .announced && atlas[$0.place].kind.isSettlement }.map(\.place))
    let known = own.filter { $0.day <= model.day }
    let announced = Set(known.filter { $0.act == .announced && atlas[$0.place].kind.isSettlement }.map(\.place))
    var lines: [PanelLine] = [.blank, .heading("Announced, not the same as taken")]
    if !settlements.isEmpty {
      lines.append(
        .row("settlements by \(model.day.short)", "\(announced.count) of \(settlements.count)", width: width))
    }
    for one in known.sorted(by: { ($1.day, $0.place) < ($0.day, $1.place) }).prefix(8) {
      let name = model.appearance.text(atlas[one.place].names)
      lines.append(
        PanelLine(
          "\(one.day.short) \(name): \(one.act.words) by \(model.appearance.text(atlas.parties[one.party].names)) "
            + desk.numbers(one.sources)))
    }
    return lines.flatMap { line in
      line.runs.count == 1 ? PanelLine.paragraph(line.runs[0].text, width: width, line.runs[0].mark) : [line]
    }
  }

  private var certainty: [PanelLine] {
    let low = atlas.lowCertaintyArea(in: district)
    guard low > .zero else { return [] }
    return [.blank]
      + PanelLine.paragraph("\(Geometry.text(low)) of low certainty: the sources disagree about it.", width: width, .dim)
  }

  /// Special forces reported in the district, from a day to a day.
  private var activity: [PanelLine] {
    guard let index = desk.activity else { return [] }
    let areas = index.areas(touching: district).map { atlas.activityAreas[$0].days }
    let reports = index.reports(in: district).map { atlas.activityReports[$0] }
    guard !areas.isEmpty || !reports.isEmpty else { return [] }
    func words(_ days: ClosedRange<Day>) -> String {
      days.lowerBound == days.upperBound
        ? days.lowerBound.short : "\(days.lowerBound.short) to \(days.upperBound.short)"
    }
    var lines: [PanelLine] = [.blank, .heading("Special forces reported")]
    if let first = areas.map(\.lowerBound).min(), let last = areas.map(\.upperBound).max() {
      let isNow = areas.contains { $0.contains(model.day) }
      lines += PanelLine.paragraph(
        "dotted on the map \(words(first...last))\(isNow ? ", on this day too" : "")", width: width)
    }
    for report in reports {
      lines += PanelLine.paragraph(
        "\(words(report.days)) \(report.area) \(desk.numbers(report.sources))", width: width,
        report.days.contains(model.day) ? .strong : .text)
    }
    return lines
  }
}

extension Act {
  /// The statement in words for readers, as in "announced by ...".
  var words: String {
    switch self {
    case .announced: "announced as taken"
    case .repeated: "announced again"
    case .denied: "denied"
    case .acknowledged: "loss acknowledged"
    case .verified: "verified"
    }
  }
}
