import Geometry

/// The kinds of lines and areas that are drawn over the faces and do not come from them.
public enum OverlayLayer: String, Hashable, Sendable, CaseIterable {
  case formerOblast = "former-oblast"
  case claimed, corridor, road, railway, pipeline, link, remained, river, lake

  /// Whether the layer belongs to `water.geojson`.
  public var isWater: Bool { self == .river || self == .lake }
}

/// The days on which an overlay is drawn.
public struct OverlayDays: Hashable, Sendable {
  /// The first and the last of them; nil where there is no limit.
  public var from, to: Day?

  /// Whether a day is among them.
  public func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// A line or an area drawn over the faces.
public struct OverlayFeature: Hashable, Sendable {
  /// The geometry of an overlay, on the projected plane.
  public enum Shape: Hashable, Sendable {
    case lines([[PlanePoint]])
    case areas([[PlanePoint]])
  }
  /// The kind of line or area.
  public var layer: OverlayLayer
  /// `main` or `secondary` for roads, `major`, `river` or `stream` for rivers, else empty.
  public var grade: String
  /// The name in the pack's languages.
  public var names: Names
  /// The first and the last day on which it is drawn; nil where there is no limit.
  public var from, to: Day?
  /// Whether it was drawn by hand and may be 1 to 3 km off.
  public var isSchematic: Bool
  /// The lines or rings of the overlay.
  public var shape: Shape
  /// The sources of the overlay.
  public var sources: [SourceIndex]

  /// Makes an overlay.
  public init(
    layer: OverlayLayer, grade: String, names: Names, from: Day?, to: Day?, isSchematic: Bool,
    shape: Shape, sources: [SourceIndex]
  ) {
    self.layer = layer
    self.grade = grade
    self.names = names
    self.from = from
    self.to = to
    self.isSchematic = isSchematic
    self.shape = shape
    self.sources = sources
  }

  /// The days on which it is drawn.
  public var days: OverlayDays { OverlayDays(from: from, to: to) }

  /// Whether it is drawn on a day.
  public func isShown(on day: Day) -> Bool { days.contains(day) }

  /// The lines to stroke: lines themselves, or the outlines of areas.
  public var strokes: [[PlanePoint]] {
    switch shape {
    case .lines(let lines): lines
    case .areas(let rings): rings
    }
  }
}
