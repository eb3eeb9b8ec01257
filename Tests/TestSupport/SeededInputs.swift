import Chronicle
import Foundation
import Screens

/// What an unbridled reader does to a program, by seed: every key, counts, typed words, clicks, other sizes, ticks.
public struct SeededInputs {
  private var random: Seeded
  private let largest: CellSize
  /// Typed next: words and counts come as runs of keys.
  private var pending: [Key] = []

  public init(seed: Int, largest: CellSize = CellSize(columns: 200, rows: 70)) {
    random = Seeded(seed)
    self.largest = largest
  }

  // No q among them: behind an x the / opens no search, and a q would end the program.
  private static let words = [
    "9999", "24", "0", "12", ":20 oct\n", ":+9999\n", ":2199-12-31\n", ":x\n", "/hadrut\n", "/Şuşa\n", "/zzzz\n",
    "/hadrt\n", "/20 oct\n", "/a",
    "/\u{202E}漢字\u{301}\n", ":99999999999\n",
  ]
  private static let characters = Array(
    "hljkbfgG[]{}: <>rHJKL+-0z.iycCoM=_123456789nNxaestmdwwT/?é漢\u{301}\u{200B}".unicodeScalars)
  private static let others: [Key] =
    [
      .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .pageUp, .pageDown, .home, .end, .enter,
      .escape, .tab, .backTab, .backspace, .delete,
    ] + ["l", "d", "u", "a", "b", "c", "e", "f", "w"].map { Key.control($0) } + (1...12).map { Key.function($0) }

  /// The next input. None of them quits or suspends.
  public mutating func next() -> Input {
    if !pending.isEmpty { return .key(pending.removeFirst()) }
    switch random.number(0...39) {
    case 0:
      // Mostly sizes that people have; sometimes none at all.
      return .resize(
        CellSize(columns: random.number(0...largest.columns), rows: random.number(0...largest.rows)))
    case 1...3: return .tick
    case 4: return .paste(Self.words.randomElement(using: &random)!)
    case 5, 6:
      return .mouse(
        MouseAction.allCases.randomElement(using: &random)!,
        column: random.number(-2...largest.columns + 9), row: random.number(-2...largest.rows + 9))
    case 7, 8:
      pending = Self.words.randomElement(using: &random)!.unicodeScalars.map { $0 == "\n" ? .enter : .character($0) }
      return .key(pending.removeFirst())
    case 9...16: return .key(Self.others.randomElement(using: &random)!)
    default: return .key(.character(Self.characters.randomElement(using: &random)!))
    }
  }
}

/// The memory of a process: what the kernel counts as resident, in bytes; this process where no other is named.
public func residentBytes(of process: pid_t? = nil) -> Int {
  let path = "/proc/" + (process.map { "\($0)" } ?? "self") + "/statm"
  guard let text = try? String(contentsOfFile: path, encoding: .utf8), let pages = Int(text.split(separator: " ")[1])
  else { return 0 }
  return pages * Int(getpagesize())
}
