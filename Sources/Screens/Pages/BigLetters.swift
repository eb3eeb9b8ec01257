/// A line of text in large letters, drawn with blocks, to be read across a room: three rows high with half blocks, six
/// with the characters of ASCII.
///
///     ▄▄ ▄▄ █
///    ▀█▄▀█▄ █▀▄
///    ▀▀ ▀▀  ▀ ▀
struct BigLetters {
  /// The rows, all of them of one width.
  let rows: [String]

  /// The height in rows.
  static func height(isUnicode: Bool) -> Int { isUnicode ? dotRows / 2 : dotRows }

  /// Draws a text; nil where it has a character that is not among the letters.
  init?(_ text: String, isUnicode: Bool) {
    var dots = [[Bool]](repeating: [], count: Self.dotRows)
    for (number, character) in text.enumerated() {
      guard let letter = Self.letters[character] else { return nil }
      for row in dots.indices { dots[row] += (number > 0 ? [false] : []) + letter[row] }
    }
    rows = isUnicode ? Self.halved(dots) : dots.map { String($0.map { $0 ? "#" : " " }) }
  }

  /// Two rows of dots in one row of half blocks.
  private static func halved(_ dots: [[Bool]]) -> [String] {
    stride(from: 0, to: dots.count, by: 2).map { row in
      String(
        zip(dots[row], dots[row + 1]).map { (top, bottom) -> Character in
          top ? (bottom ? "█" : "▀") : bottom ? "▄" : " "
        })
    }
  }

  /// The rows of dots of a letter: five, and one below the line.
  private static let dotRows = 6

  /// The letters as rows of dots, all rows of a letter equally wide.
  private static let letters: [Character: [[Bool]]] = {
    var letters: [Character: [[Bool]]] = [" ": [[Bool]](repeating: [false, false], count: dotRows)]
    for (character, drawing) in drawings {
      let rows = drawing.split(separator: "/", omittingEmptySubsequences: false).map { $0.map { $0 == "#" } }
      let width = rows.map(\.count).max() ?? 0
      letters[character] = (0..<dotRows).map { row in
        let own = row < rows.count ? rows[row] : []
        return own + [Bool](repeating: false, count: width - own.count)
      }
    }
    return letters
  }()

  /// Rows from the top, parted by strokes; empty cells at the right and rows at the bottom are left out.
  private static let drawings: [(Character, String)] = [
    ("a", "/.##/#.#/#.#/.##"), ("b", "#/#/##/#.#/##"), ("c", "/.##/#/#/.##"), ("d", "..#/..#/.##/#.#/.##"),
    ("e", "/.##/#.#/##/.##"), ("f", ".##/#/##/#/#"), ("g", "/.##/#.#/.##/..#/##"), ("h", "#/#/##/#.#/#.#"),
    ("i", "#//#/#/#"), ("j", ".#//.#/.#/.#/#"), ("k", "#/#/#.#/##/#.#"), ("l", "#/#/#/#/.#"),
    ("m", "/##.#/#.#.#/#.#.#/#.#.#"), ("n", "/##/#.#/#.#/#.#"), ("o", "/.#/#.#/#.#/.#"), ("p", "/##/#.#/##/#/#"),
    ("q", "/.##/#.#/.##/..#/..#"), ("r", "/#.#/##/#/#"), ("s", "/.##/#/..#/##"), ("t", ".#/###/.#/.#/.##"),
    ("u", "/#.#/#.#/#.#/.##"), ("v", "/#.#/#.#/#.#/.#"), ("w", "/#.#.#/#.#.#/#.#.#/.#.#"), ("x", "/#.#/.#/.#/#.#"),
    ("y", "/#.#/#.#/.##/..#/##"), ("z", "/###/..#/.#/###"),
    ("A", ".#/#.#/###/#.#/#.#"), ("B", "##/#.#/##/#.#/##"), ("C", ".##/#/#/#/.##"), ("D", "##/#.#/#.#/#.#/##"),
    ("E", "###/#/##/#/###"), ("F", "###/#/##/#/#"), ("G", ".##/#/#.#/#.#/.##"), ("H", "#.#/#.#/###/#.#/#.#"),
    ("I", "###/.#/.#/.#/###"), ("J", "..#/..#/..#/#.#/.#"), ("K", "#.#/#.#/##/#.#/#.#"), ("L", "#/#/#/#/###"),
    ("M", "#...#/##.##/#.#.#/#...#/#...#"), ("N", "#..#/##.#/#.##/#..#/#..#"), ("O", ".#/#.#/#.#/#.#/.#"),
    ("P", "##/#.#/##/#/#"), ("Q", ".#/#.#/#.#/.#/..#"), ("R", "##/#.#/##/#.#/#.#"), ("S", ".##/#/.#/..#/##"),
    ("T", "###/.#/.#/.#/.#"), ("U", "#.#/#.#/#.#/#.#/###"), ("V", "#.#/#.#/#.#/#.#/.#"),
    ("W", "#...#/#...#/#.#.#/##.##/#...#"), ("X", "#.#/#.#/.#/#.#/#.#"), ("Y", "#.#/#.#/.#/.#/.#"),
    ("Z", "###/..#/.#/#/###"),
    ("0", "###/#.#/#.#/#.#/###"), ("1", ".#/##/.#/.#/###"), ("2", "###/..#/###/#/###"), ("3", "###/..#/.##/..#/###"),
    ("4", "#.#/#.#/###/..#/..#"), ("5", "###/#/###/..#/###"), ("6", "###/#/###/#.#/###"), ("7", "###/..#/..#/.#/.#"),
    ("8", "###/#.#/###/#.#/###"), ("9", "###/#.#/###/..#/###"),
    ("@", ".###/#..##/#.#.#/#.###/#/.###"), (".", "////#"), ("-", "//##"), ("_", "////###"), (":", "/#//#"),
    ("/", "..#/..#/.#/#/#"), ("+", "/.#/###/.#"), ("=", "/###//###"), (",", "////#/#"),
  ]
}
