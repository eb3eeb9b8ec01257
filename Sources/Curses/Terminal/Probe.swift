import Screens

/// The questions that a terminal is asked once, when the screen is entered: sent in one write and answered in one
/// round trip.
///
/// In their order: the background's colour (OSC 11); the last of 256 colours (OSC 4); by DECRQM, whether it knows the
/// modes for showing a frame at once (2026), for mouse reports in decimal (1006) and for marks around pasted text
/// (2004); its primary attributes, among which 52 says that it takes copies; its name and version (XTVERSION) and its
/// kind (secondary DA); the cursor's place after a character of UTF-8 and after one of ambiguous width (East Asian Width
/// A, Unicode Standard Annex #11); and last its state (CSI 5 n), which every terminal that answers anything answers.
///
/// If a terminal prints questions that it does not know, the first frame clears them away.
enum Probe {
  static let bytes: [UInt8] = Array(
    ("\u{1B}]11;?\u{1B}\\" + "\u{1B}]4;255;?\u{1B}\\" + "\u{1B}[?2026$p" + "\u{1B}[?1006$p" + "\u{1B}[?2004$p"
      + "\u{1B}[c" + "\u{1B}[>0q" + "\u{1B}[>c" + "\r" + narrow + "\u{1B}[6n" + "\r" + ambiguous + "\u{1B}[6n").utf8)
  static let fence: [UInt8] = Array("\u{1B}[5n".utf8)

  /// A braille cell. None of its bytes in UTF-8 is a control to an 8-bit terminal.
  private static let narrow = "\u{28FF}"
  private static let ambiguous = "\u{B7}"

  /// The milliseconds after which answers are ignored.
  static let patience: Int64 = 2000
}

extension TerminalAnswers {
  /// Stores one answer.
  mutating func take(_ report: Report) {
    switch report {
    case .ready: isComplete = true
    case .cursor(let column, let row):
      // dvtm counts both from 0.
      let place = row == 0 ? column + 1 : column
      if columnAfterNarrow == nil {
        columnAfterNarrow = place
      } else {
        columnAfterAmbiguous = place
        // st never answers its state, so that its second cursor's place is the last answer.
        isComplete = true
      }
    case .mode(let number, let state): modes[number] = state
    case .primary(let numbers): primary = numbers
    case .secondary(let numbers): secondary = numbers
    case .version(let text): version = text
    case .background(let color): background = color
    case .paletteColor(let number): if number == 255 { hasManyColors = true }
    }
  }
}
