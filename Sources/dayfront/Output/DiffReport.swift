import Basics
import Chronicle
import Geometry
import Screens

/// The report of changes of holder or status between two days, with the records behind them.
struct DiffReport {
  let atlas: Atlas
  let comparison: Comparison
  let from, to: Day
  let language: Language

  var text: String {
    var notes = SourceNotes()
    var text = "From the end of \(from.long) to the end of \(to.long), as assessed\n"
    text += comparison.rows.isEmpty ? "\nNo ground changed holder or status.\n" : "\n" + sums
    for row in comparison.rows {
      let name = atlas[row.district].names[language]
      text += "\n\(name): \(Geometry.text(row.area)) from \(words(row.before, row.dueBefore))"
      text += " to \(words(row.after, row.dueAfter)) \(notes.cite(row.sources))\n"
      for number in row.provisions {
        let provision = atlas.provisions[number]
        text += "  \(provision.clause): \(provision.territory) \(notes.cite(provision.sources))\n"
      }
      for number in row.events {
        let event = atlas.events[number]
        text += "  \(event.day.short): \(event.title) \(notes.cite(event.sources))\n"
      }
      text += spoken(row.announcements, &notes)
    }
    if !comparison.otherAnnouncements.isEmpty {
      text += "\nSaid between these days of places whose ground did not change, or is not known\n"
      text += spoken(comparison.otherAnnouncements, &notes)
    }
    return text + notes.list(in: atlas)
  }

  /// The areas that changed, summed by kind of change.
  private var sums: String {
    struct Change: Hashable {
      var before, after: ControlStance
      var dueBefore, dueAfter: Day?
    }
    return grouped(comparison.rows) {
      Change(before: $0.before, after: $0.after, dueBefore: $0.dueBefore, dueAfter: $0.dueAfter)
    }.map { change, rows in
      let area = rows.reduce(SquareKilometres.zero) { $0 + $1.area }
      return
        "In all \(Geometry.text(area)) from \(words(change.before, change.dueBefore)) to \(words(change.after, change.dueAfter))\n"
    }.joined()
  }

  /// The announcements, with those of one day, act and speaker on one line.
  private func spoken(_ numbers: [Int], _ notes: inout SourceNotes) -> String {
    struct Speech: Hashable {
      var day: Day, act: Act, party: Int
    }
    return grouped(numbers.map { atlas.announcements[$0] }) {
      Speech(day: $0.day, act: $0.act, party: $0.party)
    }.map { one, own in
      let places = own.map { atlas[$0.place].names[language] }.joined(separator: ", ")
      let sources = notes.cite(distinct(own.flatMap(\.sources)))
      let speaker = atlas.speaker(one.party, .statement) { $0[language] }
      return "  \(one.day.short), \(one.act.rawValue) by \(speaker): \(places) \(sources)\n"
    }.joined()
  }

  private func words(_ stance: ControlStance, _ due: Day?) -> String {
    "\(atlas[stance.holder].names[language]), \(stance.status.rawValue)" + (due.map { " (due \($0))" } ?? "")
  }

  var csv: String {
    csvLine([
      "district", "holder_before", "status_before", "holder_after", "status_after", "km2", "faces", "announcements",
      "provisions", "events", "sources",
    ])
      + comparison.rows.map { row in
        csvLine([
          atlas[row.district].id, atlas[row.before.holder].id, row.before.status.rawValue, atlas[row.after.holder].id,
          row.after.status.rawValue, decimal(row.area.value, 3), row.faces.map { atlas[$0].id }.joined(separator: ";"),
          row.announcements.map { id(atlas.announcements[$0]) }.joined(separator: ";"),
          row.provisions.map { atlas.provisions[$0].id }.joined(separator: ";"),
          row.events.map { atlas.events[$0].id }.joined(separator: ";"), atlas.ids(row.sources),
        ])
      }.joined()
  }

  /// An id for an announcement, made of day, place and act, because the pack gives it none.
  private func id(_ statement: Announcement) -> String {
    "\(statement.day) \(atlas[statement.place].id) \(statement.act.rawValue)"
  }

  var json: JSONText {
    func stance(_ stance: ControlStance, _ due: Day?) -> JSONText {
      .object([
        ("holder", .string(atlas[stance.holder].id)), ("status", .string(stance.status.rawValue)),
        ("due", dayfront.json(due)),
      ])
    }
    func texts(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }
    let rows = comparison.rows.map { row in
      JSONText.object([
        ("district", .string(atlas[row.district].id)), ("before", stance(row.before, row.dueBefore)),
        ("after", stance(row.after, row.dueAfter)), ("km2", .number(row.area.value, decimals: 3)),
        ("faces", texts(row.faces.map { atlas[$0].id })),
        ("announcements", texts(row.announcements.map { id(atlas.announcements[$0]) })),
        ("provisions", texts(row.provisions.map { atlas.provisions[$0].id })),
        ("events", texts(row.events.map { atlas.events[$0].id })), ("sources", atlas.json(row.sources)),
      ])
    }
    return .object([
      ("from", .string(from.description)), ("to", .string(to.description)), ("reading", .string("assessed")),
      ("changes", .array(rows)),
      ("other_announcements", texts(comparison.otherAnnouncements.map { id(atlas.announcements[$0]) })),
    ])
  }
}

/// Values grouped by a key, in the order in which each key first occurs. Complexity: linear.
func grouped<Value, Key: Hashable>(_ values: [Value], by key: (Value) -> Key) -> [(key: Key, values: [Value])] {
  var groups: [(key: Key, values: [Value])] = []
  var numbers: [Key: Int] = [:]
  for value in values {
    let key = key(value)
    if let number = numbers[key] {
      groups[number].values.append(value)
    } else {
      numbers[key] = groups.count
      groups.append((key, [value]))
    }
  }
  return groups
}
