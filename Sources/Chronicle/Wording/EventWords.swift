extension Event {
  /// When it was, as precisely as it is known: "20 Oct", "19 to 23 Oct", "some day from 1 to 4 Aug", "about 8 Oct", "Oct
  /// 2020", "2020".
  ///
  /// - Parameter story: the days of the slider; what lies outside of them, or in a story of years, has its year.
  public func when(in story: ClosedRange<Day>) -> Phrase {
    let needsYear =
      !story.contains(day) || !story.contains(last) || day.civil.year != story.lowerBound.civil.year
      || last.civil.year != story.upperBound.civil.year
    let days = day == last ? (needsYear ? "\(.date(day))" : "\(.day(day))" as Phrase) : (day...last).words(needsYear)
    return switch precision.time {
    case .day: days
    case .between: day == last ? "about \(days)" : "some day from \(days)"
    case .week: "about \(days)"
    case .month: "\(day.monthName) \(day.civil.year)"
    case .year: "\(day.civil.year)"
    }
  }

  /// What is to be said of how well its day and its place are known: "day not known, place approximate"; nil where both are
  /// exact.
  public var cautions: String? {
    let time: String? =
      switch precision.time {
      case .day: nil
      case .between: "day not known"
      case .week: "day known to a week"
      case .month: "day known to a month"
      case .year: "day known to a year"
      }
    let place: String? =
      switch precision.place {
      case .exact: nil
      case .approximate: "place approximate"
      case .region: "place known to a region"
      }
    let both = [time, place].compactMap { $0 }
    return both.isEmpty ? nil : both.joined(separator: ", ")
  }

  /// What kind of event it is, in a word or a few: the pack's category, or what the reader's file calls it.
  public var kindWords: String { category?.rawValue ?? (label.isEmpty ? "incident" : label) }
}

extension ClosedRange<Day> {
  fileprivate func words(_ needsYear: Bool) -> Phrase { needsYear ? wordsWithYears : words }
}

extension Atlas {
  /// What a kind of events is called: the category's name, or the layer's.
  public func name(of kind: EventKind) -> String {
    switch kind {
    case .category(let category): category.rawValue
    case .own(let layer): incidentLayers[layer].name
    }
  }

  /// What readers are told of a layer of their own: "field-notes: 120 incidents, 3 outside the days of the map".
  public func account(ofLayer layer: Int) -> String {
    let (all, days, map) = incidentsElsewhere(of: layer)
    let parts = [
      all == 1 ? "1 incident" : "\(all) incidents", days > 0 ? "\(days) outside the days of the map" : nil,
      map > 0 ? "\(map) outside the map" : nil,
    ]
    return "\(incidentLayers[layer].name): " + parts.compactMap { $0 }.joined(separator: ", ")
  }
}
