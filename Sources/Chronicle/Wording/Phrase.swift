import Geometry

/// A piece of a phrase by its meaning. Screens and paper print it and speech says it, each from the value: no printed
/// text is ever read back.
public enum Span: Hashable, Sendable {
  /// The program's own words, the same for eye and ear.
  case words(String)
  /// The words of an author: of a pack, of a lesson, of a presenter. Speech says the units and signs among them.
  case prose(String)
  /// A name in the reader's language.
  case name(Names)
  /// A day of the story: "9 Oct".
  case day(Day)
  /// A day with its year: "9 Oct 2020".
  case date(Day)
  /// An area as screens give it: "1,558 km2".
  case area(SquareKilometres)
  /// An area in whole square kilometres: "1558 km2".
  case kilometres(Int)
  /// A part of a whole: "62%", "<1%".
  case share(Double)
  /// The sources of what stands before them: "[3] [17]", in speech ", sources 3, 17".
  case sources([SourceIndex])
  /// The sources alone: "sources [3] [17]".
  case sourceList([SourceIndex])
  /// The source that the rest is about: "[3]", in speech "Source 3:".
  case source(SourceIndex)
  /// Signs for the eye, and the words for the ear that stand for them; either may be empty.
  case either(shown: String, told: String)
}

extension Span {
  /// A pause: " - ".
  public static let dash = either(shown: " - ", told: ", ")
  /// From one state to the next: " → ", which is " -> " where there is only ASCII.
  public static let then = either(shown: " → ", told: ", then ")
  /// The gap between columns.
  public static let column = either(shown: "  ", told: ", ")
  /// A number that is not there.
  public static let nothing = either(shown: "-", told: "none")

  /// Something for the eye only.
  public static func drawn(_ text: String) -> Span { either(shown: text, told: "") }
}

/// A text made of typed pieces. It is written as a string with the values in it:
///
///     let line: Phrase = "\(.name(place.names)), \(.area(ground)) \(.sources(place.sources))"
///
/// What a string gives is the program's own words.
public struct Phrase: Hashable, Sendable {
  /// The pieces in order; none of them is an empty word.
  public private(set) var spans: [Span]

  /// A phrase of pieces.
  public init(_ spans: [Span] = []) { self.spans = spans.filter { !$0.isEmpty } }
  /// The program's own words.
  public init(_ words: String) { spans = words.isEmpty ? [] : [.words(words)] }
  /// The words of an author.
  public init(prose: String) { spans = prose.isEmpty ? [] : [.prose(prose)] }

  /// Whether nothing is said.
  public var isEmpty: Bool { spans.isEmpty }

  /// One phrase after another, without a space.
  public static func + (first: Phrase, second: Phrase) -> Phrase { Phrase(first.spans + second.spans) }
  /// Adds a phrase at the end, without a space.
  public static func += (first: inout Phrase, second: Phrase) { first.spans += second.spans }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// The pieces of a phrase that is being written.
  public struct StringInterpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    /// Begins a phrase.
    public init(literalCapacity: Int, interpolationCount: Int) {
      spans.reserveCapacity(2 * interpolationCount + 1)
    }
    /// Adds the program's own words.
    public mutating func appendLiteral(_ literal: String) { add(.words(literal)) }
    /// Adds a value by its meaning.
    public mutating func appendInterpolation(_ span: Span) { add(span) }
    /// Adds the program's own words.
    public mutating func appendInterpolation(_ words: String) { add(.words(words)) }
    /// Adds a number.
    public mutating func appendInterpolation(_ number: Int) { add(.words(String(number))) }
    /// Adds a phrase.
    public mutating func appendInterpolation(_ phrase: Phrase) { spans += phrase.spans }

    private mutating func add(_ span: Span) { if !span.isEmpty { spans.append(span) } }
  }

  /// The program's own words.
  public init(stringLiteral words: String) { self.init(words) }
  /// A phrase as it was written.
  public init(stringInterpolation: StringInterpolation) { spans = stringInterpolation.spans }
}

extension Span {
  /// Whether neither eye nor ear gets anything.
  fileprivate var isEmpty: Bool {
    switch self {
    case .words(let text), .prose(let text): text.isEmpty
    case .either(let shown, let told): shown.isEmpty && told.isEmpty
    case .sources(let sources): sources.isEmpty
    case .name, .day, .date, .area, .kilometres, .share, .sourceList, .source: false
    }
  }
}

extension Sequence<Phrase> {
  /// All phrases with words between them.
  public func joined(by separator: Phrase) -> Phrase {
    var whole = Phrase()
    for (number, phrase) in enumerated() {
      if number > 0 { whole += separator }
      whole += phrase
    }
    return whole
  }
}
