import Basics
import Chronicle
import Geometry

/// The changes between two days, for reading.
extension DiffReport {
  var text: String {
    var notes = SourceNotes()
    var text = "From the end of \(from.long) to the end of \(to.long), as assessed\n"
    text +=
      comparison.rows.isEmpty
      ? "\nNo ground \(isAllKnown ? "" : "is known to have ")changed holder or status.\n" : "\n" + sums
    for row in comparison.rows { text += told(row, &notes) }
    if !comparison.openRows.isEmpty {
      text += "\nGround whose day is not known: it may have changed between these days, before or after\n"
      for row in comparison.openRows { text += told(row, &notes) }
    }
    if !comparison.otherAnnouncements.isEmpty {
      text += "\nSaid between these days of places whose ground is not known to have changed\n"
      text += spoken(comparison.otherAnnouncements, &notes)
    }
    return text + notes.list(in: atlas)
  }

  private var isAllKnown: Bool { comparison.openRows.isEmpty }

  private func told(_ row: ComparisonRow, _ notes: inout SourceNotes) -> String {
    let name = atlas[row.district].names[language]
    let before = words((row.before, row.memberBefore, row.dueBefore))
    let after = words((row.after, row.memberAfter, row.dueAfter))
    var text = "\n\(name): \(row.area.text) from \(before) to \(after)"
    if let range = row.range { text += ", \(range.toldWithYear)" }
    text += " \(notes.cite(row.sources))\n"
    for number in row.provisions {
      let provision = atlas.provisions[number]
      text += "  \(provision.clause): \(provision.territory) \(notes.cite(provision.sources))\n"
    }
    for number in row.events {
      let event = atlas.events[number]
      text += "  \(event.day.short): \(event.title) \(notes.cite(event.sources))\n"
    }
    return text + spoken(row.announcements, &notes)
  }

  /// The areas that changed, summed by kind of change.
  private var sums: String {
    struct Change: Hashable {
      var before, after: ControlStance
      var memberBefore, memberAfter: MemberIndex?
      var dueBefore, dueAfter: Day?
    }
    return grouped(comparison.rows) {
      Change(
        before: $0.before, after: $0.after, memberBefore: $0.memberBefore, memberAfter: $0.memberAfter,
        dueBefore: $0.dueBefore, dueAfter: $0.dueAfter)
    }.map { change, rows in
      let area = rows.reduce(SquareKilometres.zero) { $0 + $1.area }
      let before = words((change.before, change.memberBefore, change.dueBefore))
      let after = words((change.after, change.memberAfter, change.dueAfter))
      return "In all \(area.text) from \(before) to \(after)\n"
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

  private func words(_ side: Side) -> String {
    atlas.words(side.stance.holder, side.member, side.stance.status, due: side.due, in: language)
  }
}
