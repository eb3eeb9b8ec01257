import Basics
import Chronicle

extension PackFault: CustomStringConvertible {
  /// The words for a fault. They follow the file and the line in a report, and hold no character that could control a
  /// terminal.
  public var description: String {
    switch self {
    case .folderMissing: "there is no such folder"
    case .fileMissing: "the file is missing"
    case .notRegularFile: "this is not a regular file"
    case .noPermission: "the file may not be read: permission denied"
    case .unreadable(let code): "the file cannot be read: \(systemWords(for: code))"
    case .fileTooLarge(let bytes): "the file has \(bytes) bytes; the limit is \(PackLimits.fileBytes)"
    case .byteOrderMark: "the file starts with a byte order mark"
    case .notUTF8: "this is not UTF-8"

    case .json(let fault): fault.description
    case .duplicateKey(let key): "key \(quoted(key)) is there twice"
    case .unknownKey(let key, let allowed): "key \(quoted(key)) is not known; known are \(list(allowed))"
    case .missingKey(let key): "key \(quoted(key)) is missing"
    case .wrongType(let key, let kind): "\(key) must be \(kind.rawValue)"

    case .noHeader(let columns): "the header is missing: \(columns.joined(separator: ","))"
    case .unknownColumn(let name, let allowed):
      if let meant = nearest(to: name, among: allowed) {
        "column \(quoted(name)) is not known; the nearest is \(quoted(meant))"
      } else {
        "column \(quoted(name)) is not known; known are \(list(allowed))"
      }
    case .missingColumn(let name): "column \(quoted(name)) is missing"
    case .columnTwice(let name): "column \(quoted(name)) is there twice"
    case .fieldCount(let count, let expected): "the row has \(count) fields, not \(expected)"
    case .emptyLine: "the line is empty"
    case .strayQuote: "a quote stands inside a field; quote the field and double it"
    case .openQuote: "a quoted field is never closed"
    case .lineTooLong(let bytes): "the line has \(bytes) bytes; the limit is \(PackLimits.lineBytes)"

    case .empty(let name): "\(name) is empty"
    case .bothEmpty(let one, let other): "\(one) and \(other) are both empty"
    case .onlyOneOf(let one, let other): "\(one) and \(other) must both be there or both be empty"
    case .mustBeEmpty(let name, let other): "\(name) must be empty with \(other)"
    case .mustBeThere(let name, let other): "\(name) must be there with \(other)"
    case .notAnID(let name, let text):
      "\(name) \(quoted(text)) is not an id: letters a to z, digits and hyphens, at most \(PackLimits.idBytes)"
    case .notADay(let name, let text): "\(name) \(quoted(text)) is not a day written YYYY-MM-DD"
    case .dayOutOfRange(let name, let day):
      "\(name) \(day) is not from \(PackLimits.days.lowerBound) to \(PackLimits.days.upperBound)"
    case .notADate(let name, let text):
      "\(name) \(quoted(text)) is not a date; write 2020-10-20, 20 Oct 2020, 2020-10 or 2020"
    case .ambiguousDate(let name, let text):
      "\(name) \(quoted(text)) may have its day or its month first; write YYYY-MM-DD"
    case .notANumber(let name, let text): "\(name) \(quoted(text)) is not a number"
    case .notWhole(let name, let text): "\(name) \(quoted(text)) is not a whole number"
    case .outOfRange(let name, let text, let allowed): "\(name) \(quoted(text)) is not \(allowed)"
    case .notOneOf(let name, let text, let allowed): "\(name) \(quoted(text)) is not one of \(list(allowed))"
    case .notOneLetter(let text): "letter \(quoted(text)) is not one letter from a to z"
    case .forbiddenCharacter(let name, let scalar): "\(name) holds the invisible character \(code(of: scalar))"
    case .nameTooLong(let name, let count):
      "\(name) has \(count) characters; the limit is \(PackLimits.nameScalars)"

    case .duplicateID(let id, let line): "\(quoted(id)) is there already, on line \(line)"
    case .letterTwice(let letter): "letter \(quoted(String(letter))) belongs to another holder already"
    case .slotTwice(let slot): "slot \(quoted(slot.rawValue)) belongs to another holder already"
    case .emptyGroup(let id): "group \(quoted(id)) has no holder"
    case .lookBesideGroup(let key): "key \(quoted(key)) belongs to the group of this holder"
    case .unknown(let kind, let id): "\(kind.rawValue) \(quoted(id)) is not in \(kind.home)"
    case .tooMany(let what, let count, let limit): "there are \(count) \(what); the limit is \(limit)"
    case .reversed(let low, let high): "\(low) must not lie after \(high)"
    case .dayOutOfOrder(let day, let earlier): "\(day) comes after \(earlier): rows must be in the order of days"
    case .dayTwice(let day, let face): "\(day) is there twice for face \(quoted(face))"
    case .faceNotTogether(let face): "the rows of face \(quoted(face)) do not stand together"
    case .rowsNotTogether(let block): "the rows of \(quoted(block)) do not stand together"
    case .startsAfterBaseline(let face, let day, let baseline):
      "face \(quoted(face)) starts on \(day), after the baseline \(baseline)"
    case .dueBeforeStart(let due, let from): "due \(due) lies before \(from), the day of the row"
    case .dueNotLater(let due, let earlier): "due \(due) is not later than \(earlier), the day that it puts off"

    case .shortArc: "an arc needs two points"
    case .arcOutOfRange(let face, let arc, let count):
      "face \(quoted(face)) uses arc \(arc), but there are \(count) arcs"
    case .openRing(let face, let ring, let arc):
      "ring \(ring) of face \(quoted(face)) is open after arc \(arc)"
    case .emptyRing(let face, let ring): "ring \(ring) of face \(quoted(face)) encloses nothing"
    case .overlap(let arc, let one, let other):
      "faces \(quoted(one)) and \(quoted(other)) lie on the same side of arc \(arc)"
    case .tooManyOwners(let arc, let faces): "arc \(arc) belongs to more than two faces: \(list(faces))"
    case .unusedArc(let arc): "arc \(arc) belongs to no face"
    case .tooNearPole(let middle):
      "the middle of the map lies at \(rounded(middle, to: 4)) degrees north; it must be from -85 to 85"
    case .unclosedRing: "a ring must end where it starts"
    case .tooFewPositions(let count, let needed): "\(count) positions, \(needed) are needed"

    case .gridHeader(let name): "\(name) and its value are expected here"
    case .gridValues(let count, let expected): "there are \(count) heights, not \(expected)"

    case .check(let fault): fault.description

    case .more(let count): "and \(count) more"
    }
  }
}

extension JSONFault: CustomStringConvertible {
  /// The words for a fault of JSON.
  public var description: String {
    switch self {
    case .endOfFile: "the file ends too early"
    case .expectedValue: "a JSON value is expected here"
    case .expectedKey: "a key in quotes is expected here"
    case .expectedColon: "':' is expected here"
    case .expectedComma: "',' or a closing bracket is expected here"
    case .trailingComma: "a comma stands before a closing bracket"
    case .trailingText: "text follows the end of the JSON value"
    case .tooDeep: "more than \(PackLimits.jsonDepth) brackets are open"
    case .badNumber: "this is not a JSON number"
    case .badEscape: "this is not a JSON escape"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .controlCharacter: "a control character stands in a string"
    }
  }
}

/// A text in quotes, cut to a length that fits in a message, with invisible characters written as their codes.
package func quoted(_ text: String) -> String {
  var shown = ""
  for (number, scalar) in text.unicodeScalars.enumerated() {
    if number == 60 { return "'" + shown + "...'" }
    if isShown(scalar) { shown.unicodeScalars.append(scalar) } else { shown += code(of: scalar) }
  }
  return "'" + shown + "'"
}

private func code(of scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

/// A number with at most so many decimals, without trailing zeros.
func rounded(_ value: Double, to decimals: Int) -> String {
  guard abs(value) < 1e9 else { return String(value) }
  let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
  return String((value * scale).rounded() / scale)
}
