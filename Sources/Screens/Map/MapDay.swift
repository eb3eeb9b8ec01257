import Chronicle
import Geometry

/// What a day shows, whatever part of the map is looked at: the ground of every face, the line along every arc, the
/// overlays and the activity areas that are there. Its size is that of the map, not of a screen, so that one is kept while
/// the view is moved.
struct MapDay: Sendable {
  private let atlas: Atlas
  private(set) var layer: DayLayer
  /// The line that each overlay is drawn with, nil where it is not there that day.
  private(set) var overlayLines: [LineKind?]
  /// For each activity area whether it counts that day.
  private(set) var showsArea: [Bool]

  /// What differs after a turn.
  struct Turn {
    var faces: [FaceIndex]
    var arcs: [ArcIndex]
    var overlays: [Int] = []
    var areas: [Int] = []
  }

  init(of atlas: Atlas, look: DayLayer.Look) {
    self.atlas = atlas
    layer = DayLayer(of: atlas, look: look)
    overlayLines = atlas.overlays.map { $0.days.contains(look.day) ? $0.layer.line : nil }
    showsArea = atlas.activityAreas.map { $0.days.contains(look.day) }
  }

  var look: DayLayer.Look { layer.look }

  /// Changes to another look and returns what differs.
  mutating func turn(to look: DayLayer.Look) -> Turn {
    let turned = layer.turn(to: look)
    var turn = Turn(faces: turned.faces, arcs: turned.arcs)
    for (number, overlay) in atlas.overlays.enumerated() {
      let line = overlay.days.contains(look.day) ? overlay.layer.line : nil
      guard line != overlayLines[number] else { continue }
      overlayLines[number] = line
      turn.overlays.append(number)
    }
    for (number, area) in atlas.activityAreas.enumerated() where area.days.contains(look.day) != showsArea[number] {
      showsArea[number].toggle()
      turn.areas.append(number)
    }
    return turn
  }
}
