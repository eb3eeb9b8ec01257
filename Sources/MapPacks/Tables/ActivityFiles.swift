import Chronicle
import Geometry

extension PackContents {
  func readActivityReports() {
    let columns = ["from", "to", "area", "longitude", "latitude", "text", "source"]
    _ = table("activity.csv", isOptional: true, columns: columns) { row in
      let from = row.next(), to = row.next()
      let days = dayRange(from: from.givenDay(), to: to.givenDay()) { row.report($0) }
      activityReports.append(
        ActivityReport(
          days: days, area: row.next().text(),
          coordinate: row.givenCoordinate().coordinate, text: row.next().text(),
          sources: row.next().sources(in: sourceIDs)))
    }
  }

  func readActivityAreas() {
    for feature in features(of: "activity.geojson") {
      let properties = feature.properties.members(["from", "to", "source"], required: 3, closed: true)
      let days = dayRange(
        from: properties[0]?.string()?.givenDay(), to: properties[1]?.string()?.givenDay()
      ) { feature.properties.report($0) }
      guard case .areas(let rings)? = shape(of: feature.geometry, lines: false) else { continue }
      activityAreas.append(
        ActivityArea(
          days: days, rings: rings, sources: properties[2]?.string()?.sources(in: sourceIDs) ?? []))
    }
  }

  /// The days from one to another. A fault gives any range: an end that is not known, or ends in the wrong order.
  private func dayRange(from: Day?, to: Day?, _ report: (PackFault) -> Void) -> ClosedRange<Day> {
    guard let from, let to else { return PackLimits.days }
    if from <= to { return from...to }
    report(.reversed("from", "to"))
    return to...from
  }
}
