import Chronicle
import Geometry

/// What `pack.json` says of a pack.
struct Manifest {
  var id = ""
  var title = Names(english: "")
  var days = PackLimits.days
  /// Nil where it could not be read.
  var baseline: Day?
  var home = CoordinateBox(west: 0, south: 0, east: 0, north: 0)
  var holders: [Holder] = []
  var countries: [Country] = []
  var parties: [Party] = []
}

extension PackContents {
  func readManifest() {
    let keys = [
      "format", "version", "id", "title", "days", "baseline", "home", "holders", "countries", "parties",
    ]
    guard let file = open("pack.json", isOptional: false), let document = JSONDocument(file) else {
      return leaveManifestIDsOpen()
    }
    let members = document.root.members(keys, required: keys.count, closed: true)
    guard document.root.kind == .object else { return leaveManifestIDsOpen() }
    if let format = members[0]?.string(), format.string != "dayfront-map-pack" {
      format.report(.notOneOf("format", format.string, allowed: ["dayfront-map-pack"]))
    }
    if let version = members[1]?.number(), version.string != "1" {
      version.report(.notOneOf("version", version.string, allowed: ["1"]))
    }
    manifest.id = members[2]?.string()?.id() ?? ""
    manifest.title = members[3]?.names() ?? manifest.title
    if let days = members[4] { readDays(days) }
    if let baseline = members[5]?.string() { manifest.baseline = baseline.givenDay() }
    if let home = members[6] { readHome(home) }
    readHolders(members[7])
    readCountries(members[8])
    readParties(members[9])
  }

  private func leaveManifestIDsOpen() {
    holderIDs.isComplete = false
    countryIDs.isComplete = false
    partyIDs.isComplete = false
  }

  private func readDays(_ value: JSONValue) {
    let ends = value.members(["first", "last"], required: 2, closed: true)
    guard let first = ends[0]?.string()?.givenDay(), let last = ends[1]?.string()?.givenDay() else { return }
    if first <= last { manifest.days = first...last } else { value.report(.reversed("first", "last")) }
  }

  private func readHome(_ value: JSONValue) {
    let sides = value.members(["west", "south", "east", "north"], required: 4, closed: true)
    guard let west = sides[0]?.number()?.longitude(), let south = sides[1]?.number()?.latitude(),
      let east = sides[2]?.number()?.longitude(), let north = sides[3]?.number()?.latitude()
    else { return }
    if west >= east { value.report(.reversed("west", "east")) }
    if south >= north { value.report(.reversed("south", "north")) }
    manifest.home = CoordinateBox(west: west, south: south, east: east, north: north)
  }

  private func readHolders(_ value: JSONValue?) {
    var opposes: [JSONValue?] = []
    var letters: Set<Unicode.Scalar> = []
    for entry in elements(value, holderIDs) {
      let members = entry.members(["id", "letter", "opposes", "name"], required: 4, closed: true)
      opposes.append(members[2])
      let letter = members[1]?.string()
      let scalar = letter?.string.unicodeScalars.first ?? "?"
      if let letter {
        if !(letter.bytes.count == 1 && scalar >= "a" && scalar <= "z") {
          letter.report(.notOneLetter(letter.string))
        } else if !letters.insert(scalar).inserted {
          letter.report(.letterTwice(scalar))
        }
      }
      manifest.holders.append(
        Holder(
          id: add(members[0], to: holderIDs), letter: scalar, opposes: [],
          names: members[3]?.names() ?? Names(english: "")))
    }
    for (number, value) in opposes.enumerated() {
      let opposed = value?.elements().compactMap { $0.string()?.reference(in: holderIDs) } ?? []
      manifest.holders[number].opposes = Set(opposed.map { HolderIndex($0) })
    }
    if let value, manifest.holders.count > PackLimits.holders {
      value.report(.tooMany("holders", count: manifest.holders.count, limit: PackLimits.holders))
    }
  }

  private func readCountries(_ value: JSONValue?) {
    for entry in elements(value, countryIDs) {
      let members = entry.members(["id", "holder", "name"], required: 3, closed: true)
      manifest.countries.append(
        Country(
          id: add(members[0], to: countryIDs, capitals: true),
          holder: HolderIndex(members[1]?.string()?.reference(in: holderIDs) ?? 0),
          names: members[2]?.names() ?? Names(english: "")))
    }
  }

  private func readParties(_ value: JSONValue?) {
    for entry in elements(value, partyIDs) {
      let members = entry.members(["id", "side", "name"], required: 3, closed: true)
      manifest.parties.append(
        Party(
          id: add(members[0], to: partyIDs), side: members[1]?.string()?.side(in: holderIDs) ?? .independent,
          names: members[2]?.names() ?? Names(english: "")))
    }
  }

  /// The entries of a list of things with ids; without a list their ids stay unknown.
  private func elements(_ value: JSONValue?, _ table: IDTable) -> [JSONValue] {
    guard let value, value.kind == .array else {
      table.isComplete = false
      return value?.elements() ?? []
    }
    return value.elements()
  }

  private func add(_ value: JSONValue?, to table: IDTable, capitals: Bool = false) -> String {
    guard let field = value?.string() else {
      table.isComplete = false
      return ""
    }
    table.add(field)
    return field.id(capitals: capitals)
  }
}
