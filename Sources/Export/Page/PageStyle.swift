import Chronicle
import Screens

/// The style sheet of the page: colours from the palette of the screens, the rest as written here.
struct PageStyle {
  let looks: [Ground]
  let patterns: FillPatterns

  /// The names of the colours that are no grounds, with the ink of the screen that each is.
  private static let inks: [(name: String, mark: Mark, ground: Ground)] = [
    ("text", .text, .bare), ("dim", .dim, .bare), ("ink", .strong, .bare), ("key", .key, .panel),
    ("front", .line(.front), .bare), ("border", .line(.countryBorder), .bare), ("selected", .line(.selection), .bare),
    ("river", .line(.river), .bare), ("road", .line(.road), .bare), ("former", .line(.formerOblast), .bare),
    ("contact", .line(.contactLine), .bare), ("event", .category(.battle), .bare), ("now", .sparkToday, .bare),
    ("bar-ink", .spark, .bare),
  ]
  private static let papers: [(name: String, ground: Ground)] = [
    ("paper", .bare), ("panel", .panel), ("chosen", .chosen), ("water", .water),
  ]

  var css: String {
    let light = variables(of: .light), dark = variables(of: .dark), contrast = variables(of: .contrast)
    return """
      :root { color-scheme: light; \(light) }
      @media screen and (prefers-color-scheme: dark) { :root:not([data-theme=light]) { color-scheme: dark; \(dark) } }
      @media screen { :root[data-theme=dark] { color-scheme: dark; \(dark) }
      :root[data-theme=contrast] { color-scheme: dark; \(contrast) }
      [data-fill=patterns] #map { \(light) } }
      \(fills)
      \(PageStyleSheet.text)
      """
  }

  private func variables(of theme: Theme) -> String {
    let palette = Palette(depth: .truecolor, theme: theme)
    let grounds = looks.enumerated().map { "--g\($0): \(palette.hex(of: $1))" }
    let papers = Self.papers.map { "--\($0.name): \(palette.hex(of: $0.ground))" }
    let inks = Self.inks.map { "--\($0.name): \(palette.hex(of: $0.mark, on: $0.ground))" }
    let stripes = stripes.enumerated().map { "--s\($0): \(palette.hex(of: $1))" }
    return (grounds + papers + inks + stripes).joined(separator: "; ")
  }

  /// The grounds that stand in tiles of others.
  private var stripes: [Ground] {
    var found: [Ground] = []
    for look in looks {
      _ = HatchTiles.drawing(look) { ground in
        if !found.contains(ground) { found.append(ground) }
        return ""
      }
    }
    return found
  }

  /// A class for each look: its colour or its tile, and its pattern in black and white.
  private var fills: String {
    let colours = looks.enumerated().map { number, look in
      ".g\(number) { fill: \(tile(look) == nil ? "var(--g\(number))" : "url(#t\(number))") }"
    }
    let black = looks.enumerated().map { number, look in
      let fill = patterns.fill(of: look, prefix: "")
      return ".g\(number) { fill: \(fill == "none" ? "#fff" : fill) }"
    }
    return colours.joined(separator: "\n") + "\n"
      + black.map { "[data-fill=patterns] " + $0 }.joined(separator: "\n")
      + "\n@media print {\n\(black.joined(separator: "\n"))\n}"
  }

  private func tile(_ look: Ground) -> String? {
    let stripes = stripes
    return HatchTiles.drawing(look) { ground in "var(--s\(stripes.firstIndex(of: ground) ?? 0))" }
  }

  /// The tiles and patterns that the classes refer to.
  var definitions: String {
    let tiles = looks.enumerated().compactMap { number, look in
      tile(look).map { HatchTiles.definition("t\(number)", $0) }
    }
    return tiles.joined() + patterns.definitions(prefix: "")
  }
}
