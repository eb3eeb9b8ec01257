import Chronicle

extension Model {
  /// Handles a key while no prompt is open. The help panel, `PlainHelp` and README.md list these keys too and must be
  /// changed together with this function.
  mutating func press(_ key: Key, in atlas: Atlas) -> Effect {
    if let effect = pressInClass(key, in: atlas) { return effect }
    if case .character(let scalar) = key, takesDigit(scalar) { return .none }
    let times = count ?? 1
    let counted = count
    count = nil
    let dayBefore = day
    let panelBefore = panel
    defer {
      if day != dayBefore && !isMovingRow(key) || panel != panelBefore && !isMovingRow(key) { syncRow(in: atlas) }
    }

    switch key {
    case .left, .character("h"): step(-times, in: atlas)
    case .right, .character("l"): step(times, in: atlas)
    case .pageUp, .character("b"): step(-times * 7, in: atlas)
    case .pageDown, .character("f"): step(times * 7, in: atlas)
    case .home, .character("g"): day = atlas.days.lowerBound
    case .end, .character("G"):
      day = atlas.days.upperBound
      if let counted {  // 24G goes to the 24th day
        day = atlas.days.lowerBound
        step(counted - 1, in: atlas)
      }
    case .character("["): jump(forward: false, times: times, in: nil, atlas: atlas)
    case .character("]"): jump(forward: true, times: times, in: nil, atlas: atlas)
    case .character("{"): jumpInSelection(forward: false, times: times, in: atlas)
    case .character("}"): jumpInSelection(forward: true, times: times, in: atlas)
    case .character(":"): prompt = .date("")

    case .character(" "): togglePlayback(in: atlas)
    case .character("<"): playback.slower()
    case .character(">"): playback.faster()
    case .character("r"): playback.isReversed.toggle()

    case .up, .character("k"): moveUpOrDown(by: -times, in: atlas)
    case .down, .character("j"): moveUpOrDown(by: times, in: atlas)
    case .tab: moveAcross(by: times, in: atlas)
    case .backTab: moveAcross(by: -times, in: atlas)
    case .enter: enter(in: atlas)

    case .shiftLeft, .character("H"): pan(right: -0.25, in: atlas)
    case .shiftRight, .character("L"): pan(right: 0.25, in: atlas)
    case .shiftUp, .character("K"): pan(down: -0.25, in: atlas)
    case .shiftDown, .character("J"): pan(down: 0.25, in: atlas)
    case .character("+"), .character("="): zoom(by: 1.5, in: atlas)
    case .character("-"), .character("_"): zoom(by: 1 / 1.5, in: atlas)
    case .character("0"): view = view == .whole ? .home : .whole
    case .character("z"): showSelection(fit: true, in: atlas)
    case .character("."): showSelection(fit: false, in: atlas)

    case .character("a"): reading = reading.next
    case .character("e"): toggle(.events)
    case .character("s"): openSources(in: atlas)
    case .character("t"): toggle(.statistics)
    case .character("m"): toggle(.method)
    case .character("d"): toggleComparison()
    case .character("/"):
      prompt = .search("")
      matches = []
      open(.search)
    case .character("n"): repeatSearch(by: times, in: atlas)
    case .character("N"): repeatSearch(by: -times, in: atlas)

    case .character("x"): prompt = .layer
    case .character("i"): toggle(.legend)
    case .character("?"), .function(1): toggle(.help)
    case .character("y"): toggle(.command)
    case .escape: close()
    case .control("d"): scroll = min(scroll + 5, 999)
    case .control("u"): scroll = max(0, scroll - 5)

    case .character("c"): appearance.glyphs = appearance.nextGlyphs
    case .character("C"): cycleColors()
    case .character("o"): cycleLanguage()
    case .character("M"):
      reportsMouse.toggle()
      notice =
        reportsMouse
        ? "A click selects or sets the day, the wheel steps; M gives the mouse back."
        : "The mouse is the terminal's again."
      return .reportMouse(reportsMouse)
    case .character("q"): return .quit
    case .control("l"): return .repaint
    case .control("z"): return .suspend
    case .character(let scalar):
      notice = "\(scalar.isASCII ? "'\(scalar)'" : "That key") does nothing here. ? shows the keys."
    case .control, .backspace, .delete, .function: break
    }
    return .none
  }

  /// Adds a digit to the count before a key; returns false for anything else. A 0 that does not continue a count is a
  /// key of its own.
  private mutating func takesDigit(_ scalar: Unicode.Scalar) -> Bool {
    guard ("0"..."9").contains(scalar), scalar != "0" || count != nil else { return false }
    count = min((count ?? 0) * 10 + Int(scalar.value - 48), 9999)
    return true
  }

  private mutating func jumpInSelection(forward: Bool, times: Int, in atlas: Atlas) {
    if let place {
      let days = days(of: place, in: atlas)
      let next = forward ? days.first { $0 > day } : days.last { $0 < day }
      if let next {
        day = next
      } else {
        notice = forward ? "No later day of this place." : "No earlier day of this place."
      }
      return
    }
    guard let selection else {
      notice = "Select a district first: Tab, Up or Down."
      return
    }
    jump(forward: forward, times: times, in: selection, atlas: atlas)
  }

  /// Whether the key moves in the list of events. There the chosen event sets the day; otherwise the day sets the
  /// chosen event.
  private func isMovingRow(_ key: Key) -> Bool {
    switch key {
    case .up, .down, .character("j"), .character("k"), .character("n"), .character("N"): isListing
    default: false
    }
  }

  private mutating func moveUpOrDown(by steps: Int, in atlas: Atlas) {
    if isListing { moveRow(by: steps, in: atlas) } else { select(by: steps, in: atlas) }
  }

  /// Handles Tab: each panel has a way of its own, most go through the districts.
  private mutating func moveAcross(by steps: Int, in atlas: Atlas) {
    let rules = panel.rules
    if let list = rules.list { list.across(&self, by: steps, in: atlas) } else { rules.across(&self, steps, atlas) }
  }

  private mutating func enter(in atlas: Atlas) {
    if let list = panel.rules.list { list.enter(&self, in: atlas) } else { inspect(in: atlas) }
  }

  /// Opens the record of the selected district; without a selection, of the first.
  mutating func inspect(in atlas: Atlas) {
    if selection == nil { select(by: 1, in: atlas) }
    open(.inspection)
  }

  /// Opens the sources of what is shown; pressed again, all sources; pressed a third time, closes the list.
  private mutating func openSources(in atlas: Atlas) {
    guard case .sources(let shown) = panel else { return open(.sources(citing(in: atlas))) }
    open(shown == .everything ? .none : .sources(.everything))
  }

  /// Keeps the shown day to compare with; pressed again, ends comparing.
  private mutating func toggleComparison() {
    if comparedDay == nil {
      comparedDay = day
      open(.comparison)
      notice = "Comparing with \(day.short): go to another day; d stops."
    } else {
      comparedDay = nil
      if panel == .comparison { open(.none) }
    }
  }

  private mutating func togglePlayback(in atlas: Atlas) {
    playback.isRunning.toggle()
    guard playback.isRunning else { return }
    // At the end that it would run into, playback starts over from the other end.
    if !playback.isReversed, day == atlas.days.upperBound { day = atlas.days.lowerBound }
    if playback.isReversed, day == atlas.days.lowerBound { day = atlas.days.upperBound }
  }

  mutating func open(_ panel: Panel) {
    self.panel = panel
    scroll = 0
    row = 0
  }

  private mutating func toggle(_ panel: Panel) { open(self.panel == panel ? .none : panel) }

  /// Closes the innermost thing that is open; with nothing open, clears the selection.
  private mutating func close() {
    if panel == .comparison { comparedDay = nil }
    if panel != .none {
      open(.none)
    } else if place != nil {
      place = nil
    } else if playback.isRunning {
      playback.isRunning = false
    } else {
      selection = nil
    }
  }

  /// Goes to the next theme of the depth, and after the last one to the next depth. Without colour there are no
  /// themes.
  private mutating func cycleColors() {
    if appearance.hasColor, let next = appearance.theme.next {
      appearance.theme = next
    } else {
      appearance.theme = .dark
      appearance.color = appearance.color.next
    }
    notice =
      appearance.hasColor ? "Colours: \(appearance.color.rawValue), \(appearance.theme.rawValue)." : "No colours."
  }

  private mutating func cycleLanguage() {
    let all = Language.allCases
    let index = all.firstIndex(of: appearance.language)!
    appearance.language = all[(index + 1) % all.count]
    notice = "Names: \(appearance.language.title)."
  }
}

extension Appearance {
  /// The next set, among those that a terminal with wide signs has where it is one.
  fileprivate var nextGlyphs: GlyphSet {
    hasWideSigns ? (glyphs == .ascii ? .braille : .ascii) : glyphs.next
  }
}

extension GlyphSet {
  var next: GlyphSet {
    switch self {
    case .ascii: .blocks
    case .blocks: .quadrants
    case .quadrants: .sextants
    case .sextants: .braille
    case .braille: .ascii
    }
  }
}

extension ColorDepth {
  var next: ColorDepth {
    switch self {
    case .never: .eight
    case .eight: .sixteen
    case .sixteen: .indexed
    case .indexed: .truecolor
    case .truecolor: .never
    }
  }
}

extension Theme {
  /// The next theme of a depth; nil after the last.
  var next: Theme? {
    switch self {
    case .dark: .light
    case .light: .contrast
    case .contrast: nil
    }
  }
}

extension Language {
  /// The English name of the language.
  public var title: String {
    switch self {
    case .english: "English"
    case .azerbaijani: "Azerbaijani"
    case .armenian: "Armenian, in Latin letters"
    case .russian: "Russian"
    }
  }
}
