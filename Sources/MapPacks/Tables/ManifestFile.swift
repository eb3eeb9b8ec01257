import Chronicle
import Geometry

/// The contents of `pack.json`.
struct Manifest {
  var id = ""
  var title = Names(english: "")
  var days = PackLimits.days
  /// The baseline day; nil where it could not be read.
  var baseline: Day?
  var home = CoordinateBox(west: 0, south: 0, east: 0, north: 0)
  /// How good the fill is; nil where the pack does not say.
  var accuracy: Names?
  var holders: [Holder] = []
  var countries: [Country] = []
  var parties: [Party] = []
}

extension PackContents {
  func readManifest() {
    let keys = [
      "format", "version", "id", "title", "days", "baseline", "home", "holders", "countries", "parties", "accuracy",
    ]
    guard let file = open("pack.json", isOptional: false), let document = JSONDocument(file) else {
      return leaveManifestIDsOpen()
    }
    let members = document.root.members(keys, required: keys.count - 1, closed: true)
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
    manifest.accuracy = members[10]?.names()
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
    var slots: [Slot?] = []
    for entry in elements(value, holderIDs) {
      let members = entry.members(["id", "letter", "opposes", "name", "slot"], required: 4, closed: true)
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
      let slot = members[4]?.string()?.choice(Slot.self)
      if let slot, slots.contains(slot) { members[4]?.report(.slotTwice(slot)) }
      slots.append(slot)
      manifest.holders.append(
        Holder(
          id: add(members[0], to: holderIDs), slot: .first, letter: scalar, opposes: [],
          names: members[3]?.names() ?? Names(english: "")))
    }
    if let value, manifest.holders.count > PackLimits.holders {
      value.report(.tooMany("holders", count: manifest.holders.count, limit: PackLimits.holders))
    }
    let order = orderHolders(by: slots)
    for (number, place) in order.enumerated() {
      let value = opposes[place]
      let opposed = value?.elements().compactMap { $0.string()?.reference(in: holderIDs) } ?? []
      manifest.holders[number].opposes = Set(opposed.map { HolderIndex($0) })
    }
  }

  /// Gives each holder its slot, and numbers holders in the order of their slots, so that nothing depends on their order
  /// in the file. One that names none takes the first that is free: without any, slots follow the order of the file.
  ///
  /// - Returns: the places of the holders in the file, in the new order.
  private func orderHolders(by slots: [Slot?]) -> [Int] {
    var free = Slot.allCases.filter { !slots.contains($0) }[...]
    for (number, slot) in slots.enumerated() { manifest.holders[number].slot = slot ?? free.popFirst() ?? .seventh }
    let order = manifest.holders.indices.sorted {
      (manifest.holders[$0].slot, $0) < (manifest.holders[$1].slot, $1)
    }
    manifest.holders = order.map { manifest.holders[$0] }
    holderIDs.renumber(order)
    return order
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

  /// The entries of a list of things with ids. Without a list the table of ids counts as incomplete.
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
