import Chronicle
import Geometry
import Screens

/// The paint of a map of the days of capture: the colours that the screens have, or greys as light as these.
struct CapturePaint {
  /// What a face is on such a map.
  enum Step: Hashable {
    case outside(HolderIndex)
    case taken(Int), handedOver(Int)
    case between, unmapped, unknown
    case kept(HolderIndex)

    init(_ face: FaceIndex, in atlas: Atlas, by day: Day, _ steps: CaptureSteps) {
      guard atlas.timeline.isInZone(face) else {
        self = .outside(atlas.timeline.state(of: face, on: day).holder)
        return
      }
      switch atlas.capture(of: face, by: day) {
      case .taken(let day): self = steps.taken(on: day).map(Self.taken) ?? .unknown
      case .handedOver(let day): self = steps.handedOver(on: day).map(Self.handedOver) ?? .unknown
      case .between: self = .between
      case .unmapped: self = .unmapped
      case .unknown: self = .unknown
      case .kept(let holder): self = .kept(holder)
      }
    }

    /// Its place in the legend.
    var rank: (Int, Int) {
      switch self {
      case .taken(let step): (0, step)
      case .handedOver(let step): (1, step)
      case .between: (2, 0)
      case .unmapped: (3, 0)
      case .kept(let holder): (4, holder.index)
      case .unknown: (5, 0)
      case .outside(let holder): (6, holder.index)
      }
    }
  }

  private let map: VectorMap

  init(_ map: VectorMap) { self.map = map }

  func fill(of step: Step, _ steps: CaptureSteps, number: Int) -> FaceFills.Fill {
    let name = "\(map.prefix)h\(number)"
    switch step {
    case .taken(let own):
      let paint = map.paint.capture(steps.ground(takenIn: own)).back
      return FaceFills.Fill(paint: paint, words: "taken \(steps.taken[own].words)")
    case .handedOver(let own):
      let ground = steps.ground(handedOverIn: own), directions = HatchTiles.Direction.allCases
      return tiled(name, "handed over \(steps.handedOver[own].words)", ground) {
        HatchTiles.stripes($0, width: 2, directions[own % directions.count], on: $1)
      }
    case .between:
      return tiled(name, "came to its holder between two days", .capture(.between), HatchTiles.dots)
    case .unmapped:
      let tile = HatchTiles.drawing(.unmapped) { map.paint.hex(of: $0) ?? ($0 == .unmapped ? "#ddd" : "#000") } ?? ""
      return FaceFills.Fill(
        paint: "url(#\(name))", definition: HatchTiles.definition(name, tile),
        words: Phrase(Status.unmapped.inPrint))
    case .kept(let holder):
      let slot = map.atlas.slot(of: holder), words: Phrase = "kept by \(.name(map.atlas[holder].names))"
      guard map.paint != .patterns else {
        let own = map.patterns.fill(of: .zone(slot, .held, isNew: false), prefix: map.prefix)
        return FaceFills.Fill(paint: own, words: words)
      }
      return FaceFills.Fill(paint: map.paint.capture(.capture(.kept(slot))).back, words: words)
    case .unknown: return FaceFills.Fill(paint: map.paint.paper, words: "nothing recorded")
    case .outside(let holder):
      let ground = Ground.beyond(map.atlas.slot(of: holder))
      return FaceFills.Fill(
        paint: map.paint.hex(of: ground) ?? "none", words: map.atlas.words(for: ground), isOutside: true)
    }
  }

  /// Ground with a tile of its own: greys that are near each other differ in their tiles too.
  ///
  /// - Parameter tile: the tile in the colours of hatch and ground.
  private func tiled(
    _ name: String, _ words: Phrase, _ ground: Ground, _ tile: (_ hatch: String, _ ground: String) -> String
  ) -> FaceFills.Fill {
    let colours = map.paint.capture(ground)
    let drawn = tile(colours.stripe, colours.back)
    return FaceFills.Fill(paint: "url(#\(name))", definition: HatchTiles.definition(name, drawn), words: words)
  }
}
