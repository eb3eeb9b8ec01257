import Chronicle
import Geometry

/// The front line by period.
extension SpanReport {
  @ColumnsBuilder<FrontSpan>
  private var frontColumns: Columns<FrontSpan> {
    Column("kind") { _ in .text("front") }
    Column("start") { Value($0.standing.days.lowerBound) }
    Column("end") { Value($0.standing.days.upperBound) }
    rangeColumns(\.standing.range)
    Column("known") { .text($0.standing.range == nil ? "yes" : "no") }
    Column("left") { .text(atlas[$0.standing.left].id) }
    Column("right") { .text(atlas[$0.standing.right].id) }
    Column("km") { .number(length(of: $0.chains), decimals: 3) }
  }

  var frontFeatures: [Feature] {
    atlas.frontSpans(during: days).map { span in
      let sides = [span.standing.left, span.standing.right].map { atlas[$0].names[language] }
      return Feature(
        properties: frontColumns.record(span), geometry: atlas.lines(of: span.chains),
        title: "Front line: \(sides.joined(separator: ", "))", days: span.standing.days, style: frontStyle)
    }
  }

  /// The length of lines in kilometres, on the ellipsoid.
  private func length(of chains: [Chain]) -> Double {
    chains.reduce(0) { sum, chain in
      let points = atlas.partition.points(of: chain).map(atlas.projection.unproject)
      return sum
        + zip(points, points.dropFirst()).reduce(0) {
          $0 + atlas.projection.ellipsoid.shortDistance($1.0, $1.1).kilometres
        }
    }
  }
}
