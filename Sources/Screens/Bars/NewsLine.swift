import Basics
import Chronicle

/// The line of news above the slider: what changed on the day, and the titles of its events as far as there is room; or
/// what is to be said of the selection, or an answer to the last key.
struct NewsLine {
  let atlas: Atlas
  let model: Model
  let sentence: StatusSentence

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    var column = rect.column + 1
    frame.cursor = (column, rect.row)
    let end = rect.columns.upperBound - 1
    let isNews = sentence.isNewsOfDay
    if model.prompt == .layer {
      let first = LayerPrompt.lines(in: end - column)[0]
      frame.put(first, column: column, row: rect.row, ink: Ink(.notice))
      return
    }
    let whole = model.appearance.text(sentence.text)
    if isNews {
      // "Today 105 km² changed holder"; a sentence that begins with a word stands by itself.
      let word = model.pace.step == .day ? "Today" : "News"
      let lead = whole.first?.isNumber == true ? "\(word) " : "\(word): "
      column = frame.put(lead, column: column, row: rect.row, ink: Ink(.key))
    }
    let text = shortened(sentence.fitted(whole, in: end - column), to: end - column, mark: model.appearance.text("…"))
    column = frame.put(text, column: column, row: rect.row, ink: Ink(sentence.isNotice ? .notice : .text))
    if isNews { drawEvents(into: &frame, from: column + 2, to: end, row: rect.row) }
  }

  private func drawEvents(into frame: inout Frame, from column: Int, to end: Int, row: Int) {
    var column = column
    let bullet = String(model.appearance.pick("•", "*")) + " "
    for number in atlas.eventsByWeight(on: model.day) {
      let title = model.appearance.text(atlas.events[number].title)
      guard column + 2 + cellWidth(of: title) <= end else { return }
      let first = column
      column = frame.put(bullet, column: column, row: row, ink: Ink(.key))
      column = frame.put(title, column: column, row: row, ink: Ink(.dim)) + 2
      frame.targets.append(
        PlacedTarget(
          target: .event(number), rect: CellRect(column: first, row: row, columns: column - 2 - first, rows: 1)))
    }
  }
}
