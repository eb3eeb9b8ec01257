import Basics
import Chronicle

/// The legend in one line, for screens without room for a column of it: the grounds of the day with their shares, then
/// the scale.
///
/// No name is ever cut. Where not all has room, the line takes the next of its forms: the grounds of a holder share his
/// name, then what has no share is named as short as it can be, then figures go, then samples are narrow, and last what
/// is no holder's is left out. The legend itself, a key away, has the whole of it.
struct KeyLine {
  let legend: LegendPanel
  let style: MapStyle

  /// A part of the line: the grounds that it explains, by samples, and what they are.
  private struct Item {
    var grounds: [Ground]
    var name: String
    /// Its share or its area; empty where there is no room for it.
    var figure: String
    /// Whether it has a share of the zone.
    var isHolders = false
  }

  /// A form of the line: its items, the cells of a sample, and the longest scale bar; 0 for none.
  private struct Form {
    var items: [Item]
    var sample = 2
    var bar = 8
    /// The cells between two items.
    var gap = 2
  }

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    let room = rect.size.columns - 2
    // Without a scale nothing stands apart at the end.
    guard let form = forms.first(where: { width(of: $0) <= ($0.bar > 0 ? room : room + 1) }) else { return }
    var column = rect.column + 1
    for item in form.items {
      for ground in item.grounds {
        for offset in 0..<form.sample {
          frame.set(style.fill(ground, column: offset, row: 0), column: column + offset, row: rect.row)
        }
        column += form.sample
      }
      column = frame.put(item.name, column: column + 1, row: rect.row, ink: Ink(.text, on: .panel))
      if !item.figure.isEmpty {
        column = frame.put(item.figure, column: column + 1, row: rect.row, ink: Ink(.strong, on: .panel))
      }
      column += form.gap
    }
    let bar = bar(form.bar)
    frame.put(
      bar, column: rect.columns.upperBound - 1 - cellWidth(of: bar), row: rect.row, ink: Ink(.text, on: .panel))
  }

  // MARK: Forms

  /// The forms of the line, from the one that says most.
  private var forms: [Form] {
    let (single, joined, short) = items
    var forms = [Form(items: single), Form(items: joined), Form(items: short), Form(items: short, bar: 5)]
    let bare = short.map { item in
      var item = item
      if !item.isHolders { item.figure = "" }
      return item
    }
    forms += [Form(items: bare, bar: 5), Form(items: bare, sample: 1, bar: 5)]
    // What is no holder's goes first, from the end; then the scale; and last the least of the holders.
    var rest = bare
    while let place = rest.lastIndex(where: { !$0.isHolders }) {
      rest.remove(at: place)
      forms.append(Form(items: rest, sample: 1, bar: 5))
    }
    while !rest.isEmpty {
      forms.append(Form(items: rest, sample: 1, bar: 0, gap: 1))
      rest.removeLast()
    }
    return forms
  }

  private func width(of form: Form) -> Int {
    let gaps = form.gap * (form.bar > 0 ? form.items.count : form.items.count - 1)
    return form.items.reduce(cellWidth(of: bar(form.bar)) + gaps) { sum, item in
      let figure = item.figure.isEmpty ? 0 : 1 + cellWidth(of: item.figure)
      return sum + item.grounds.count * form.sample + 1 + cellWidth(of: item.name) + figure
    }
  }

  private func bar(_ columns: Int) -> String {
    guard columns > 0 else { return "" }
    return ScaleBar(
      kilometresPerColumn: legend.model.viewport(in: legend.atlas).kilometresPerColumn,
      appearance: legend.model.appearance
    ).text(columns: columns)
  }

  /// The items with one for each ground, with one for each holder, and those with short names.
  private var items: (single: [Item], joined: [Item], short: [Item]) {
    if legend.model.reading == .captured {
      let steps = legend.capture.line.map {
        Item(grounds: $0.grounds, name: text($0.name), figure: text("\(.area($0.area))"))
      }
      return (steps, steps, steps)
    }
    let entries = legend.entries.filter { $0.share != nil || $0.area > .zero || $0.isOfComparison }
    func item(_ entry: LegendEntry, _ name: Phrase) -> Item {
      Item(grounds: [entry.ground], name: text(name), figure: text(entry.figure), isHolders: entry.share != nil)
    }
    let shared = entries.filter { $0.share != nil }, others = entries.filter { $0.share == nil }
    // A holder's share is the sum of his grounds' shares.
    let holders = distinct(shared.compactMap(\.holder)).map { holder in
      let own = shared.filter { $0.holder == holder }
      return Item(
        grounds: own.map(\.ground), name: text("\(.name(legend.atlas[holder].names))"),
        figure: text("\(.share(own.reduce(0) { $0 + ($1.share ?? 0) }))"), isHolders: true)
    }
    return (
      entries.map { item($0, $0.name) }, holders + others.map { item($0, $0.name) },
      holders + others.map { item($0, $0.short ?? $0.name) }
    )
  }

  private func text(_ phrase: Phrase) -> String { legend.model.appearance.text(legend.model.appearance.shown(phrase)) }
}
