import Outlets

/// What a format makes.
enum ExportContent {
  case text(String)
  case bytes([UInt8])
  /// A text too long to be in memory as a whole: each piece is handed to the argument.
  case pieces(((String) -> Void) -> Void)

  /// Writes it to a file; returns its length in bytes. Throws `OutputFault`.
  ///
  /// - Parameter inputs: paths of files that it was made from, which it must not replace.
  @discardableResult
  func write(to file: OutputFile, sparing inputs: [String]) throws(OutputFault) -> Int {
    switch self {
    case .text(let text):
      try file.write(text, sparing: inputs)
      return text.utf8.count
    case .bytes(let bytes):
      try file.write(bytes: bytes, sparing: inputs)
      return bytes.count
    case .pieces(let pieces):
      var length = 0
      try file.write(sparing: inputs) { take in
        pieces { piece in
          length += piece.utf8.count
          take(piece)
        }
      }
      return length
    }
  }
}

/// A reason why a format could not be made.
enum ExportFault: Error, Hashable {
  /// The program that makes pictures of dots is not there.
  case noConverter
  /// That program failed.
  case converterFailed
}

extension ExportFault: CustomStringConvertible {
  var description: String {
    switch self {
    case .noConverter:
      "a .png is made by rsvg-convert, which is not here: install librsvg2-bin (Debian), or export a .svg"
    case .converterFailed: "rsvg-convert made no picture"
    }
  }
}
