/// Reads what a program sent to a terminal, strictly: every byte must belong to text, to a sequence that is known, or
/// it is told as stray.
public struct TerminalStream {
  /// What no terminal description of ours asks for, as `at 12: ...`.
  public private(set) var strays: [String] = []
  /// The codes of all colours that were asked for.
  public private(set) var colors: [String] = []
  /// Printable characters outside ASCII.
  public private(set) var wide: Set<Unicode.Scalar> = []
  public private(set) var isAlternate = false, isCursorHidden = false, isKeypadOn = false, isMouseOn = false
  /// Whether pastes are marked, and whether a frame was begun that has not ended.
  public private(set) var marksPastes = false, isInFrame = false
  /// What became of colours and weight in the end.
  public private(set) var isPlain = true
  public private(set) var requests = 0
  /// Whether the terminal was asked what it is and can do.
  public private(set) var isProbed = false
  /// The modes that were ever switched on.
  public private(set) var modesUsed: Set<String> = []
  private var tokens: TerminalTokens
  private let count: Int

  /// What is asked by characters that are not there to be read: where the cursor stands behind each.
  public static let widthQuestions = Array("\r\u{28FF}\u{1B}[6n\r\u{B7}\u{1B}[6n".utf8)

  public init(_ bytes: [UInt8], isUTF8: Bool = true) {
    var bytes = bytes
    if let place = bytes.firstRange(of: Self.widthQuestions) {
      bytes.removeSubrange(place)
      isProbed = true
    }
    tokens = TerminalTokens(bytes, isUTF8: isUTF8)
    count = bytes.count
    while let token = tokens.next() { take(token) }
  }

  private mutating func stray(_ words: String) { strays.append("at \(count - tokens.left): \(words)") }

  private mutating func take(_ token: TerminalTokens.Token) {
    switch token {
    case .character(let scalar): if !scalar.isASCII { wide.insert(scalar) }
    // Backspace, tab, line feed, return, and Shift In, which a VT100 ends attributes with.
    case .control(0x08), .control(0x09), .control(0x0A), .control(0x0D), .control(0x0F): break
    case .control(let byte): stray("control \(byte)")
    case .escape(let next): takeEscape(next)
    case .sequence(let parameters, let final): take(parameters, final: final)
    case .command("11;?"), .command("4;255;?"): break
    case .command(let text): stray("command \(text)")
    case .broken(let words): stray(words)
    }
  }

  private mutating func takeEscape(_ next: Unicode.Scalar) {
    switch next {
    case "(", ")":
      let set = tokens.take()
      if set != UInt8(ascii: "B"), set != UInt8(ascii: "0") { stray("character set \(set ?? 0)") }
      if next == "(", set == UInt8(ascii: "0") { stray("line drawing characters") }
    case "=": isKeypadOn = true
    case ">": isKeypadOn = false
    // The end of a string and of a guarded area; index and reverse index, which some descriptions move the cursor by.
    case "\\", "W": break
    case "D", "M": break
    default: stray("Escape and \(next.value)")
    }
  }

  private mutating func take(_ parameters: String, final: Unicode.Scalar) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
    let isPlainNumbers = numbers.allSatisfy { $0.allSatisfy(\.isNumber) }
    switch final {
    case "H", "r": if !isPlainNumbers || numbers.count > 2 { stray("CSI \(parameters)\(final)") }
    case "A", "B", "C", "D", "G", "d", "J", "K", "X", "P", "@", "L", "M", "S", "T", "b", "f", "I", "Z":
      if !isPlainNumbers || numbers.count > 1 { stray("CSI \(parameters)\(final)") }
    case "m": takeColors(parameters, numbers)
    case "h", "l": takeModes(parameters, isOn: final == "h")
    case "n" where parameters == "5": requests += 1
    // The Linux console's cursor; xterm's window titles kept on a stack.
    case "c" where parameters.hasPrefix("?"): break
    // What a terminal is asked: its modes, its attributes, its version, its kind.
    case "p" where ["?2026$", "?1006$", "?2004$"].contains(parameters): break
    case "q" where parameters == ">0": break
    case "c" where parameters.isEmpty || parameters == ">": break
    case "t" where parameters.hasPrefix("22;") || parameters.hasPrefix("23;"): break
    default: stray("CSI \(parameters)\(final)")
    }
  }

  private mutating func takeModes(_ parameters: String, isOn: Bool) {
    if isOn { modesUsed.insert(parameters) }
    for mode in parameters.drop(while: { $0 == "?" }).split(separator: ";") {
      switch (parameters.hasPrefix("?"), mode) {
      case (true, "1049"), (true, "47"), (true, "1047"): isAlternate = isOn
      case (true, "25"): isCursorHidden = !isOn
      case (true, "1000"), (true, "1006"): isMouseOn = isOn
      case (true, "2004"): marksPastes = isOn
      case (true, "2026"): isInFrame = isOn
      // Cursor keys, blinking cursor, wrapping, inversion, smooth scrolling, tmux's bright cursor, insert mode.
      case (true, "1"), (true, "12"), (true, "7"), (true, "5"), (true, "4"), (true, "3"), (false, "34"), (false, "4"):
        break
      default: stray("mode \(parameters)")
      }
    }
  }

  private mutating func takeColors(_ parameters: String, _ numbers: [Substring]) {
    var codes = numbers.map { Int($0.isEmpty ? "0" : $0) ?? -1 }[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: isPlain = true
      case 1, 2, 3, 4, 5, 7: isPlain = false
      case 10, 11, 22...25, 27: break
      case 30...37, 40...47, 90...97, 100...107:
        colors.append("\(code)")
        isPlain = false
      case 39, 49: colors.append("\(code)")
      case 38, 48:
        let kind = codes.popFirst()
        let rest = kind == 5 ? 1 : kind == 2 ? 3 : -1
        guard rest > 0, codes.count >= rest, codes.prefix(rest).allSatisfy({ (0...255).contains($0) }) else {
          return stray("colour \(parameters)")
        }
        colors.append("\(code);\(kind!)")
        codes = codes.dropFirst(rest)
        isPlain = false
      default: stray("colour \(parameters)")
      }
    }
  }
}
