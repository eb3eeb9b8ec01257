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
  /// The unit of the slider.
  var step = DayStep.day
  var holders: [Holder] = []
  var countries: [Country] = []
  var parties: [Party] = []
}

private enum Keys {
  static let manifest = JSONKeys(
    required: ["format", "version", "id", "title", "days", "baseline", "home", "holders", "countries", "parties"],
    optional: ["accuracy", "step"], isClosed: true)
  static let days = JSONKeys(required: ["first", "last"], isClosed: true)
  static let home = JSONKeys(required: ["west", "south", "east", "north"], isClosed: true)
  static let holder = JSONKeys(required: ["id", "letter", "opposes", "name"], optional: ["slot"], isClosed: true)
  static let country = JSONKeys(required: ["id", "holder", "name"], isClosed: true)
  static let party = JSONKeys(required: ["id", "side", "name"], isClosed: true)
}

extension Manifest {
  /// Reads a manifest, and numbers its holders, countries and parties in `ids`.
  init(_ document: JSONDocument, _ ids: PackIDs) {
    let members = document.root.members(Keys.manifest)
    guard document.root.kind == .object else {
      for table in [ids.holders, ids.countries, ids.parties] { table.isComplete = false }
      return
    }
    if let format = members["format"]?.string(), format.string != "dayfront-map-pack" {
      format.report(.notOneOf("format", format.string, allowed: ["dayfront-map-pack"]))
    }
    if let version = members["version"]?.number(), version.string != "1" {
      version.report(.notOneOf("version", version.string, allowed: ["1"]))
    }
    id = members["id"]?.string()?.id() ?? ""
    title = members["title"]?.names() ?? title
    if let days = members["days"] { readDays(days) }
    if let day = members["baseline"]?.string() { baseline = day.givenDay() }
    if let home = members["home"] { readHome(home) }
    readHolders(members["holders"], ids.holders)
    countries = readCountries(members["countries"], ids)
    parties = readParties(members["parties"], ids)
    accuracy = members["accuracy"]?.names()
    step = members["step"]?.string()?.choice() ?? .day
  }

  private mutating func readDays(_ value: JSONValue) {
    let ends = value.members(Keys.days)
    guard let first = ends["first"]?.string()?.givenDay(), let last = ends["last"]?.string()?.givenDay() else { return }
    if first <= last { days = first...last } else { value.report(.reversed("first", "last")) }
  }

  private mutating func readHome(_ value: JSONValue) {
    let sides = value.members(Keys.home)
    guard let west = sides["west"]?.number()?.longitude(), let south = sides["south"]?.number()?.latitude(),
      let east = sides["east"]?.number()?.longitude(), let north = sides["north"]?.number()?.latitude()
    else { return }
    if west >= east { value.report(.reversed("west", "east")) }
    if south >= north { value.report(.reversed("south", "north")) }
    home = CoordinateBox(west: west, south: south, east: east, north: north)
  }

  private mutating func readHolders(_ value: JSONValue?, _ ids: IDTable) {
    var opposes: [JSONValue?] = []
    var letters: Set<Unicode.Scalar> = []
    var slots: [Slot?] = []
    for entry in elements(value, ids) {
      let members = entry.members(Keys.holder)
      opposes.append(members["opposes"])
      let letter = readLetter(members["letter"], &letters)
      let slot = members["slot"]?.string()?.choice(Slot.self)
      if let slot, slots.contains(slot) { members["slot"]?.report(.slotTwice(slot)) }
      slots.append(slot)
      holders.append(
        Holder(
          id: add(members["id"], to: ids), slot: .first, letter: letter, opposes: [],
          names: members["name"]?.names() ?? Names(english: "")))
    }
    if let value, holders.count > PackLimits.holders {
      value.report(.tooMany("holders", count: holders.count, limit: PackLimits.holders))
    }
    let order = orderHolders(by: slots)
    ids.renumber(order)
    for (number, place) in order.enumerated() {
      let opposed = opposes[place]?.elements().compactMap { $0.string()?.reference(in: ids) } ?? []
      holders[number].opposes = Set(opposed.map { HolderIndex($0) })
    }
  }

  /// A holder's letter, which no holder before it may have.
  private func readLetter(_ value: JSONValue?, _ taken: inout Set<Unicode.Scalar>) -> Unicode.Scalar {
    guard let field = value?.string() else { return "?" }
    let letter = field.string.unicodeScalars.first ?? "?"
    if !(field.bytes.count == 1 && letter >= "a" && letter <= "z") {
      field.report(.notOneLetter(field.string))
    } else if !taken.insert(letter).inserted {
      field.report(.letterTwice(letter))
    }
    return letter
  }

  /// Gives each holder its slot, and puts holders in the order of their slots, so that nothing depends on their order in
  /// the file. One that names none takes the first that is free: without any, slots follow the order of the file.
  ///
  /// - Returns: the places of the holders in the file, in the new order.
  private mutating func orderHolders(by slots: [Slot?]) -> [Int] {
    var free = Slot.allCases.filter { !slots.contains($0) }[...]
    for (number, slot) in slots.enumerated() { holders[number].slot = slot ?? free.popFirst() ?? .seventh }
    let order = holders.indices.sorted { (holders[$0].slot, $0) < (holders[$1].slot, $1) }
    holders = order.map { holders[$0] }
    return order
  }
}

private func readCountries(_ value: JSONValue?, _ ids: PackIDs) -> [Country] {
  elements(value, ids.countries).map { entry in
    let members = entry.members(Keys.country)
    return Country(
      id: add(members["id"], to: ids.countries, capitals: true),
      holder: HolderIndex(members["holder"]?.string()?.reference(in: ids.holders) ?? 0),
      names: members["name"]?.names() ?? Names(english: ""))
  }
}

private func readParties(_ value: JSONValue?, _ ids: PackIDs) -> [Party] {
  elements(value, ids.parties).map { entry in
    let members = entry.members(Keys.party)
    return Party(
      id: add(members["id"], to: ids.parties), side: members["side"]?.string()?.side(in: ids.holders) ?? .independent,
      names: members["name"]?.names() ?? Names(english: ""))
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
