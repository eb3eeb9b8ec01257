import Basics
import Geometry

/// A position of GeoJSON: an array of a longitude, a latitude and perhaps a height.
package struct JSONPosition {
  /// The array.
  package let value: JSONValue
  /// The number of its members; 0 for what is no array.
  package let count: Int

  /// Its first two numbers as they stand, on Earth or not; nil where they are not numbers.
  package var coordinate: Coordinate? {
    guard count >= 2, let x = decimalNumber(in: value.document.raw(value.node + 1)),
      let y = decimalNumber(in: value.document.raw(value.node + 2))
    else { return nil }
    return Coordinate(longitude: x, latitude: y)
  }

  /// The text of the position, for a report.
  package var text: String { String(decoding: value.document.raw(value.node).prefix(100), as: UTF8.self) }
}

extension JSONValue {
  /// The most positions that an array may have.
  package var mostPositions: Int { (document.nodes[node].next - node) / 3 }

  /// Calls `body` with each position of an array.
  package func forEachPosition(_ body: (JSONPosition) -> Void) {
    let nodes = document.nodes, bytes = document.file.bytes
    var child = node + 1
    while child < nodes[node].next {
      let next = nodes[child].next
      // In a plain position each member is one node.
      let isArray = bytes[nodes[child].start] == UInt8(ascii: "[")
      let value = JSONValue(document: document, node: child, key: "position")
      body(JSONPosition(value: value, count: isArray ? next - child - 1 : 0))
      child = next
    }
  }
}
