extension MapStyle {
  /// The style that a model asks for.
  init(_ model: Model) { self.init(model.appearance, layers: model.layers) }
}
