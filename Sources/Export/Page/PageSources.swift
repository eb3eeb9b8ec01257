import Basics
import Chronicle

/// The sources of a page, with their addresses, and what the pack says of itself.
struct PageSources {
  let atlas: Atlas

  /// The list in the order of the numbers by which everything else names them.
  var list: String {
    let items = atlas.sources.enumerated().map { number, source in
      let title = source.title.isEmpty ? source.publisher : source.title
      let rest = [source.title.isEmpty ? "" : source.publisher, source.published?.description ?? ""]
      let words = ([linked(title, source.url)] + rest.filter { !$0.isEmpty }.map(escaped)).joined(separator: ", ")
      return "<li id=\"s\(number + 1)\">\(words)</li>\n"
    }
    return "<ol>\n\(items.joined())</ol>\n"
  }

  /// Only addresses of the web are followed, whatever a pack says.
  private func linked(_ words: String, _ url: String) -> String {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return escaped(words) }
    return "<a href=\"\(escaped(url))\" rel=\"noreferrer\">\(escaped(words))</a>"
  }

  /// How the map was made, how far to trust it, and whose data it is drawn from.
  var about: String {
    let accuracy = atlas.accuracy.map { "<p>\(escaped($0.english))</p>\n" } ?? ""
    let method = atlas.method.map { "<h3>\(escaped($0.heading))</h3>\n<p>\(escaped($0.text))</p>\n" }.joined()
    let credits = atlas.credits.map { "<li>\(escaped($0))</li>\n" }.joined()
    return "<p>\(MapLegend.fairness)</p>\n\(accuracy)\(method)"
      + (credits.isEmpty ? "" : "<h3>The map is drawn from</h3>\n<ul>\n\(credits)</ul>\n")
  }
}
