import Screens

/// Turns colours into the numbers that a terminal uses.
struct ColorNumbers: Sendable {
  /// The number of colours that the terminal has.
  let count: Int
  /// Whether a colour's number is its red, green and blue.
  let isDirect: Bool
  /// Whether -1 stands for the terminal's own colours; otherwise these are assumed to be white on black.
  let hasStandard: Bool

  /// The pair of colours for a look, and whether bold type must supply the brightness.
  func numbers(of look: Look) -> (pair: ColorPair, isBold: Bool) {
    guard count >= 8 else { return (.standard, false) }
    let back = number(of: look.back, standard: hasStandard ? -1 : 0)
    let fore = number(of: look.fore, standard: hasStandard ? -1 : 7)
    let isSame = fore.number == back.number && fore.number >= 0 && look.fore != look.back
    // Eight colours cannot tell a colour from its bright variant; text must not vanish in its ground.
    let shown = isSame ? (back.number == 0 ? 7 : 0) : fore.number
    let isBold = fore.isBright && !isSame
    let pair = ColorPair(fore: shown, back: back.number)
    return (!hasStandard && pair == ColorPair(fore: 7, back: 0) ? .standard : pair, isBold)
  }

  private func number(of color: TerminalColor, standard: Int) -> (number: Int, isBright: Bool) {
    switch color {
    case .standard: (standard, false)
    case .indexed(let index): number(ofIndex: Int(index))
    case .rgb(let red, let green, let blue): number(of: RGB(red, green, blue))
    }
  }

  private func number(ofIndex index: Int) -> (number: Int, isBright: Bool) {
    if isDirect { return index < 8 ? (index, false) : number(of: xtermColor(index)) }
    if index < count { return (index, false) }
    // Bold black is invisible where bold does not brighten, so dark grey becomes white.
    if index < 16 { return index == 8 ? (7, false) : (index - 8, true) }
    return number(of: xtermColor(index))
  }

  private func number(of color: RGB) -> (number: Int, isBright: Bool) {
    // Terminals with direct colours keep the first eight numbers for the basic colours.
    if isDirect { return (max(8, color.packed), false) }
    return (nearestXtermColor(to: color, count: count), false)
  }
}
