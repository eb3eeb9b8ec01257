import Chronicle
import Geometry

/// The incidents of a GeoJSON file: points with the properties that tables have as columns.
func readIncidentFeatures(_ file: PackFile) -> [Event] {
  guard let document = JSONDocument(file) else { return [] }
  let features = features(of: document)
  guard let first = features.first else { return [] }
  let names = first.properties.namedMembers.map(\.name)
  let form = names.contains("event_date") ? IncidentForm.acled : names.contains("date_start") ? .ucdp : .plain
  return features.compactMap { feature in
    let members = feature.properties.namedMembers
    let fields = form.columns.map { column -> Field? in
      members.first { member in
        var name = member.name
        return name.withUTF8(column.isWritten)
      }.flatMap { $0.value.scalar(column.name) }
    }
    var record = IncidentRecord(file, at: feature.properties.offset, of: form, fields)
    // The point stands in the geometry; what the properties say of it is passed over.
    let point = feature.geometry.kind == .null ? .some(nil) : feature.geometry.point.map { Optional($0) }
    guard let draft = form.event(&record), let point else { return nil }
    return draft.event(at: point, line: feature.properties.line)
  }
}

extension JSONValue {
  /// A text or a number as a field; nil for null, and for anything else, which is reported.
  fileprivate func scalar(_ name: FieldName) -> Field? {
    let value = JSONValue(document: document, node: node, key: name)
    switch kind {
    case .string: return value.string()
    case .number: return value.number()
    case .null: return nil
    case .object, .array, .boolean:
      value.report(.wrongType(name.description, expected: .string))
      return nil
    }
  }

  /// The position of a point; nil where it is none, which is reported.
  fileprivate var point: Coordinate? {
    guard kind == .object, let type = member("type"), let coordinates = member("coordinates") else {
      report(.wrongType("geometry", expected: .object))
      return nil
    }
    guard type.scalarText == "Point" else {
      type.report(.notOneOf("type", type.scalarText ?? "", allowed: ["Point"]))
      return nil
    }
    let position = JSONPosition(
      value: coordinates, count: coordinates.kind == .array ? coordinates.elements().count : 0)
    guard (2...3).contains(position.count), let point = position.coordinate, point.isOnEarth else {
      coordinates.report(.outOfRange("position", position.text, allowed: "a longitude and a latitude"))
      return nil
    }
    return point
  }
}
