import Chronicle

extension Model {
  /// Handles a key: finds its command in the table of keys and performs it.
  mutating func press(_ key: Key, in atlas: Atlas) -> Effect {
    guard let command = KeyMap.command(for: key, in: keyScope) else {
      refuse(key)
      return .none
    }
    if command != .ask { waitWithAnswer() }
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
    // A list that comes back keeps its row.
    let isOther = panel != panelBefore && command != .closePanel
    if day != dayBefore || isOther, command.moves != .row { syncRow(in: atlas) }
    return effect
  }

  /// Answers a key that no row of the table knows here.
  private mutating func refuse(_ key: Key) {
    count = nil
    waitWithAnswer()
    if classroom?.presenting?.isAskedToEnd == true { return goOnPresenting() }
    switch prompt {
    case .layer:
      prompt = nil
      notice = LayerPrompt.refusal(count: MapLayer.allCases.count)
    case .date, .search, .help, .export, .replace: break
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
    case .showClass: if panel == .card { beginClass() } else { open(.card) }
    case .beginClass: beginClass()
    case .interrupt, .quit: return leave()
    case .endClass: return .quit
    case .rejoin: rejoin(in: atlas)
    case .answerClass: return answerClass(key.choice)
    case .takeBack: return takeBack()

    case .endQuiz: endQuiz()
    case .nextQuestion: return nextQuestion()
    case .answerPointing: answerPointing()
    case .answerQuiz: quiz?.chosen = key.choice
    case .answerStop: lesson?.chosen = key.choice
    case .tellAnswer: answerStop(in: atlas)

    case .lineUp: return turn(.lines(-times), in: atlas)
    case .lineDown: return turn(.lines(times), in: atlas)
    case .pageBack: return turn(.pages(-times), in: atlas)
    case .pageOn: return turn(.pages(times), in: atlas)
    case .halfPageBack: return turn(.halfPages(-times), in: atlas)
    case .halfPageOn: return turn(.halfPages(times), in: atlas)
    case .top: return turn(.top, in: atlas)
    case .bottom: return turn(.bottom, in: atlas)
    case .choose: chooseInPanel(in: atlas)
    case .tabOn: moveInPanel(by: times, in: atlas)
    case .tabBack: moveInPanel(by: -times, in: atlas)
    case .closePanel: closePanel()

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
    case .weekBack: leap(-times, in: atlas)
    case .weekOn: leap(times, in: atlas)
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
    case .lens: toggleLens()

    case .up, .acrossBack: select(by: -times, in: atlas)
    case .down, .across: select(by: times, in: atlas)
    case .enter: inspect(in: atlas)
    case .panLeft: panByQuarter(across: -1, in: atlas)
    case .panRight: panByQuarter(across: 1, in: atlas)
    case .panUp: panByQuarter(down: -1, in: atlas)
    case .panDown: panByQuarter(down: 1, in: atlas)
    case .zoomIn: zoomOnCursor(by: Self.zoomStep, in: atlas)
    case .zoomOut: zoomOnCursor(by: 1 / Self.zoomStep, in: atlas)
    case .whole: view = view == .whole ? .home : .whole
    case .fit: showSelection(fit: true, in: atlas)
    case .center: showSelection(fit: false, in: atlas)
    case .cursor: toggleCursor(in: atlas)

    case .find: beginSearch()
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
    case .nextStop: return stepLesson(by: times, in: atlas)
    case .previousStop: return stepLesson(by: -times, in: atlas)
    case .quiz: return toggleQuiz()
    case .glyphs:
      appearance.glyphs = appearance.nextGlyphs
      call.said.insert(.glyphs)
    case .colors: cycleColors()
    case .language: cycleLanguage()
    case .commandLine: toggle(.command)
    case .mouse: return toggleMouse()
    case .copy: return copy(in: atlas)
    case .export: askForFile()
    case .repaint:
      if prompt == .layer { prompt = nil }
      return .repaint
    case .suspend: return .suspend
    case .close: close()
    case .help: toggleHelp()

    case .goToDate: goToTypedDate(in: atlas)
    case .openMatch: openMatch(in: atlas)
    case .keepHelp: prompt = nil
    case .exportTyped: return exportToTypedFile()
    case .endingOn: return turnEnding(by: times)
    case .endingBack: return turnEnding(by: -times)
    case .matchUp: return moveMatch(by: -1)
    case .matchDown: return moveMatch(by: 1)
    case .typedBack: return recall(1)
    case .typedOn: return recall(-1)
    case .leavePrompt: leavePrompt()
    case .rubOut: return rubOut(key)
    case .deleteWord: return deleteWord()
    case .clearTyped: return clearLine()
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
        notice = forward ? "No later day is recorded of this place." : "No earlier day is recorded of this place."
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

  /// Opens the record of the selected district; without a selection, of the first.
  mutating func inspect(in atlas: Atlas) {
    if selection == nil { select(by: 1, in: atlas) }
    open(.inspection)
  }

  /// Opens the sources of what is shown; pressed again, all sources; pressed a third time, closes the list.
  private mutating func openSources(in atlas: Atlas) {
    guard case .sources(let shown) = panel else { return cover(with: .sources(citing(in: atlas))) }
    guard shown != .everything else { return closePanel() }
    let below = covered
    open(.sources(.everything))
    covered = below
  }

  /// Keeps the shown day to compare with; pressed again, ends comparing.
  private mutating func toggleComparison() {
    if comparedDay == nil {
      comparedDay = day
      open(.comparison)
      notice = "Comparing with \(pace.words(for: day)): go to another day; \(Command.compare.key) stops."
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

  /// Gives the rows of the lens to the map, or takes them back.
  private mutating func toggleLens() {
    guard pace.isOfYears else { return notice = "The slider shows each day; only a story of years has a lens." }
    hidesLens.toggle()
  }

  mutating func open(_ panel: Panel) {
    self.panel = panel
    scroll = 0
    row = 0
    covered = []
  }

  /// Goes on through the pages of the statistics: ground, people harmed where the pack tells of them, none.
  private mutating func turnStatistics(in atlas: Atlas) {
    if panel == .statistics, !atlas.harm.isEmpty { return open(.harm) }
    toggle(panel == .harm ? .harm : .statistics)
  }

  private mutating func toggle(_ panel: Panel) { open(self.panel == panel ? .none : panel) }

  /// Opens the help over what is open, or closes it.
  private mutating func toggleHelp() {
    if panel == .help { return closePanel() }
    helpQuery = ""
    cover(with: .help)
  }

  /// Opens the prompt of a search: of the help where it is open, else of the map.
  private mutating func beginSearch() {
    if panel == .help {
      helpQuery = ""
      scroll = 0
      ask(.help(""))
      return
    }
    ask(.search(""))
    matches = []
    open(.search)
  }

  /// With no panel open: lets go of the place, stops the days, or lets go of the district.
  private mutating func close() {
    if reading == .captured {
      leaveCapture()
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
