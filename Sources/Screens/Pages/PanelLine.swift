/// A line of cells in a panel: runs of text in different inks.
struct PanelLine: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var text: String
    var mark: Mark
    /// The ground that the run shows, for samples of the legend; nil for text.
    var ground: Ground?
    /// The light on that ground's slope, -2 to 2.
    var shade: Int8 = 0
    /// The address that the run leads to; nil for none.
    var link: String?
  }
  var runs: [Run]

  init(_ text: String = "", _ mark: Mark = .text) { runs = [Run(text: text, mark: mark, ground: nil)] }
  init(runs: [Run]) { self.runs = runs }

  static let blank = PanelLine()
  static func heading(_ text: String) -> PanelLine { PanelLine(text, .strong) }
}
