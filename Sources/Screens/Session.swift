import Chronicle

/// A model with the books that it draws from: takes inputs, gives frames, and answers the model's own questions.
public struct Session: Sendable {
  public internal(set) var model: Model
  private var renderer: Renderer
  /// Built when the first search is typed.
  private var index: SearchIndex?

  public init(model: Model, atlas: Atlas) {
    self.model = model
    renderer = Renderer(atlas: atlas)
  }

  public var atlas: Atlas { renderer.atlas }

  /// Takes an input in and returns what the shell must do; a search is done here.
  public mutating func take(_ input: Input) -> Effect {
    let effect = model.apply(input, in: renderer.atlas)
    guard case .search(let query) = effect else { return effect }
    let index = self.index ?? SearchIndex(of: renderer.atlas)
    self.index = index
    return model.apply(.found(index.matches(for: query, limit: 50)), in: renderer.atlas)
  }

  public mutating func frame() -> Frame { renderer.frame(of: model) }
}
