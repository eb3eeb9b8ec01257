import CNCurses
import Screens

extension Capabilities {
  /// The capabilities in the description of the open terminal.
  static func ofOpenTerminal() -> Capabilities {
    var found = Capabilities(address: address())
    found.column = template("hpa")
    found.row = template("vpa")
    found.right = template("cuf")
    found.left = template("cub")
    found.down = template("cud")
    found.up = template("cuu")
    found.right1 = expanded("cuf1")
    found.left1 = expanded("cub1")
    found.up1 = expanded("cuu1")
    let down = expanded("cud1")
    found.feedsLines = down == [0x0A] || expanded("ind") == [0x0A]
    found.down1 = down == [0x0A] ? nil : down
    found.home = expanded("home")
    found.carriageReturn = expanded("cr")
    found.eraseToEnd = expanded("el")
    found.erasesInBackground = flag("bce")
    found.insertBlank = expanded("ich1") ?? text("ich").map { expand($0, 1) }
    found.wraps = flag("am")
    found.wrapsLate = flag("xenl")
    found.wrapOff = expanded("rmam")
    found.wrapOn = expanded("smam")
    found.movesInLooks = flag("msgr")
    found.looks = looks()
    found.clear = expanded("clear")
    found.enter = expanded("smcup")
    found.leave = expanded("rmcup")
    found.keypadOn = expanded("smkx")
    found.keypadOff = expanded("rmkx")
    found.hideCursor = expanded("civis")
    found.showCursor = expanded("cnorm")
    found.hasMouse = text("kmous") != nil
    // The string that asks for the cursor's place (u7 since ncurses 4) belongs to the same command as the one that
    // asks for the state.
    found.answers = text("u7")?.starts(with: "\u{1B}[6n".utf8) ?? false
    found.hasStandardColors =
      text("cup") == Array("\u{1B}[%i%p1%d;%p2%dH".utf8) && found.looks.fore?(1) == Array("\u{1B}[31m".utf8)
    return found
  }

  /// The bytes of its keys.
  static func keys() -> [(bytes: [UInt8], key: Key)] {
    // Bytes that every terminal sends for other keys are not taken from a description.
    let taken: [UInt8] = [0x08, 0x09, 0x0A, 0x0D, 0x7F, 0x1B]
    return describedKeys.compactMap { name, key in
      text(name).flatMap { $0.count == 1 && taken.contains($0[0]) ? nil : ($0, key) }
    }
  }

  /// Whether the terminal needs padding on a line of so many bits a second without flow control.
  static func pads(at speed: Int) -> Bool {
    let least = Int(dayfront_number("pb"))
    return !flag("xon") && least > 0 && speed >= least
  }

  /// The number of colours in the description; 0 for none.
  static var colors: Int { max(0, Int(dayfront_number("colors"))) }

  private static func address() -> Address {
    let text = text("cup") ?? []
    if let template = DecimalTemplate(text, numbers: 2) { return .decimal(template) }
    return .other { row, column in expand(text, row, column) }
  }

  private static func looks() -> LookStrings {
    var looks = LookStrings()
    looks.reset = expanded("sgr0") ?? []
    // An attribute that cannot be ended is not used.
    guard !looks.reset.isEmpty else { return colored(looks) }
    looks.bold = expanded("bold")
    looks.underline = expanded("smul")
    looks.endUnderline = expanded("rmul")
    let standout = expanded("smso")
    looks.reverse = expanded("rev") ?? standout
    if looks.reverse == standout { looks.endReverse = expanded("rmso") }
    return colored(looks)
  }

  private static func colored(_ looks: LookStrings) -> LookStrings {
    var looks = looks
    looks.original = expanded("op") ?? expanded("oc")
    if let fore = text("setaf"), let back = text("setab") {
      looks.fore = { expand(fore, $0) }
      looks.back = { expand(back, $0) }
    } else if let fore = text("setf"), let back = text("setb") {
      looks.fore = { expand(fore, swapped($0)) }
      looks.back = { expand(back, swapped($0)) }
    }
    return looks
  }

  /// The numbers for `setf`, in which blue and red are exchanged compared with `setaf`.
  private static func swapped(_ number: Int) -> Int {
    number < 16 ? number & ~5 | (number & 1) << 2 | (number & 4) >> 2 : number
  }

  private static func flag(_ name: String) -> Bool { dayfront_flag(name) != 0 }

  /// A string in terminfo's notation.
  private static func text(_ name: String) -> [UInt8]? {
    dayfront_string(name).map { Array(String(cString: $0).utf8) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func template(_ name: String) -> DecimalTemplate? {
    text(name).flatMap { DecimalTemplate($0, numbers: 1) }
  }

  /// A string without parameters, as it is sent.
  private static func expanded(_ name: String) -> [UInt8]? { text(name).map { expand($0) } }

  private static func expand(_ text: [UInt8], _ numbers: Int...) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let room = Int32(bytes.count)
    let first = Int32(numbers.first ?? 0), second = Int32(numbers.count > 1 ? numbers[1] : 0)
    let count = (text + [0]).withUnsafeBytes { text in
      bytes.withUnsafeMutableBytes { bytes in
        dayfront_expand(
          text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(numbers.count), first, second,
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), room)
      }
    }
    return Array(bytes.prefix(max(0, Int(count))))
  }
}
