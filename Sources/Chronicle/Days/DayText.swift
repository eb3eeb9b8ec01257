private let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

extension Day {
  /// `20 Oct`.
  public var short: String {
    let (_, month, day) = civil
    return "\(day) \(monthNames[month - 1])"
  }

  /// `20 Oct 2020`.
  public var medium: String { "\(short) \(civil.year)" }

  /// `Tue 20 Oct 2020`.
  public var long: String { "\(weekdays[weekday]) \(medium)" }
}
