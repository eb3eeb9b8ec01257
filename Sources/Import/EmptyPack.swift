import Chronicle
import Geometry
import Outlets

/// A pack with nothing in it yet that passes `check`: one square of ground, two holders, one day.
public enum EmptyPack {
  /// Writes the pack into a new folder. Throws `ImportEnd` where that cannot be.
  public static func write(to folder: String) throws(ImportEnd) {
    if OutputFolder(folder).exists { throw .problem(folder, 1, .targetExists) }
    do {
      try OutputFolder(folder).write { path in
        for (name, text) in texts(named: SourceFiles.name(of: folder)).files {
          try OutputFile(path + "/" + name).write(text)
        }
      }
    } catch { throw .problem(folder, 1, .notWritten("\(error)")) }
  }

  private static func texts(named name: String) -> PackTexts {
    var ids = PackIDMaking(other: "new-pack")
    let day = Day(number: 0)
    let pack = NewPack(
      id: ids.id(of: name), title: packName(name), days: day...(day + 30),
      home: CoordinateBox(west: 0, south: 50, east: 0.2, north: 50.1),
      holders: [NewPack.Named(id: "one-side", name: "One side"), NewPack.Named(id: "other-side", name: "Other side")],
      areOpposed: true, countryHolder: 0, districts: [NewPack.Named(id: "ground", name: "Ground")],
      source: "Own work: to be replaced",
      method: [("How this map was made", "Nothing is told yet: two squares of made-up ground.")])
    return PackTexts(pack, partition: partition, control: control)
  }

  private static let partition = """
    {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[0,50]},
    "objects":{"faces":{"type":"GeometryCollection","geometries":[
    {"type":"Polygon","properties":{"id":"west","country":"LAND","district":"ground","area_km2":79.7},"arcs":[[0,1]]},
    {"type":"Polygon","properties":{"id":"east","country":"LAND","district":"ground","area_km2":79.7},"arcs":[[2,-2]]}
    ]}},
    "arcs":[
    [[10,10],[-10,0],[0,-10],[10,0]],
    [[10,0],[0,10]],
    [[10,0],[10,0],[0,10],[-10,0]]
    ]}

    """

  private static let control = """
    face,from,holder,status,source
    west,1970-01-01,one-side,held,brought
    east,1970-01-01,other-side,held,brought

    """
}
