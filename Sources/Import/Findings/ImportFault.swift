import Chronicle
import Geometry
import MapPacks

/// A reason why something that was brought cannot become a pack. The words are in `ImportFaultWords.swift`.
public enum ImportFault: Error, Hashable, Sendable {
  // Files
  case file(PackFault)
  case fileTooLarge(bytes: Int, limit: Int)
  case noFiles
  case unknownForm
  case converterMissing(command: String)
  case converterFailed(command: String, code: Int32)
  case notFeatures
  case targetExists

  // Geometry
  case notAPosition(String)
  case metres(Double, Double)
  case latitudeFirst(Double, Double)
  /// Nothing shows which number stands first; the middle of the ground as it is written.
  case axesUnknown(Double, Double)
  case otherSideOf180(Double)
  case tooFewPositions(Int, needed: Int)

  // Dates
  case noDate
  case noDateIn(property: String)
  case noDateInName
  case notADate(String)
  case ambiguousDate(String)
  case noSuchDay(String)
  case dayOutOfRange(String)
  case endBeforeStart(Day, Day)
  case badDateFormat(String)

  // Holders
  case noHolder(property: String)
  case noRule(String)
  /// A file of rules that was not there; its path, and the text with which it is begun.
  case rulesBegun(String, text: String)
  case unknownDelta(String)
  case tooManyHolders(Int, limit: Int)
  case tooManyGroups(Int)
  case holderWithoutGroup(String)
  case unknownHolder(String, known: [String])

  // Ground
  case undecided(String, String, SquareKilometres, Day)
  case gap(SquareKilometres, Day)
  case nothingLeft
  case contradictions(Int)
  case noDistrict(property: String)

  // Lines
  case linesWithoutBase
  /// An end of a line inside the base, on no other line of its day.
  case openEnd(Coordinate)
  /// Ground on the left of one line and on the right of another of the same day.
  case bothSides(Coordinate)
  case outsideBase

  // What was expected
  case expected(String, at: Coordinate, Day, found: String)
  /// The finished pack does not pass `check`: a fault of the import itself.
  case notSound(PackProblem)
  /// The pack could not be written; the system's words.
  case notWritten(String)
}

/// A fault with its file and line.
public struct ImportProblem: Hashable, Sendable {
  /// The file, as it was named or found.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The fault.
  public var fault: ImportFault

  /// Makes a problem.
  public init(file: String, line: Int, fault: ImportFault) {
    self.file = file
    self.line = line
    self.fault = fault
  }
}

extension ImportProblem: CustomStringConvertible {
  public var description: String { "\(file):\(line): \(fault)" }
}

/// Why an import ended without a pack.
public enum ImportEnd: Error, Hashable, Sendable {
  /// Whoever waits asked to stop.
  case stopped
  /// Everything that is wrong, in the order of files and lines.
  case problems([ImportProblem])
}

extension ImportEnd {
  init(_ problems: PackProblems, limit: Int = 0) {
    self = .problems(
      problems.problems.map { problem in
        if case .fileTooLarge(let bytes) = problem.fault {
          return ImportProblem(file: problem.file, line: 1, fault: .fileTooLarge(bytes: bytes, limit: limit))
        }
        return ImportProblem(file: problem.file, line: problem.line, fault: .file(problem.fault))
      })
  }

  static func problem(_ file: String, _ line: Int, _ fault: ImportFault) -> ImportEnd {
    .problems([ImportProblem(file: file, line: line, fault: fault)])
  }
}
