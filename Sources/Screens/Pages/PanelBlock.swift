import Chronicle

/// A piece of a panel by its meaning, without lines or sounds. `PanelPage` sets it in cells, `PanelSpeech` in sentences
/// and `PaperLegend` in print.
enum PanelBlock: Sendable {
  case blank
  case heading(String)
  /// The border between what had happened by a day and what came later.
  case later(than: Phrase)
  /// A text over as many lines as it needs, all of them indented.
  case text(Phrase, Mark = .text, indent: Int = 0)
  /// A line of runs, cut where it is too long.
  case runs([PanelRun])
  /// A text behind a lead; its further lines are indented as far.
  case hanging(lead: Phrase, Phrase, Mark = .text)
  /// The address of a page on the web. It is broken at its signs, and each piece of it leads to the whole.
  case link(String)
  /// A label on the left and its value at the right end.
  case row(Phrase, Phrase, Mark = .text)
  /// A sample of what the map draws, what it stands for, and how much of it there is on the day: often nothing.
  case sample([PanelRun], Phrase, value: Phrase)
  /// A sample and its meaning, which is of no use without the map; with the layer that it belongs to.
  case meaning([PanelRun], String, MapLayer? = nil)
  /// For the eye only.
  indirect case shown([PanelBlock])
  /// A picture, which other blocks tell in words.
  case picture([CellRow])
  /// For the ear only.
  case told(Phrase)
  /// Blocks whose lines were set before.
  indirect case kept([PanelLine], of: [PanelBlock])

  /// A text of one line, cut where it is too long.
  static func line(_ phrase: Phrase, _ mark: Mark = .text) -> PanelBlock { .runs([PanelRun(phrase, mark)]) }
}

/// A run of a line: what it says or draws, and its ink.
struct PanelRun: Sendable {
  var phrase: Phrase
  var mark: Mark
  /// The ground that the run shows; nil for text.
  var ground: Ground?
  /// The light on that ground's slope, -2 to 2.
  var shade: Int8 = 0

  init(_ phrase: Phrase, _ mark: Mark = .text) { (self.phrase, self.mark) = (phrase, mark) }

  /// A drawing, which is nothing for the ear.
  init(drawn text: String, _ mark: Mark, on ground: Ground? = nil, shade: Int8 = 0) {
    phrase = Phrase([.drawn(text)])
    self.mark = mark
    self.ground = ground
    self.shade = shade
  }
}
