import ArgumentParser
import Chronicle

/// A day on the command line: `2020-10-20`.
struct DayArgument: ExpressibleByArgument {
  var day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}
