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
  /// Who has a look: holders, or groups of them.
  var holders: [Holder] = []
  /// The holders of groups; none in a pack without groups.
  var members: [Member] = []
  var countries: [Country] = []
  var parties: [Party] = []
}

private enum Keys {
  static let manifest = JSONKeys(
    required: ["format", "version", "id", "title", "days", "baseline", "home", "holders", "countries", "parties"],
    optional: ["accuracy", "step", "groups"], isClosed: true)
  static let days = JSONKeys(required: ["first", "last"], isClosed: true)
  static let home = JSONKeys(required: ["west", "south", "east", "north"], isClosed: true)
  static let country = JSONKeys(required: ["id", "holder", "name"], isClosed: true)
  static let party = JSONKeys(required: ["id", "side", "name"], isClosed: true)
}

extension Manifest {
  /// Reads a manifest, and numbers its holders, countries and parties in `ids`.
  init(_ document: JSONDocument, _ ids: PackIDs) {
    let members = document.root.members(Keys.manifest)
    guard document.root.kind == .object else {
      for table in [ids.holders, ids.groups, ids.countries, ids.parties] { table.isComplete = false }
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
    readHolders(members["holders"], groups: members["groups"], ids)
    countries = readCountries(members["countries"], self, ids)
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
}

private func readCountries(_ value: JSONValue?, _ manifest: Manifest, _ ids: PackIDs) -> [Country] {
  elements(value, ids.countries).map { entry in
    let members = entry.members(Keys.country)
    let id = add(members["id"], to: ids.countries, capitals: true)
    let (holder, member) = manifest.holder(members["holder"]?.string()?.reference(in: ids.holders))
    return Country(
      id: id, holder: holder, member: member,
      names: members["name"]?.names() ?? Names(english: ""))
  }
}

private func readParties(_ value: JSONValue?, _ ids: PackIDs) -> [Party] {
  elements(value, ids.parties).map { entry in
    let members = entry.members(Keys.party)
    return Party(
      id: add(members["id"], to: ids.parties), side: members["side"]?.string()?.side(in: ids.sides) ?? .independent,
      names: members["name"]?.names() ?? Names(english: ""))
  }
}

/// The entries of a list of things with ids. Without a list the table of ids counts as incomplete.
func elements(_ value: JSONValue?, _ table: IDTable) -> [JSONValue] {
  guard let value, value.kind == .array else {
    table.isComplete = false
    return value?.elements() ?? []
  }
  return value.elements()
}

func add(_ value: JSONValue?, to table: IDTable, capitals: Bool = false) -> String {
  guard let field = value?.string() else {
    table.isComplete = false
    return ""
  }
  table.add(field)
  return field.id(capitals: capitals)
}
