import Chronicle
import Geometry

private let manifestKeys = JSONKeys(
  required: ["home", "holders", "countries", "parties"], optional: ["groups"], isClosed: false)
private let homeKeys = JSONKeys(required: ["west", "south", "east", "north"], isClosed: false)
private let namedKeys = JSONKeys(required: ["name"], isClosed: false)

/// Reports a first view that is not on the map, and holders, groups, countries or parties of one name.
func checkManifest(_ document: JSONDocument, _ facts: PackFacts) {
  let members = document.root.members(manifestKeys)
  if let home = members["home"] {
    let sides = home.members(homeKeys)
    let numbers = homeKeys.names.compactMap { sides[$0]?.number()?.number() }
    let box = CoordinateBox(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
    if !facts.isNear(box) { home.report(.check(.notOnMap)) }
  }
  for list in [members["holders"], members["groups"], members["countries"], members["parties"]] {
    var seen: [String: Int] = [:]
    for entry in list?.elements() ?? [] {
      guard let name = entry.members(namedKeys)["name"] else { continue }
      let english = name.names().english
      if let first = seen[english] {
        name.report(.check(.recordTwice(["name"], firstLine: document.file.line(at: first))))
      } else {
        seen[english] = name.offset
      }
    }
  }
}
