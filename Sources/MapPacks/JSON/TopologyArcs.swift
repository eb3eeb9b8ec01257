import Basics
import Geometry

/// The grid on which a topology's whole numbers count: position = number x scale + translate, in degrees.
struct TopologyGrid {
  var scale: (x: Double, y: Double)
  var translate: (x: Double, y: Double)

  /// Reads a transform; nil, with the reason reported, for one that gives no coordinates.
  init?(_ value: JSONValue) {
    let members = value.members(["scale", "translate"], required: 2, closed: true)
    guard let scale = TopologyGrid.pair(members[0], 1e-15...360, "from 1e-15 to 360"),
      let translate = TopologyGrid.pair(members[1], -360...360, "from -360 to 360")
    else { return nil }
    self.scale = scale
    self.translate = translate
  }

  private static func pair(
    _ value: JSONValue?, _ range: ClosedRange<Double>, _ words: String
  ) -> (x: Double, y: Double)? {
    guard let value else { return nil }
    let elements = value.elements()
    guard elements.count == 2 else {
      if value.kind == .array { value.report(.tooFewPositions(elements.count, needed: 2)) }
      return nil
    }
    guard let x = elements[0].number()?.number(in: range, words),
      let y = elements[1].number()?.number(in: range, words)
    else { return nil }
    return (x, y)
  }

  @inline(__always) func coordinate(_ x: Int, _ y: Int) -> Coordinate {
    Coordinate(
      longitude: Double(x) * scale.x + translate.x, latitude: Double(y) * scale.y + translate.y)
  }
}

/// The arcs of a topology in degrees, with its delta encoding decoded.
struct TopologyArcs {
  /// The points of all arcs, one arc after the other.
  var points: [Coordinate] = []
  /// Where each arc starts in `points`; one more entry than arcs.
  var starts: [Int32] = [0]
  /// The JSON value of each arc, from which its line is found.
  var values: [JSONValue] = []
  /// False if a position could not be read.
  var areSound = true
  /// The box around all points.
  var bounds = CoordinateBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)

  init(_ list: JSONValue, grid: TopologyGrid) {
    values = list.elements()
    starts.reserveCapacity(values.count + 1)
    // Nearly all nodes of a list of arcs belong to positions, three nodes each.
    points.reserveCapacity((list.document.nodes[list.node].next - list.node) / 3)
    for value in values {
      read(value, grid)
      starts.append(Int32(points.count))
    }
  }

  private mutating func read(_ arc: JSONValue, _ grid: TopologyGrid) {
    guard arc.expect(.array) else {
      areSound = false
      return
    }
    let document = arc.document, nodes = document.nodes, bytes = document.file.bytes
    var x = 0, y = 0
    var child = arc.node + 1
    let end = nodes[arc.node].next
    while child < end {
      // A position is an array node and exactly two number nodes.
      guard nodes[child].next == child + 3, bytes[nodes[child].start] == UInt8(ascii: "["),
        let dx = wholeNumber(in: document.raw(child + 1)), abs(dx) <= 1 << 31,
        let dy = wholeNumber(in: document.raw(child + 2)), abs(dy) <= 1 << 31
      else {
        return report(.notWhole("position", text(of: child, in: arc)), of: child, in: arc)
      }
      x += dx
      y += dy
      let point = grid.coordinate(x, y)
      guard point.isOnEarth else {
        return report(
          .outOfRange("position", text(of: child, in: arc), allowed: "on Earth"), of: child, in: arc)
      }
      points.append(point)
      bounds.west = min(bounds.west, point.longitude)
      bounds.east = max(bounds.east, point.longitude)
      bounds.south = min(bounds.south, point.latitude)
      bounds.north = max(bounds.north, point.latitude)
      child += 3
    }
  }

  private func text(of node: Int, in arc: JSONValue) -> String {
    String(decoding: arc.document.raw(node).prefix(100), as: UTF8.self)
  }

  private mutating func report(_ fault: PackFault, of node: Int, in arc: JSONValue) {
    JSONValue(document: arc.document, node: node, name: "position").report(fault)
    areSound = false
  }
}
