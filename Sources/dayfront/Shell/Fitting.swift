import Chronicle
import Curses
import Screens

/// Chooses the appearance from what is known of the terminal: first its environment and description, later its
/// answers.
struct Fitting {
  private let drawing: DrawingOptions
  private let isThrifty: Bool
  private let language: Language
  private var traits: TerminalTraits
  /// The appearance chosen last. Parts that the reader has changed since stay as they are.
  private(set) var appearance: Appearance

  /// Begins with what is known before the terminal answers.
  ///
  /// - Parameters:
  ///   - colors: the number of colours in the terminal's description.
  ///   - isThrifty: whether less should be sent, unless options set the appearance.
  init(_ drawing: DrawingOptions, language: Language, colors: Int, isThrifty: Bool) {
    self.drawing = drawing
    self.isThrifty = isThrifty
    self.language = language
    traits = TerminalTraits(environment: Console.environment, colors: colors)
    appearance = drawing.appearance(language: language, traits: traits)
    appearance = fitted
  }

  /// Whether more than ASCII is written. Asking for glyphs that the locale cannot write means that the terminal can
  /// show them.
  var isUTF8: Bool { traits.isUTF8 || drawing.glyphs.set.map { $0 != .ascii } ?? false }

  private var fitted: Appearance {
    var result = drawing.appearance(language: language, traits: traits)
    guard isThrifty else { return result }
    if drawing.glyphs == .auto { result.glyphs = result.economical.glyphs }
    if drawing.color == .auto { result.color = result.economical.color }
    return result
  }

  /// The appearance to change to once the terminal has answered; nil for no change.
  mutating func change(of current: Appearance, by answers: TerminalAnswers) -> Appearance? {
    traits.answers = answers
    let before = appearance
    appearance = fitted
    var result = current
    if current.glyphs == before.glyphs { result.glyphs = appearance.glyphs }
    if current.color == before.color { result.color = appearance.color }
    if current.theme == before.theme { result.theme = appearance.theme }
    result.hasWideSigns = appearance.hasWideSigns
    return result == current ? nil : result
  }
}
