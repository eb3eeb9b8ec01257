import Classroom

/// The seats that are taken in a class, and what was last answered on each.
///
/// A seat is an account and a word that its program keeps, or a line that said none. Several lines may be on one seat, as
/// where a line broke and its end has not been noticed yet: they are one follower with one answer, the last. What was
/// answered on a seat that everybody has left no longer counts. So there are never more answers than followers.
struct Seats {
  /// What tells a seat from any other.
  enum Key: Hashable {
    case said(account: UInt32, ClassSeat)
    /// The descriptor of a line that said none.
    case line(Int32)
  }

  private struct Seat {
    var lines = 0
    var answer: (question: Int, choice: Int)?
  }

  private var seats: [Key: Seat] = [:]

  /// The number of followers.
  var count: Int { seats.count }

  /// Notes that a line is on a seat.
  mutating func take(_ key: Key) { seats[key, default: Seat()].lines += 1 }

  /// Notes that a line has left a seat. Returns the answer that no longer counts because of it.
  mutating func leave(_ key: Key) -> ClassEvent? {
    guard var seat = seats[key] else { return nil }
    seat.lines -= 1
    seats[key] = seat.lines > 0 ? seat : nil
    guard seat.lines == 0, let answer = seat.answer else { return nil }
    return .answer(question: answer.question, choice: nil, instead: answer.choice)
  }

  /// Takes an answer in; returns the event for the presenter, nil where it changes nothing.
  mutating func answer(_ question: Int, _ choice: Int?, on key: Key) -> ClassEvent? {
    let before = seats[key]?.answer
    let instead = before?.question == question ? before?.choice : nil
    seats[key]?.answer = choice.map { (question, $0) }
    return instead == choice ? nil : .answer(question: question, choice: choice, instead: instead)
  }
}

extension FollowerLine {
  /// The seat that the line is on; nil for one that does not follow.
  var key: Seats.Key? {
    guard case .follower(let seat) = role else { return nil }
    return seat.map { .said(account: account, $0) } ?? .line(descriptor)
  }
}
