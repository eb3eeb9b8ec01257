import Chronicle
import Classroom

/// The room that a panel takes.
enum PanelWidth: Hashable, Sendable {
  /// A column beside the map, as wide as the legend.
  case column
  /// Up to half of a wide screen, beside the map. A list takes the whole height.
  case half
  /// The map's place.
  case map
  /// All rows between the title and the status line.
  case page
}

/// What the model has to know of a panel. What a panel does not say is as in most of them.
struct PanelRules: Sendable {
  /// The name under which a class sees the panel; nil for a panel of the reader's own.
  var shared: ClassPanel?
  /// The room that it takes.
  var width = PanelWidth.half
  /// Whether it is about the selection. Then it is told anew for another selection and when Enter is pressed again, and
  /// no sentence about the selection is told beside it.
  var isAboutSelection = false
  /// The list whose rows the keys choose; nil where they scroll.
  var list: (any PanelList)?
  /// Goes on or back with Tab, so many steps; nil where Tab does nothing. A list has its own way.
  var across: (@Sendable (inout Model, Int, Atlas) -> Void)?
  /// Whether Up and Down choose districts instead of scrolling.
  var choosesDistricts: @Sendable (Model) -> Bool = { _ in false }
  /// The source that is shown whole or chosen; nil for none.
  var source: @Sendable (Model, Atlas) -> SourceIndex? = { _, _ in nil }
  /// The parts of the help that are about it.
  var help: [KeyRow.Group] = [.panel]
  /// The keys that are of use now.
  var hints: @Sendable (Model) -> [KeyHint] = { _ in KeyHint.page }

  /// The way of Tab in panels that speak of the chosen district.
  static let districts: @Sendable (inout Model, Int, Atlas) -> Void = { $0.select(by: $1, in: $2) }
}
