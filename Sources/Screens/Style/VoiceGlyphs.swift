import Chronicle

/// Who speaks of a place. No voice is shown in the glyph of another.
enum Voice: Hashable, CaseIterable {
  /// A party announced it.
  case announced
  /// The map's assessment.
  case assessed
  /// Another mapper's own finding.
  case found
  /// What another mapper was told, or repeats.
  case told

  /// The voice of an opinion.
  init(_ opinion: Opinion) { self = opinion.finding.isOwn ? .found : .told }
}

extension MapStyle {
  /// The glyph of a voice: those of announced and assessed are what the map marks such places with.
  func glyph(_ voice: Voice) -> Unicode.Scalar {
    switch voice {
    case .announced: marker(.announced)
    case .assessed: marker(.taken)
    case .found: hasSigns ? "▲" : "A"
    case .told: hasSigns ? "△" : "a"
    }
  }
}
