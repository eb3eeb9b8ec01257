import Basics
import Chronicle
import Geometry

/// Answers points on days: one line of output for each line of input.
struct PointBatch {
  let atlas: Atlas

  /// Answers all lines of standard input; returns whether every line could be read. Complaints name the others, which
  /// are left out.
  func run() -> Bool {
    var isGood = true
    var output = csvLine(["date", "lon", "lat", "holder", "status", "face", "district"])
    let failure = Console.forEachInputLine { line, number in
      guard let line else {
        // Cut off, the number in it would be another number.
        Console.complain("stdin:\(number): the line has more than \(Console.longestLine) bytes")
        isGood = false
        return
      }
      let fields = line.split { $0 == "," || $0 == ";" || $0 == " " || $0 == "\t" || $0 == "\r" }
      // Blanks separate fields too. Commas and semicolons always do, so one of them too many makes an empty field.
      let marks = line.utf8.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      if fields.isEmpty && marks == 0 || number == 1 && fields.first?.lowercased() == "date" { return }
      guard marks == 0 || marks == 2, let answer = answer(fields) else {
        let found = Console.printable(String(line.prefix(60)))
        Console.complain("stdin:\(number): expected date,lon,lat, found '\(found)'")
        isGood = false
        return
      }
      output += answer
      if output.utf8.count > 1 << 16 {
        Console.print(output, verdict: isGood ? nil : 1)
        output = ""
      }
    }
    if let failure {
      Console.complain("dayfront: standard input: \(failure)")
      isGood = false
    }
    Console.print(output, verdict: isGood ? nil : 1)
    return isGood
  }

  private func answer(_ fields: [Substring]) -> String? {
    guard fields.count == 3, let day = Day(fields[0]), let longitude = typedNumber(fields[1]),
      let latitude = typedNumber(fields[2])
    else { return nil }
    let point = Coordinate(longitude: longitude, latitude: latitude)
    guard point.isOnEarth else { return nil }
    let given = [day.description, String(fields[1]), String(fields[2])]
    guard let face = atlas.face(at: point) else { return csvLine(given + ["outside", "", "", ""]) }
    guard atlas.isKnown(face, on: day) else {
      return csvLine(given + ["unknown", "", atlas[face].id, atlas[atlas[face].district].id])
    }
    let state = atlas.timeline.state(of: face, on: day)
    return csvLine(
      given + [
        atlas[state.holder].id, state.status.rawValue, atlas[face].id, atlas[atlas[face].district].id,
      ])
  }
}
