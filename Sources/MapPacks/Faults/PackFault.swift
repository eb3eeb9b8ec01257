import Chronicle

/// A fault in a pack, with its data. The words for each are in `PackFaultWords.swift`.
public enum PackFault: Hashable, Sendable {
  // The file as a whole
  case folderMissing
  case fileMissing
  case notRegularFile
  case noPermission
  case unreadable(code: Int32)
  case fileTooLarge(bytes: Int)
  case byteOrderMark
  case notUTF8

  // JSON
  case json(JSONFault)
  case duplicateKey(String)
  case unknownKey(String, allowed: [String])
  case missingKey(String)
  case wrongType(String, expected: JSONKind)

  // CSV
  case noHeader(expected: [String])
  case unknownColumn(String, allowed: [String])
  case missingColumn(String)
  case columnTwice(String)
  case fieldCount(Int, expected: Int)
  case emptyLine
  case strayQuote
  case openQuote
  case lineTooLong(bytes: Int)

  // One value
  case empty(String)
  case bothEmpty(String, String)
  case onlyOneOf(String, String)
  case mustBeEmpty(String, with: String)
  case mustBeThere(String, with: String)
  case notAnID(String, String)
  case notADay(String, String)
  case dayOutOfRange(String, Day)
  case notADate(String, String)
  case ambiguousDate(String, String)
  case notANumber(String, String)
  case notWhole(String, String)
  case outOfRange(String, String, allowed: String)
  case notOneOf(String, String, allowed: [String])
  case notOneLetter(String)
  case forbiddenCharacter(String, Unicode.Scalar)
  case nameTooLong(String, count: Int)

  // Values against each other
  case duplicateID(String, firstLine: Int)
  case letterTwice(Unicode.Scalar)
  case slotTwice(Slot)
  case emptyGroup(String)
  /// A look of its own beside a group, which has one.
  case lookBesideGroup(String)
  case unknown(PackReference, String)
  case tooMany(String, count: Int, limit: Int)
  case reversed(String, String)
  case dayOutOfOrder(Day, after: Day)
  case dayTwice(Day, face: String)
  case faceNotTogether(String)
  case rowsNotTogether(String)
  case startsAfterBaseline(face: String, Day, baseline: Day)
  case dueBeforeStart(Day, from: Day)
  case dueNotLater(Day, than: Day)

  // Geometry
  case shortArc
  case arcOutOfRange(face: String, arc: Int, count: Int)
  case openRing(face: String, ring: Int, after: Int)
  case emptyRing(face: String, ring: Int)
  case overlap(arc: Int, String, String)
  case tooManyOwners(arc: Int, [String])
  case unusedArc(Int)
  /// The map lies so near a pole that its projection would tear it.
  case tooNearPole(middle: Double)
  case unclosedRing
  case tooFewPositions(Int, needed: Int)

  // Heights
  case gridHeader(expected: String)
  case gridValues(Int, expected: Int)

  /// A fault that only `check` looks for.
  case check(CheckFault)

  /// The list of problems was cut; this is the number left out.
  case more(Int)
}

/// A reason why a text is not JSON.
public enum JSONFault: Hashable, Sendable {
  case endOfFile
  case expectedValue
  case expectedKey
  case expectedColon
  case expectedComma
  case trailingComma
  case trailingText
  case tooDeep
  case badNumber
  case badEscape
  case loneSurrogate
  case controlCharacter
}

/// The kinds of JSON values.
public enum JSONKind: String, Hashable, Sendable {
  case object = "an object"
  case array = "an array"
  case string = "a string"
  case number = "a number"
  case boolean = "true or false"
  case null = "null"
}

/// The kinds of records that an id can name.
public enum PackReference: String, Hashable, Sendable {
  case source, holder, group, country, party, district, face, place, provision, event
  case legendEntry = "legend entry"

  /// The file that defines the ids.
  public var home: String {
    switch self {
    case .source: "sources.csv"
    case .holder, .group, .country, .party: "pack.json"
    case .district: "districts.csv"
    case .face: "partition.topojson"
    case .place: "places.csv"
    case .provision: "provisions.csv"
    case .event: "events.csv"
    case .legendEntry: "legend.csv"
    }
  }
}
