import Chronicle
import Geometry

extension PackContents {
  func readActivityReports() {
    let columns = ["from", "to", "area", "longitude", "latitude", "text", "source"]
    _ = table("activity.csv", isOptional: true, columns: columns) { row in
      let from = row.next().day(), to = row.next().day()
      if from > to { row.report(.reversed("from", "to")) }
      activityReports.append(
        ActivityReport(
          days: min(from, to)...max(from, to), area: row.next().text(),
          coordinate: row.givenCoordinate().coordinate, text: row.next().text(),
          sources: row.next().sources(in: sourceIDs)))
    }
  }

  func readActivityAreas() {
    for feature in features(of: "activity.geojson") {
      let properties = feature.properties.members(["from", "to", "source"], required: 3, closed: true)
      let from = properties[0]?.string()?.day() ?? PackLimits.days.lowerBound
      let to = properties[1]?.string()?.day() ?? PackLimits.days.upperBound
      if from > to { feature.properties.report(.reversed("from", "to")) }
      guard case .areas(let rings)? = shape(of: feature.geometry, lines: false) else { continue }
      activityAreas.append(
        ActivityArea(
          days: min(from, to)...max(from, to), rings: rings,
          sources: properties[2]?.string()?.sources(in: sourceIDs) ?? []))
    }
  }
}
