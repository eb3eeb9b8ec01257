import Chronicle

/// A value that a report tells: one of a record's members, or one field of a row.
///
/// Members keep their order, and numbers have the decimals given.
public enum Value {
  case text(String)
  case integer(Int)
  case number(Double, decimals: Int)
  /// What is not known, or does not apply.
  case empty
  case list([Value])
  case record([(name: String, value: Value)])
}

extension Value {
  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
  init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .empty }
  init(_ number: Double?, decimals: Int) { self = number.map { .number($0, decimals: decimals) } ?? .empty }
  init(_ day: Day?) { self.init(day?.description) }
  init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }

  /// A name in every language; those that the pack does not give are empty.
  init(_ names: Names) { self = .record(Language.allCases.map { ($0.rawValue, .text(names.given($0))) }) }
}

extension Value {
  /// Calls a body with each member of a record in order; never for another value.
  func forEachMember(_ body: (String, Value) -> Void) {
    if case .record(let members) = self { for (name, value) in members { body(name, value) } }
  }
}
