import Chronicle
import Geometry
import Screens

/// The paint of a map of the days of capture.
///
/// The terminal's map of capture has a ramp in its palette; once both are in one program this one is to be taken from
/// there.
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

  /// Viridis (Smith and van der Walt, 2015) from late to early: its lightness falls evenly, so that a grey copy keeps the
  /// order.
  private static let ramp = ["#fde725", "#90d743", "#35b779", "#21918c", "#31688e", "#443983", "#440154"]

  /// For what was handed over, from early to late.
  private static let greys: [(back: String, stripe: String)] = [
    ("#d8d8de", "#8c8c94"), ("#b4b4bc", "#77777f"), ("#909098", "#d0d0d6"), ("#6c6c74", "#b4b4bc"),
    ("#48484e", "#909098"),
  ]

  func fill(of step: Step, _ steps: CaptureSteps, number: Int) -> FaceFills.Fill {
    let name = "\(map.prefix)h\(number)"
    switch step {
    case .taken(let own):
      return FaceFills.Fill(paint: ramp(own, of: steps.taken.count), words: "taken \(steps.taken[own].words)")
    case .handedOver(let own):
      let grey = Self.greys[own % Self.greys.count]
      return hatched(name, grey.back, grey.stripe, width: 2, "handed over \(steps.handedOver[own].words)")
    case .between: return hatched(name, "#e8c8d8", "#70405c", width: 2, "came to its holder between two days")
    case .unmapped:
      let tile = HatchTiles.drawing(.unmapped) { map.paint.hex(of: $0) ?? ($0 == .unmapped ? "#ddd" : "#000") } ?? ""
      return FaceFills.Fill(
        paint: "url(#\(name))", definition: HatchTiles.definition(name, tile),
        words: Phrase(Status.unmapped.inPrint))
    case .kept(let holder): return FaceFills.Fill(paint: kept, words: "kept by \(.name(map.atlas[holder].names))")
    case .unknown: return FaceFills.Fill(paint: map.paint.paper, words: "nothing recorded")
    case .outside(let holder):
      let ground = Ground.beyond(map.atlas.slot(of: holder))
      return FaceFills.Fill(
        paint: map.paint.hex(of: ground) ?? "none", words: map.atlas.words(for: ground), isOutside: true)
    }
  }

  /// Few steps are spread over the whole ramp.
  private func ramp(_ step: Int, of count: Int) -> String {
    Self.ramp[count > 1 ? step * (Self.ramp.count - 1) / (count - 1) : Self.ramp.count - 1]
  }

  private var kept: String { map.paint == .patterns ? "#fff" : map.paint.isDark ? "#3a342c" : "#e2d6c4" }

  private func hatched(_ name: String, _ back: String, _ stripe: String, width: Int, _ words: Phrase) -> FaceFills.Fill
  {
    let tile = HatchTiles.stripes(stripe, width: width, on: back)
    return FaceFills.Fill(paint: "url(#\(name))", definition: HatchTiles.definition(name, tile), words: words)
  }
}
