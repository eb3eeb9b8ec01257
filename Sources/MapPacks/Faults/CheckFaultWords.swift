import Basics
import Chronicle
import Geometry

extension CheckFault: CustomStringConvertible {
  /// The words for a fault, as `PackFault` has them.
  public var description: String {
    switch self {
    case .crossing(let arc, let other, let point): "\(name(arc)) crosses \(itself(arc, other)) at \(text(point))"
    case .touching(let arc, let other, let point):
      "\(name(arc)) touches \(itself(arc, other)) at \(text(point)), where only one of them has a point"
    case .lyingOn(let arc, let other, let point):
      "\(name(arc)) runs along \(itself(arc, other)) at \(text(point)); a border is one arc"
    case .contradiction(let point, let arc, let one, let other, let face):
      "at \(text(point)) the ground between \(name(arc)) and \(name(other)) is \(ground(one)) by the one and "
        + "\(ground(face)) by the other"
    case .misplaced(let arc, let point, let lies, let says):
      "\(name(arc)) lies in \(ground(lies)) at \(text(point)), but around it says \(ground(says))"
    case .noLength(let arc, let point): "\(name(arc)) has no length: it is the point \(text(point))"
    case .tooTangled: "so many lines lie together that they cannot be compared"
    case .areaDiffers(let face, let declared, let computed):
      "area_km2 of face \(quoted(face)) is \(rounded(declared, to: 2)), computed \(rounded(computed, to: 2))"

    case .ringMeets(let kind, let isItself, let point):
      "the ring \(words(kind)) \(isItself ? "itself" : "another ring of the area") at \(text(point))"
    case .holeOutside: "the hole does not lie inside its ring"
    case .ringInside: "the ring lies inside another part of the area"
    case .notOnMap: "no part of it lies on the map"
    case .farFromMap(let point): "the point \(text(point)) lies far outside the map"
    case .wrongAxes(let point, let meant):
      "the point \(text(point)) lies outside the map; \(text(meant)) would lie on it"

    case .recordTwice(let columns, let line): "the same \(list(columns)) stands on line \(line) already"
    case .changesNothing(let face):
      "the row changes nothing: holder, status and due of face \(quoted(face)) are those of the row before"
    case .farFromDistrict(let district, let kilometres, let other):
      "the place lies \(rounded(kilometres, to: 2)) km outside district \(quoted(district)), in "
        + (other.map { "\(quoted($0)): move it, or name that in drawn_in" } ?? "no district")
    case .liesInItsDistrict(let district): "drawn_in must be empty: the place lies in its district \(quoted(district))"
    case .farFromPlace(let place, let kilometres):
      "the event lies \(rounded(kilometres, to: 2)) km from place \(quoted(place))"
    case .fallingTotal(let total, let earlier, let day):
      "the total \(total) is lower than \(earlier), which the same source gave on \(day)"
    }
  }
}

private func name(_ arc: Int) -> String { "arc \(arc)" }
private func itself(_ arc: Int, _ other: Int) -> String { arc == other ? "itself" : name(other) }
private func ground(_ face: String?) -> String { face.map { "face \(quoted($0))" } ?? "no face" }

private func words(_ kind: ChainMeeting.Kind) -> String {
  switch kind {
  case .cross: "crosses"
  case .touch, .share: "touches"
  case .overlap: "runs along"
  }
}

/// Words as a list: `place, day and act`.
private func list(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// A coordinate as a fault tells it: longitude, then latitude, to a metre.
private func text(_ point: Coordinate) -> String {
  "\(rounded(point.longitude, to: 5)) \(rounded(point.latitude, to: 5))"
}
