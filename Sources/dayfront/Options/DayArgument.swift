import ArgumentParser
import Basics
import Chronicle

/// A day on the command line, as people type it: `2020-10-20`, `'20 oct'`, `20.10`, `last`. What it means is decided
/// by the days of the map: see `Atlas.day(_:after:)`.
struct DayArgument: ExpressibleByArgument {
  /// How help calls it.
  static let name = "day"

  var text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }
}

extension Atlas {
  /// The day that was asked for, inside or outside the slider. Complains and ends with 64 where the text is not a day.
  ///
  /// - Parameter other: the day from which `+7` counts; nil where there is none.
  func day(_ asked: DayArgument, after other: Day? = nil) throws -> Day {
    let reading = readDate(asked.text, on: other, in: days)
    if let day = reading.day { return day }
    throw refusal(of: asked, reading)
  }

  /// The day of the slider that was asked for, or its first day where none is. Complains and ends with 64 for a day
  /// outside the slider and for a text that is not a day.
  func sliderDay(_ asked: DayArgument?, after other: Day? = nil) throws -> Day {
    guard let asked else { return days.lowerBound }
    let reading = readDate(asked.text, on: other, in: days)
    if case .day(let day) = reading { return day }
    throw refusal(of: asked, reading)
  }

  /// The day that was asked for, if the records go back to it. Complains and ends with 1 where they do not.
  func recordedDay(_ asked: DayArgument, after other: Day? = nil) throws -> Day {
    let day = try day(asked, after: other)
    if day >= knownDays.lowerBound { return day }
    Console.complain("dayfront: there is no record before \(knownDays.lowerBound)")
    throw ExitCode(1)
  }

  /// The days from one to another that were asked for, all where none is. Complains and ends with 64 where one is not a day
  /// or they run backwards.
  func days(from: DayArgument?, to: DayArgument?) throws -> ClosedRange<Day> {
    let first = try from.map { try day($0) }
    let last = try to.map { try day($0, after: first) }
    let earliest = first ?? Day(number: Int(Int32.min)), latest = last ?? Day(number: Int(Int32.max))
    guard earliest <= latest else { throw ValidationError("--from is later than --to.") }
    return earliest...latest
  }

  private func refusal(of asked: DayArgument, _ reading: DateReading) -> ExitCode {
    // Cut, because a word of a command line may be long.
    let shown = Console.printable(truncated(asked.text, to: 60))
    Console.complain("dayfront: \(reading.complaint(about: shown, in: days) ?? "")")
    return ExitCode(64)
  }
}
