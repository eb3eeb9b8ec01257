private let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

extension Day {
  /// `20 Oct`.
  public var short: String {
    let (_, month, day) = civil
    return "\(day) \(monthNames[month - 1])"
  }

  /// `Oct`.
  public var monthName: String { monthNames[civil.month - 1] }

  /// `20 Oct 2020`.
  public var medium: String { "\(short) \(civil.year)" }

  /// `Tue 20 Oct`.
  public var withWeekday: String { "\(weekdays[weekday].prefix(3)) \(short)" }

  /// `Tuesday`.
  public var weekdayName: String { weekdays[weekday] }

  /// `Tue 20 Oct 2020`.
  public var long: String { "\(weekdays[weekday].prefix(3)) \(medium)" }
}
