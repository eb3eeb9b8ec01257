import Chronicle
import Geometry

private let activityKeys = JSONKeys(required: ["from", "to", "source"], isClosed: true)

func readActivityAreas(_ document: JSONDocument, _ ids: PackIDs, _ shapes: ShapeReader) -> [ActivityArea] {
  features(of: document).compactMap { feature in
    let properties = feature.properties.members(activityKeys)
    let days = dayRange(
      from: properties["from"]?.string()?.givenDay(), to: properties["to"]?.string()?.givenDay()
    ) { feature.properties.report($0) }
    guard case .areas(let rings)? = shapes.shape(of: feature.geometry, lines: false) else { return nil }
    return ActivityArea(
      days: days, rings: rings, sources: properties["source"]?.string()?.sources(in: ids.sources) ?? [])
  }
}
