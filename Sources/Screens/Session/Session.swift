import Chronicle
import Classroom

/// A model with the books that it draws from: takes inputs, gives frames, and answers the model's own questions.
public struct Session: Sendable {
  public internal(set) var model: Model
  private var renderer: Renderer
  /// Built when the first search is typed.
  private var index: SearchIndex?
  /// Built when the first quiz begins.
  private var deck: QuizDeck?

  public init(model: Model, atlas: Atlas) {
    self.model = model
    renderer = Renderer(atlas: atlas)
  }

  /// Opens a lesson at a stop, counted from 0.
  public mutating func open(_ lesson: Lesson, stop: Int = 0) { model.open(lesson, stop: stop, in: renderer.atlas) }

  public var atlas: Atlas { renderer.atlas }

  /// Takes an input in and returns what the shell must do; searches are done and questions dealt here.
  public mutating func take(_ input: Input) -> Effect {
    let effect = model.apply(input, in: renderer.atlas)
    if case .ask(let number) = effect {
      let deck = self.deck ?? QuizDeck(of: QuizBook(of: renderer.atlas))
      self.deck = deck
      return model.apply(.asked(deck.question(number: number, seed: model.quizSeed)), in: renderer.atlas)
    }
    guard case .search(let query) = effect else { return effect }
    let index = self.index ?? SearchIndex(of: renderer.atlas)
    self.index = index
    return model.apply(.found(index.matches(for: query, limit: 50)), in: renderer.atlas)
  }

  public mutating func frame() -> Frame { renderer.frame(of: model) }
}
