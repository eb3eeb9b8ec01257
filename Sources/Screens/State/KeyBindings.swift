import Chronicle

extension Model {
  /// Handles a key: finds its command in the table of keys and performs it.
  mutating func press(_ key: Key, in atlas: Atlas) -> Effect {
    guard let command = KeyMap.command(for: key, in: keyScope) else {
      refuse(key)
      return .none
    }
    if command == .addToCount {
      count = min((count ?? 0) * 10 + (key.digit ?? 0), 9999)
      return .none
    }
    let counted = count
    count = nil
    let dayBefore = day
    let panelBefore = panel
    let effect = perform(command, key, counted: counted, in: atlas)
    // In the list of events the chosen event sets the day; otherwise the day sets the chosen event.
    if day != dayBefore || panel != panelBefore, command.moves != .row { syncRow(in: atlas) }
    return effect
  }

  /// Answers a key that no row of the table knows here.
  private mutating func refuse(_ key: Key) {
    count = nil
    switch prompt {
    case .layer:
      prompt = nil
      notice = LayerPrompt.refusal(count: MapLayer.allCases.count)
    case .date, .search: break
    case nil:
      guard case .character(let scalar) = key else { return }
      notice = "\(scalar.isASCII ? "'\(scalar)'" : "That key") does nothing here. \(Command.help.key) shows the keys."
    }
  }

  /// Does what a command says. Nothing else in the program asks which command it has.
  ///
  /// - Parameter key: the key that gave it; commands that take a digit or a character read it.
  /// - Parameter counted: the number typed before it; nil for none.
  private mutating func perform(_ command: Command, _ key: Key, counted: Int?, in atlas: Atlas) -> Effect {
    let times = counted ?? 1
    switch command {
    case .ask: askOn()
    case .holdDay: holdDay()
    case .showClass: toggle(.classroom)
    case .rejoin: rejoin(in: atlas)
    case .answerClass: return answerClass(key.choice)

    case .endQuiz: endQuiz()
    case .nextQuestion: return nextQuestion()
    case .answerPointing: answerPointing()
    case .answerQuiz: answerQuiz(.choice(key.choice))
    case .answerStop: answerStop(key.choice, in: atlas)

    case .cursorLeft: moveCursor(right: -times, in: atlas)
    case .cursorRight: moveCursor(right: times, in: atlas)
    case .cursorUp: moveCursor(down: -times, in: atlas)
    case .cursorDown: moveCursor(down: times, in: atlas)
    case .cursorFarLeft: moveCursor(right: -10 * times, in: atlas)
    case .cursorFarRight: moveCursor(right: 10 * times, in: atlas)
    case .cursorFarUp: moveCursor(down: -10 * times, in: atlas)
    case .cursorFarDown: moveCursor(down: 10 * times, in: atlas)
    case .cursorDayBack: jumpAtCursor(forward: false, times: times, in: atlas)
    case .cursorDayOn: jumpAtCursor(forward: true, times: times, in: atlas)
    case .cursorRecord: inspectCursor(in: atlas)
    case .leaveCursor: cursor = nil

    case .addToCount: break
    case .dayBack: step(-times, in: atlas)
    case .dayOn: step(times, in: atlas)
    case .weekBack: step(-times * 7, in: atlas)
    case .weekOn: step(times * 7, in: atlas)
    case .firstDay: day = atlas.days.lowerBound
    case .lastDay:
      day = atlas.days.upperBound
      if let counted {  // 24G goes to the 24th day
        day = atlas.days.lowerBound
        step(counted - 1, in: atlas)
      }
    case .changeBack: jump(forward: false, times: times, in: nil, atlas: atlas)
    case .changeOn: jump(forward: true, times: times, in: nil, atlas: atlas)
    case .ownChangeBack: jumpInSelection(forward: false, times: times, in: atlas)
    case .ownChangeOn: jumpInSelection(forward: true, times: times, in: atlas)
    case .goTo: ask(.date(""))
    case .play: togglePlayback(in: atlas)
    case .slower: playback.slower()
    case .faster: playback.faster()
    case .reverse: playback.isReversed.toggle()

    case .up: moveUpOrDown(by: -times, in: atlas)
    case .down: moveUpOrDown(by: times, in: atlas)
    case .enter: enter(in: atlas)
    case .across: moveAcross(by: times, in: atlas)
    case .acrossBack: moveAcross(by: -times, in: atlas)
    case .panLeft: pan(right: -0.25, in: atlas)
    case .panRight: pan(right: 0.25, in: atlas)
    case .panUp: pan(down: -0.25, in: atlas)
    case .panDown: pan(down: 0.25, in: atlas)
    case .zoomIn: zoomOnCursor(by: Self.zoomStep, in: atlas)
    case .zoomOut: zoomOnCursor(by: 1 / Self.zoomStep, in: atlas)
    case .whole: view = view == .whole ? .home : .whole
    case .fit: showSelection(fit: true, in: atlas)
    case .center: showSelection(fit: false, in: atlas)
    case .cursor: toggleCursor(in: atlas)

    case .find:
      ask(.search(""))
      matches = []
      open(.search)
    case .nextMatch: repeatSearch(by: times, in: atlas)
    case .previousMatch: repeatSearch(by: -times, in: atlas)
    case .reading: turnReading()
    case .capture: toggleCapture(in: atlas)
    case .events: toggle(.events)
    case .sources: openSources(in: atlas)
    case .statistics: turnStatistics(in: atlas)
    case .method: toggle(.method)
    case .compare: toggleComparison()
    case .legend: toggle(.legend)
    case .layers: prompt = .layer
    case .toggleLayer: changeLayer(key, in: atlas)
    case .resetLayers: resetLayers()
    case .leaveLayers: prompt = nil
    case .nextStop: stepLesson(by: times, in: atlas)
    case .previousStop: stepLesson(by: -times, in: atlas)
    case .quiz: return toggleQuiz()
    case .glyphs:
      appearance.glyphs = appearance.nextGlyphs
      call.said.insert(.glyphs)
    case .colors: cycleColors()
    case .language: cycleLanguage()
    case .commandLine: toggle(.command)
    case .mouse: return toggleMouse()
    case .scrollDown: scroll = min(scroll + 5, 999)
    case .scrollUp: scroll = max(0, scroll - 5)
    case .repaint:
      if prompt == .layer { prompt = nil }
      return .repaint
    case .suspend: return .suspend
    case .close: close()
    case .quit: return .quit
    case .help: toggle(.help)

    case .goToDate: goToTypedDate(in: atlas)
    case .openMatch: openMatch(in: atlas)
    case .matchUp: return moveMatch(by: -1)
    case .matchDown: return moveMatch(by: 1)
    case .typedBack: return recall(1)
    case .typedOn: return recall(-1)
    case .leavePrompt: leavePrompt()
    case .rubOut: return rubOut(key)
    case .deleteWord: return deleteWord()
    case .clearTyped: return clearTyped()
    case .caretBack: moveCaret(by: -1)
    case .caretOn: moveCaret(by: 1)
    case .caretToStart: moveCaret(by: -Int.max)
    case .caretToEnd: moveCaret(by: Int.max)
    case .type: return type(key)
    }
    return .none
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
      notice = Self.selectFirst
      return
    }
    jump(forward: forward, times: times, in: selection, atlas: atlas)
  }

  /// The notice of keys that need a selection.
  static var selectFirst: String {
    "Select a district first: \(Command.across.key), \(Command.up.key) or \(Command.down.key)."
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
      notice = "Comparing with \(day.short): go to another day; \(Command.compare.key) stops."
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

  /// Goes on through the pages of the statistics: ground, people harmed where the pack tells of them, none.
  private mutating func turnStatistics(in atlas: Atlas) {
    if panel == .statistics, !atlas.harm.isEmpty { return open(.harm) }
    toggle(panel == .harm ? .harm : .statistics)
  }

  private mutating func toggle(_ panel: Panel) { open(self.panel == panel ? .none : panel) }

  /// Closes the innermost thing that is open; with nothing open, clears the selection.
  private mutating func close() {
    if panel == .comparison { comparedDay = nil }
    if reading == .captured, panel == .none || panel == .legend {
      leaveCapture()
    } else if panel != .none {
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
    call.said.formUnion([.color, .theme])
    if appearance.hasColor, let next = appearance.theme.next {
      appearance.theme = next
    } else {
      appearance.theme = .dark
      appearance.color = appearance.color.next
    }
    notice =
      appearance.hasColor ? "Colours: \(appearance.color.rawValue), \(appearance.theme.rawValue)." : "No colours."
  }

  private mutating func toggleMouse() -> Effect {
    reportsMouse.toggle()
    drag = nil
    call.said.insert(.mouse)
    notice =
      reportsMouse
      ? "The mouse asks, drags and zooms the map; Shift selects text. \(Command.mouse.key) gives it back."
      : "The mouse selects text now, as the terminal has it. \(Command.mouse.key) turns it to the map."
    return .reportMouse(reportsMouse)
  }

  private mutating func cycleLanguage() {
    let all = Language.allCases
    let index = all.firstIndex(of: appearance.language)!
    appearance.language = all[(index + 1) % all.count]
    call.said.insert(.names)
    notice = "Names: \(appearance.language.title)."
  }
}

extension Key {
  /// The index of the choice that a digit stands for.
  fileprivate var choice: Int { (digit ?? 1) - 1 }
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
