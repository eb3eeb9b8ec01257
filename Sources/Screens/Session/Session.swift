import Chronicle
import Classroom

/// A model together with the renderer, the search index and the questions: it takes inputs, gives frames, and answers
/// the model's own requests.
public struct Session: Sendable {
  /// The model as of the last input.
  public internal(set) var model: Model
  private var renderer: Renderer
  /// The renderer of the whole story, kept while a presenter holds the class; nil otherwise.
  private var whole: Renderer?
  /// The day up to which the story is told; nil for all of it.
  private var toldUntil: Day?
  /// The search index; made when the first search is typed.
  private var index: SearchIndex?
  /// What a click chooses on the frame made last.
  private var targets: [PlacedTarget] = []
  /// The questions; made when the first quiz begins.
  private var deck: QuizDeck?

  /// Gives the lessons that can be opened; asked once, when the reader wants to see them.
  public var lessons: @Sendable () -> [ShelvedLesson] = { [] }

  /// Exports what a model shows to a file, and says what became of it. Where it is not set nothing is written.
  public var exporter: @Sendable (ExportWish, Model) -> ExportOutcome = { _, _ in .refused("no file is written here") }

  /// Makes a session.
  public init(model: Model, atlas: Atlas) {
    self.model = model
    self.model.homeShape = atlas.homeShape
    self.model.pace = StoryPace(of: atlas)
    renderer = Renderer(atlas: atlas)
  }

  /// Opens a lesson at a stop, counted from 0.
  public mutating func open(_ lesson: Lesson, stop: Int = 0) { model.open(lesson, stop: stop, in: renderer.atlas) }

  /// The atlas that the session shows: while a presenter holds the class, without anything after the held day, so that no
  /// list, record, search or question can look ahead.
  public var atlas: Atlas { renderer.atlas }

  /// Takes an input and returns the action that the shell must take. Searches are done, questions dealt, panels
  /// measured and files exported here.
  public mutating func take(_ input: Input) -> Effect {
    defer { keepToHeldDay() }
    let effect = model.apply(aimed(input), in: renderer.atlas)
    if case .turn(let turn) = effect {
      return model.apply(.measured(turn, renderer.extent(of: model)), in: renderer.atlas)
    }
    if case .copy(nil) = effect { return .copy(CommandLine(model: model, atlas: renderer.atlas).text) }
    if case .ask(let number) = effect {
      let deck = self.deck ?? QuizDeck(of: QuizBook(of: renderer.atlas))
      self.deck = deck
      return model.apply(.asked(deck.question(number: number, seed: model.quizSeed)), in: renderer.atlas)
    }
    if effect == .lessons {
      let known = model.lessons.isEmpty ? lessons() : model.lessons
      return model.apply(.lessons(known), in: renderer.atlas)
    }
    if case .export(let wish) = effect {
      return model.apply(.exported(wish, exporter(wish, model)), in: renderer.atlas)
    }
    guard case .search(let query) = effect else { return effect }
    let index = self.index ?? SearchIndex(of: renderer.atlas)
    self.index = index
    let found = index.matches(for: query, limit: 50)
    return model.apply(.found(found.isEmpty ? index.near(query, limit: 5) : found), in: renderer.atlas)
  }

  private mutating func keepToHeldDay() {
    let held = model.heldDay(in: atlas)
    guard held != toldUntil else { return }
    toldUntil = held
    let whole = self.whole ?? renderer
    if let held {
      self.whole = whole
      renderer = Renderer(atlas: whole.atlas.told(until: held), like: renderer)
    } else {
      self.whole = nil
      renderer = whole
    }
    (index, deck) = (nil, nil)
    model.forgetOthers(than: renderer.atlas)
  }

  /// An input of the mouse with what was drawn where it points, by the frame that was made last.
  private func aimed(_ input: Input) -> Input {
    guard case .mouse(.press, let column, let row, nil) = input,
      let target = targets.last(where: { $0.rect.contains(column: column, row: row) })?.target
    else { return input }
    return .mouse(.press, column: column, row: row, on: target)
  }

  /// The screen of the model.
  public mutating func frame() -> Frame {
    let frame = renderer.frame(of: model)
    targets = frame.targets
    return frame
  }
}
