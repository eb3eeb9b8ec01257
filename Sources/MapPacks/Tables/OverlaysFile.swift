import Chronicle
import Geometry

private enum RoadClass: String, CaseIterable { case main, secondary }
private enum RiverClass: String, CaseIterable { case major, river, stream }

private let overlayKeys = JSONKeys(
  required: ["layer", "name", "source"], optional: ["from", "to", "schematic", "class", "note"], isClosed: true)

/// Reads `overlays.geojson` or `water.geojson`: features of the same form, each file with layers of its own.
func readOverlays(_ document: JSONDocument, _ ids: PackIDs, _ shapes: ShapeReader, water: Bool) -> [OverlayFeature] {
  features(of: document).compactMap { feature in
    let properties = feature.properties.members(overlayKeys)
    let layer = properties["layer"]?.string().flatMap { overlayLayer($0, water: water) }
    let from = properties["from"]?.string()?.optionalDay()
    let to = properties["to"]?.string()?.optionalDay()
    if let from, let to, from > to { feature.properties.report(.reversed("from", "to")) }
    let names = properties["name"]?.names() ?? Names(english: "")
    let sources = properties["source"]?.string()?.sources(in: ids.sources) ?? []
    let isSchematic = properties["schematic"]?.boolean() ?? false
    let grade = overlayGrade(properties["class"], of: layer)
    _ = properties["note"]?.string()?.optionalText()  // a remark for people who open the file
    guard let shape = shapes.shape(of: feature.geometry, lines: true), let layer else { return nil }
    return OverlayFeature(
      layer: layer, grade: grade, names: names, from: from, to: to, isSchematic: isSchematic, shape: shape,
      sources: sources)
  }
}

private func overlayLayer(_ field: Field, water: Bool) -> OverlayLayer? {
  if let layer = OverlayLayer(rawValue: field.string), layer.isWater == water { return layer }
  let allowed = OverlayLayer.allCases.filter { $0.isWater == water }
  field.report(.notOneOf("layer", field.string, allowed: allowed.map(\.rawValue)))
  return nil
}

private func overlayGrade(_ value: JSONValue?, of layer: OverlayLayer?) -> String {
  guard let field = value?.string(), let layer else { return "" }
  switch layer {
  case .road: return field.choice(RoadClass.self)?.rawValue ?? ""
  case .river: return field.choice(RiverClass.self)?.rawValue ?? ""
  case .formerOblast, .claimed, .corridor, .railway, .pipeline, .link, .remained, .lake:
    if !field.isEmpty { field.report(.mustBeEmpty("class", with: "layer \(layer.rawValue)")) }
    return ""
  }
}
