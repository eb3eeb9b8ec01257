import Chronicle

extension Model {
  /// What a key does while no prompt is open. The table in Docs and the help panel name the same keys.
  mutating func press(_ key: Key, in atlas: Atlas) -> Effect {
    if case .character(let scalar) = key, takesDigit(scalar) { return .none }
    let times = count ?? 1
    let counted = count
    count = nil

    switch key {
    case .left, .character("h"): step(-times, in: atlas)
    case .right, .character("l"): step(times, in: atlas)
    case .pageUp, .character("b"): step(-times * 7, in: atlas)
    case .pageDown, .character("f"): step(times * 7, in: atlas)
    case .home, .character("g"): day = atlas.days.lowerBound
    case .end, .character("G"):
      day = atlas.days.upperBound
      if let counted {  // 24G is the 24th day
        day = atlas.days.lowerBound
        step(counted - 1, in: atlas)
      }
    case .character("["): jump(forward: false, times: times, in: nil, atlas: atlas)
    case .character("]"): jump(forward: true, times: times, in: nil, atlas: atlas)
    case .character("{"): jumpInSelection(forward: false, times: times, in: atlas)
    case .character("}"): jumpInSelection(forward: true, times: times, in: atlas)
    case .character(":"): prompt = ""

    case .character(" "): togglePlayback(in: atlas)
    case .character("<"): playback.slower()
    case .character(">"): playback.faster()
    case .character("r"): playback.isReversed.toggle()

    case .up, .character("k"), .backTab: select(by: -times, in: atlas)
    case .down, .character("j"), .tab: select(by: times, in: atlas)
    case .enter:
      if selection == nil { select(by: 1, in: atlas) }
      open(.inspection)

    case .shiftLeft, .character("H"): pan(right: -0.25, in: atlas)
    case .shiftRight, .character("L"): pan(right: 0.25, in: atlas)
    case .shiftUp, .character("K"): pan(down: -0.25, in: atlas)
    case .shiftDown, .character("J"): pan(down: 0.25, in: atlas)
    case .character("+"), .character("="): zoom(by: 1.5, in: atlas)
    case .character("-"), .character("_"): zoom(by: 1 / 1.5, in: atlas)
    case .character("0"): view = view == .whole ? .home : .whole
    case .character("z"): showSelection(fit: true, in: atlas)
    case .character("."): showSelection(fit: false, in: atlas)

    case .character("i"): toggle(.legend)
    case .character("?"), .function(1): toggle(.help)
    case .character("y"): toggle(.command)
    case .escape: close()
    case .control("d"): scroll += 5
    case .control("u"): scroll = max(0, scroll - 5)

    case .character("c"): appearance.glyphs = appearance.glyphs.next
    case .character("C"): appearance.color = appearance.color.next
    case .character("o"): cycleLanguage()
    case .character("M"):
      reportsMouse.toggle()
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

  /// Digits gather into a count; a 0 that starts none is a key of its own.
  private mutating func takesDigit(_ scalar: Unicode.Scalar) -> Bool {
    guard ("0"..."9").contains(scalar), scalar != "0" || count != nil else { return false }
    count = min((count ?? 0) * 10 + Int(scalar.value - 48), 9999)
    return true
  }

  private mutating func jumpInSelection(forward: Bool, times: Int, in atlas: Atlas) {
    guard let selection else {
      notice = "Select a district first: Tab, Up or Down."
      return
    }
    jump(forward: forward, times: times, in: selection, atlas: atlas)
  }

  private mutating func togglePlayback(in atlas: Atlas) {
    playback.isRunning.toggle()
    guard playback.isRunning else { return }
    // From the end that it would run into, play starts over at the other one.
    if !playback.isReversed, day == atlas.days.upperBound { day = atlas.days.lowerBound }
    if playback.isReversed, day == atlas.days.lowerBound { day = atlas.days.upperBound }
  }

  private mutating func open(_ panel: Panel) {
    self.panel = panel
    scroll = 0
  }

  private mutating func toggle(_ panel: Panel) { open(self.panel == panel ? .none : panel) }

  /// Closes what is open, the innermost first; with nothing open it clears the selection.
  private mutating func close() {
    if panel != .none {
      open(.none)
    } else if playback.isRunning {
      playback.isRunning = false
    } else {
      selection = nil
    }
  }

  private mutating func cycleLanguage() {
    let all = Language.allCases
    let index = all.firstIndex(of: appearance.language)!
    appearance.language = all[(index + 1) % all.count]
    notice = "Names: \(appearance.language.title)."
  }
}

extension GlyphSet {
  var next: GlyphSet {
    switch self {
    case .ascii: .blocks
    case .blocks: .braille
    case .braille: .ascii
    }
  }
}

extension ColorDepth {
  var next: ColorDepth {
    switch self {
    case .never: .sixteen
    case .sixteen: .indexed
    case .indexed: .truecolor
    case .truecolor: .never
    }
  }
}

extension Language {
  /// What readers call the language.
  public var title: String {
    switch self {
    case .english: "English"
    case .azerbaijani: "Azerbaijani"
    case .armenian: "Armenian, in Latin letters"
    case .russian: "Russian"
    }
  }
}
