import Basics
import Chronicle

/// The signs of what was said, on axes of days and in lists. No voice has the sign of another.
enum VoiceSigns {
  /// What a party said.
  static func glyph(_ act: Act, isUnicode: Bool) -> Unicode.Scalar {
    switch act {
    case .announced, .repeated: isUnicode ? "▼" : "v"
    case .denied: isUnicode ? "✗" : "x"
    case .acknowledged: isUnicode ? "▽" : "w"
    case .verified: isUnicode ? "◉" : "@"
    }
  }

  static func mark(_ act: Act) -> Mark {
    switch act {
    case .announced, .repeated: .place(.announced)
    case .denied: .place(.notHeld)
    case .acknowledged: .strong
    case .verified: .place(.taken)
    }
  }
}

extension RecordPage {
  /// The sign of a statement.
  func sign(_ statement: Announcement) -> SignLane.Sign {
    SignLane.Sign(
      day: statement.day, glyph: VoiceSigns.glyph(statement.act, isUnicode: appearance.isUnicode),
      mark: VoiceSigns.mark(statement.act))
  }

  /// The sign of an opinion.
  func sign(_ opinion: Opinion) -> SignLane.Sign {
    SignLane.Sign(day: opinion.day, glyph: style.glyph(Voice(opinion)), mark: .key)
  }

  /// The name of a side; of others what they are.
  func name(_ side: Allegiance) -> String {
    switch side {
    case .holder(let holder): text("\(.name(atlas[holder].names))")
    case .independent, .reader: "others"
    }
  }

  /// What the signs of some acts stand for, in their order: "▼ announced as taken  ✗ denied".
  func meanings(of acts: [Act], opinions: [Opinion]) -> PanelBlock? {
    let said = Act.allCases.filter { acts.contains($0) && $0 != .repeated }.map {
      (VoiceSigns.glyph($0, isUnicode: appearance.isUnicode), VoiceSigns.mark($0), $0.words)
    }
    let shown = [(Voice.found, "found by other mappers"), (.told, "told to them, or no word")].filter { voice, _ in
      opinions.contains { Voice($0) == voice }
    }.map { (style.glyph($0), Mark.key, $1) }
    let all = said + shown
    guard !all.isEmpty else { return nil }
    var lines: [[PanelRun]] = [[]], used = 0
    for (glyph, mark, words) in all {
      let width = words.count + 4
      if used + width > self.width + 2, used > 0 {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1] += [PanelRun(drawn: "\(glyph) ", mark), PanelRun(drawn: words + "  ", .dim)]
      used += width
    }
    return .shown(lines.map { .runs($0) })
  }
}
