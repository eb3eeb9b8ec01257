import Chronicle

/// The day of a district's handover that a question asks for.
enum HandoverDay {
  /// The day on which the remaining ground was handed over.
  case done
  /// The day first agreed.
  case firstDue
  /// The day to which it was put off last.
  case putOff

  /// The day; nil where the record has none.
  func day(of record: Evacuation) -> Day? {
    switch self {
    case .done: record.doneOn
    case .firstDue: record.firstDue
    case .putOff: record.postponements.last?.newDue
    }
  }

  func prompt(about district: String) -> String {
    switch self {
    case .done: "On which day was the remaining ground of \(district) district handed over?"
    case .firstDue: "For which day was the handover of \(district) district agreed first?"
    case .putOff: "To which day was the handover of \(district) district put off?"
    }
  }
}
