import Chronicle
import Geometry

/// Who held a point on each day of the story, as a row of cells on the day axis.
struct HolderStrip {
  let atlas: Atlas
  let face: FaceIndex
  let model: Model
  let scale: DayScale

  /// The cells of the strip. Where the later days are not told they are blank.
  var cells: [Cell] {
    let style = MapStyle(model)
    return (0..<scale.width).map { column in
      let days = scale.days(at: column)
      if days.contains(model.day) { return Cell(model.appearance.pick("█", "#"), Ink(.sliderDay, on: .panel)) }
      guard days.lowerBound <= model.day || model.tellsLater else { return Cell(" ", Ink(.dim, on: .panel)) }
      let ground = atlas.ground(of: face, on: days.lowerBound)
      // Half a row leaves room between the strip and the words. Patterns need the whole cell.
      if style.hasColor, !style.hasFewColors, style.glyphs != .ascii, !ground.isHatched {
        return Cell(style.hasSigns ? "▄" : "=", Ink(.ground(ground), on: .panel))
      }
      return style.fill(ground, column: column, row: 0)
    }
  }
}

extension Atlas {
  /// The ground of a face of the zone on a day, as the map draws it, whatever changed that day.
  func ground(of face: FaceIndex, on day: Day) -> Ground {
    let state = timeline.state(of: face, on: day)
    if state.isOpen, state.status != .unmapped { return ground(openAt: face, on: day, isFaded: false) }
    return ground(in: ControlStance(state))
  }
}
