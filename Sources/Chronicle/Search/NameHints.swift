import Basics

extension Atlas {
  /// A place with its district in words: `Hadrut (Khojavend)`.
  public func label(_ place: PlaceIndex, in language: Language) -> String {
    "\(self[place].names[language]) (\(self[self[place].district].names[language]))"
  }

  /// Why a name means no one place, as a sentence without a full stop, with what may be meant; nil where it means one.
  ///
  ///     "no place is called 'Hadrt'; did you mean Hadrut (Khojavend)?"
  ///     "'Sey' may be Seyidlar (Lachin), type lachin-seyidlar, or ..."
  public func complaint(about name: String, _ reading: NameReading<PlaceIndex>, in language: Language) -> String? {
    switch reading {
    case .found: nil
    case .several(let places):
      choice(of: name, among: places.map { "\(label($0, in: language)) as \(self[$0].id)" })
    case .unknown(let nearest): absence(of: name, as: .place, nearest, in: language)
    }
  }

  /// Why a name means no one district, as a sentence without a full stop, with what may be meant; nil where it means one.
  ///
  ///     "'Hadrut' is not a district but a place, Hadrut (Khojavend)"
  public func complaint(about name: String, _ reading: NameReading<DistrictIndex>, in language: Language) -> String? {
    switch reading {
    case .found: nil
    case .several(let districts): choice(of: name, among: districts.map { self[$0].names[language] })
    case .unknown(let nearest): absence(of: name, as: .district, nearest, in: language)
    }
  }

  private func absence(
    of name: String, as sought: Sought, _ nearest: [SearchMatch], in language: Language
  ) -> String {
    let absence = "no \(sought.rawValue) is called '\(name)'"
    guard let first = nearest.first else { return absence }
    if first.quality.isWhole, first.isOther(than: sought) {
      let other: Sought = sought == .place ? .district : .place
      return
        "'\(name)' is not a \(sought.rawValue) but a \(other.rawValue), \(label(first.target, in: language) ?? first.name)"
    }
    // Things of the kind that was looked for are likelier.
    let own = nearest.filter { !$0.isOther(than: sought) }
    let labels =
      own.isEmpty ? nearest.map { $0.kind + label($0, in: language) } : distinct(own.map { label($0, in: language) })
    return "\(absence); did you mean \(labels.joined(separator: " or "))?"
  }

  private func choice(of name: String, among labels: [String]) -> String {
    let rest = labels.count > 8 ? " and \(labels.count - 8) more" : ""
    return "'\(name)' may be \(labels.prefix(8).joined(separator: ", "))\(rest)"
  }

  /// A match in words; by another of its names it may not be recognised, so that this one stands with it.
  private func label(_ match: SearchMatch, in language: Language) -> String {
    switch match.target {
    case .place(let place) where match.name != self[place].names[language]:
      "\(match.name) (\(self[place].names[language]), \(self[self[place].district].names[language]))"
    case .district(let district) where match.name != self[district].names[language]:
      "\(match.name) (\(self[district].names[language]))"
    case .place, .district, .event, .source: label(match.target, in: language) ?? match.name
    }
  }

  /// A place or a district in words; nil for a title.
  private func label(_ target: SearchTarget, in language: Language) -> String? {
    switch target {
    case .place(let place): label(place, in: language)
    case .district(let district): self[district].names[language]
    case .event, .source: nil
    }
  }
}

/// What a name was looked for as.
private enum Sought: String { case place, district }

extension SearchMatch {
  fileprivate func isOther(than sought: Sought) -> Bool {
    switch target {
    case .place: sought != .place
    case .district: sought != .district
    case .event, .source: true
    }
  }

  /// The kind of thing before its name.
  fileprivate var kind: String {
    switch target {
    case .place: "the place "
    case .district: "the district "
    case .event, .source: ""
    }
  }
}
