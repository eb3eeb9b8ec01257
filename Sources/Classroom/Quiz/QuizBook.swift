import Basics
import Chronicle
import Geometry

/// The questions that the records of an atlas answer.
///
///     let book = QuizBook(of: atlas)
///     book.items(of: .captures).compactMap { book.question(of: $0, seed: 7) }
///
/// It asks only what the records decide: ground of low certainty, ground that nobody mapped, days that are not known, places of doubtful position and announcements that
/// did not hold are left out. Statements of parties are asked about as statements.
public struct QuizBook: Sendable {
  let atlas: Atlas
  let evidence: EvidenceBook
  /// The places whose ground and name are beyond doubt, as indices; places of higher rank first.
  public let places: [PlaceIndex]
  /// Days on which ground of the zone was captured.
  let captureDays: [Day]
  /// The turns of each district of the zone.
  let turns: [DistrictIndex: [Turn]]
  let tables: QuizTables

  /// Makes a book; finds the evidence about all places first.
  public init(of atlas: Atlas) {
    self.init(of: atlas, by: EvidenceBook(of: atlas))
  }

  /// Makes a book of evidence that is at hand already.
  ///
  /// - Parameter evidence: must be of the same atlas.
  public init(of atlas: Atlas, by evidence: EvidenceBook) {
    self.atlas = atlas
    self.evidence = evidence
    places = Self.clearPlaces(of: atlas, by: evidence)
    turns = Dictionary(uniqueKeysWithValues: atlas.zoneDistricts.map { ($0, atlas.turns(in: $0)) })
    captureDays = Set(turns.values.joined().filter { !$0.isHandover && $0.range == nil }.map(\.day)).filter(
      atlas.days.contains
    ).sorted()
    tables = QuizTables(of: atlas, by: evidence, places: places, turns: turns)
  }

  /// All items that can be asked about on a topic; the better known come first. Complexity: every candidate is tried.
  public func items(of topic: QuizTopic) -> [QuizItem] {
    candidates(of: topic).filter { draft(of: $0)?.isAnswerable == true }
  }

  /// The question about an item; its wrong choices and their order follow from the seed. Nil where the records do not
  /// answer it.
  public func question(of item: QuizItem, seed: UInt64) -> Question? {
    var dice = SplitMix64(seed: seed)
    return draft(of: item)?.question(dice: &dice)
  }

  /// The lowest rank of the places that the map names at its coarsest scales.
  static let wellKnownRank = 2

  /// Settlements of the zone with an exact position, on ground that is not of low certainty, and with a label of their
  /// own.
  private static func clearPlaces(of atlas: Atlas, by evidence: EvidenceBook) -> [PlaceIndex] {
    var labels: [String: Int] = [:]
    for place in atlas.places.indices { labels[atlas.label(of: PlaceIndex(place)), default: 0] += 1 }
    return atlas.places.indices.map { PlaceIndex($0) }.filter { place in
      let record = atlas[place]
      guard record.kind.isSettlement, record.quality == .exact, labels[atlas.label(of: place)] == 1,
        let face = evidence[place].face, evidence[place].isInZone, atlas[face].certainty != .low
      else { return false }
      switch evidence[place].outcome {
      case .held, nil: return true
      case .part, .notHeld, .disputed: return false
      }
    }
    .sorted { (atlas[$0].rank, $0) < (atlas[$1].rank, $1) }
  }
}

extension Atlas {
  /// A place as a question names it: "Hadrut, Khojavend", or "Fuzuli city" where its district has the same name.
  func label(of place: PlaceIndex) -> String {
    let name = self[place].names.english
    let district = self[self[place].district].names.english
    return name == district ? "\(name) \(self[place].kind.rawValue)" : "\(name), \(district)"
  }
}
