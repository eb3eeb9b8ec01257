extension Look {
  /// Select Graphic Rendition (ECMA-48, 8.3.117), from any state.
  public var escapeSequence: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReverse { codes.append("7") }
    codes += fore.codes(base: 30) + back.codes(base: 40)
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension TerminalColor {
  fileprivate func codes(base: Int) -> [String] {
    switch self {
    case .standard: []
    case .indexed(let number) where number < 8: ["\(base + Int(number))"]
    case .indexed(let number) where number < 16: ["\(base + 60 + Int(number) - 8)"]
    case .indexed(let number): ["\(base + 8)", "5", "\(number)"]
    case .rgb(let red, let green, let blue): ["\(base + 8)", "2", "\(red)", "\(green)", "\(blue)"]
    }
  }
}
