import Chronicle
import Geometry

private enum RoadClass: String, CaseIterable { case main, secondary }
private enum RiverClass: String, CaseIterable { case major, river, stream }

extension PackContents {
  /// Reads `overlays.geojson` or `water.geojson`: features of the same form, each file with layers of its own.
  func readOverlays(file: String, water: Bool) {
    let keys = ["layer", "name", "source", "from", "to", "schematic", "class", "note"]
    for feature in features(of: file) {
      let properties = feature.properties.members(keys, required: 3, closed: true)
      let layer = properties[0]?.string().flatMap { overlayLayer($0, water: water) }
      let from = properties[3]?.string()?.optionalDay()
      let to = properties[4]?.string()?.optionalDay()
      if let from, let to, from > to { feature.properties.report(.reversed("from", "to")) }
      let names = properties[1]?.names() ?? Names(english: "")
      let sources = properties[2]?.string()?.sources(in: sourceIDs) ?? []
      let isSchematic = properties[5]?.boolean() ?? false
      let grade = overlayGrade(properties[6], of: layer)
      _ = properties[7]?.string()?.optionalText()  // a remark for people who open the file
      guard let shape = shape(of: feature.geometry, lines: true), let layer else { continue }
      overlays.append(
        Overlay(
          layer: layer, grade: grade, names: names, from: from, to: to, isSchematic: isSchematic, shape: shape,
          sources: sources))
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
}
