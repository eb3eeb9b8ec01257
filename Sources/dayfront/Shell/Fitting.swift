import Chronicle
import Curses
import Screens

/// Fits what is drawn to what is known of the terminal: first by its environment and description, later by its answers.
struct Fitting {
  private let drawing: Drawing
  private let isThrifty: Bool
  private let language: Language
  private var traits: TerminalTraits
  /// What was worked out last. What a reader has changed since is left as it is.
  private(set) var appearance: Appearance

  /// - Parameters:
  ///   - colors: what the terminal's description promises.
  ///   - isThrifty: whether less is to be sent, where nobody says how to draw.
  init(_ drawing: Drawing, language: Language, colors: Int, isThrifty: Bool) {
    self.drawing = drawing
    self.isThrifty = isThrifty
    self.language = language
    traits = TerminalTraits(environment: Console.environment, colors: colors)
    appearance = drawing.appearance(language: language, traits: traits)
    appearance = fitted
  }

  /// Who asks for glyphs that his locale cannot write says that the terminal can show them.
  var isUTF8: Bool { traits.isUTF8 || drawing.glyphs.set.map { $0 != .ascii } ?? false }

  private var fitted: Appearance {
    var result = drawing.appearance(language: language, traits: traits)
    guard isThrifty else { return result }
    if drawing.glyphs == .auto { result.glyphs = result.thrifty.glyphs }
    if drawing.color == .auto { result.color = result.thrifty.color }
    return result
  }

  /// What to change to once the terminal has answered; nil for nothing.
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
