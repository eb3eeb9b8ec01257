import ArgumentParser
import Chronicle

extension Atlas {
  /// The day asked for, or the first day of the slider where none is. A day outside the slider is a mistake of the call:
  /// the parser complains, shows the usage and ends with 64.
  func sliderDay(_ asked: DayArgument?) throws -> Day {
    guard let day = asked?.day else { return days.lowerBound }
    guard days.contains(day) else {
      throw ValidationError("\(day) is outside the map's days, \(days.lowerBound) to \(days.upperBound).")
    }
    return day
  }

  /// The district with a name. Complains and ends with 1 if there is none or several.
  func district(called name: String) throws -> DistrictIndex {
    let matches = Gazetteer(of: self).districts(matching: name)
    if matches.count == 1 { return matches[0] }
    let asked = Console.printable(name)
    Console.complain(
      matches.isEmpty
        ? "dayfront: no district is called '\(asked)'"
        : "dayfront: '\(asked)' may be \(matches.map { self[$0].names.english }.joined(separator: ", "))")
    throw ExitCode(1)
  }

  /// The place with a name, the likeliest of several. Complains and ends with 1 if there is none.
  func place(called name: String) throws -> PlaceIndex {
    if let place = Gazetteer(of: self).places(matching: name, by: EvidenceBook(of: self)).places.first { return place }
    Console.complain("dayfront: no place is called '\(Console.printable(name))'")
    throw ExitCode(1)
  }
}
