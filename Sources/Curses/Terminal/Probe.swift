import Screens

/// The questions that a terminal is asked once, when the screen is entered: one writing, answered in one round trip.
///
/// In their order: the background's colour (OSC 11); the last of 256 colours (OSC 4); what it knows of showing a frame at
/// once (mode 2026), of mouse reports in decimal (1006) and of marks around pasted text (2004), by DECRQM; its name and
/// version (XTVERSION) and its kind (secondary DA); where its cursor stands behind a character of UTF-8 and behind one
/// that is ambiguous in width (East Asian Width A, Unicode Standard Annex #11); and last its state (CSI 5 n), which every
/// terminal that answers anything answers.
///
/// Whatever a terminal makes of questions that it does not know, the first frame clears it away.
enum Probe {
  static let bytes: [UInt8] = Array(
    ("\u{1B}]11;?\u{1B}\\" + "\u{1B}]4;255;?\u{1B}\\" + "\u{1B}[?2026$p" + "\u{1B}[?1006$p" + "\u{1B}[?2004$p"
      + "\u{1B}[>0q" + "\u{1B}[>c" + "\r" + narrow + "\u{1B}[6n" + "\r" + ambiguous + "\u{1B}[6n").utf8)
  static let fence: [UInt8] = Array("\u{1B}[5n".utf8)

  /// A braille cell: none of the bytes that UTF-8 writes it with is a control to a terminal of eight bits.
  private static let narrow = "\u{28FF}"
  private static let ambiguous = "\u{B7}"

  /// Milliseconds after which an answer changes nothing any more.
  static let patience: Int64 = 2000
}

extension TerminalAnswers {
  /// Takes one answer in.
  mutating func take(_ report: Report) {
    switch report {
    case .ready: isComplete = true
    case .cursor(let column, let row):
      // dvtm counts both from nought.
      let place = row == 0 ? column + 1 : column
      if columnAfterNarrow == nil {
        columnAfterNarrow = place
      } else {
        columnAfterAmbiguous = place
        // st never says that it is well: where its cursor stands comes last.
        isComplete = true
      }
    case .mode(let number, let state): modes[number] = state
    case .secondary(let numbers): secondary = numbers
    case .version(let text): version = text
    case .background(let color): background = color
    case .paletteColor(let number): if number == 255 { hasManyColors = true }
    }
  }
}
