extension Opinion.Finding {
  /// How they came to their opinion, in words for readers.
  public var words: String {
    switch self {
    case .mapped: "drawn on a map of their own"
    case .placed: "found the spot of a video or picture"
    case .seen: "went there"
    case .judged: "judged from reports and videos"
    case .asked: "asked somebody from the place"
    case .repeated: "repeats what others said"
    case .none: "no word from outside"
    }
  }
}

extension Atlas {
  /// What an opinion says of a place, in words for readers.
  public func words(of verdict: Opinion.Verdict) -> Phrase {
    switch verdict {
    case .holder(let holder): "\(.name(self[holder].names))"
    case .contested: "contested"
    case .unknown: "could not tell"
    }
  }
}
