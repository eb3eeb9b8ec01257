import Basics
import Chronicle

/// A file of dated points that the reader brings: CSV or GeoJSON, laid over a pack as a layer of its own.
public struct IncidentFile: Hashable, Sendable {
  /// What the layer is called.
  public let name: String
  /// The file's path.
  public let path: String

  /// Reads a word of a call: `field-notes.csv`, or `notes=/tmp/a.csv` with a name for the layer. A path with an equals sign
  /// is written `./a=b.csv`.
  public init(word: String) {
    let equals = word.firstIndex(of: "=")
    if let equals, !word[..<equals].contains("/"), equals > word.startIndex {
      name = shownText(word[..<equals])
      path = String(word[word.index(after: equals)...])
    } else {
      path = word
      name = shownText(word.split(separator: "/").last ?? word[...])
    }
  }

  /// Names a file whose layer needs no name.
  package init(path: String) {
    self.path = path
    name = ""
  }

  /// The incidents of the file, for a pack that is made of them. Throws all that is wrong, with the file's path.
  package func incidents() throws(PackProblems) -> [Event] {
    let log = ProblemLog()
    let events = read(log)
    if !log.isEmpty { throw PackProblems(problems: log.sorted()) }
    return events
  }

  /// The incidents of the file. All that is wrong is reported under the file's path.
  func read(_ log: ProblemLog) -> [Event] {
    guard let file = PackFile(foreign: path, limit: PackLimits.fileBytes, log), log.count(of: path) == 0 else {
      return []
    }
    return withExtendedLifetime(file) {
      let first = file.bytes[file.start...].first { !" \t\r\n".utf8.contains($0) }
      return first == UInt8(ascii: "{") ? readIncidentFeatures(file) : readIncidentTable(file)
    }
  }
}

/// A text from outside with a space in place of each character that is not shown.
func shownText(_ text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { shown.append(isShown(scalar) ? scalar : " ") }
  return String(shown)
}
