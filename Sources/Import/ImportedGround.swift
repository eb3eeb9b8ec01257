import Basics
import Chronicle
import Geometry
import MapPacks
import Overlay

/// A map that was made of what was brought, with all that is to be told of it.
struct ImportedGround {
  let options: ImportOptions
  let gathering: Gathering
  let columns: GroundColumns
  let map: OverlayMap
  /// The ids and names of the holders, in the order of their numbers; the last is `rest`, where there is one.
  let holders: [NewPack.Named]
  /// Their groups; none where each has a look of its own.
  let groups: [NewPack.Named]
  let hasRest: Bool
  let districts: [NewPack.Named]
  let faceIDs: [String]

  let events: EventRecords

  init(
    _ options: ImportOptions, places: [Coordinate] = [], incidents: [Event] = [], goesOn: (String) -> Bool
  ) throws(ImportEnd) {
    self.options = options
    gathering = try Gathering(options, places: places) { goesOn("reading") }
    let looks = try HolderGroups(options)
    columns = GroundColumns(gathering.ground)
    events = EventRecords(incidents, within: (columns.starts.first ?? columns.last)...columns.last)
    var ids = PackIDMaking(other: "holder")
    var holders = columns.holders.map { NewPack.Named(id: ids.id(of: $0), name: packName($0)) }
    let hasRest = options.gap == .rest
    if hasRest { holders.append(NewPack.Named(id: ids.id(of: "rest"), name: "Not drawn")) }
    let most = looks == nil ? PackLimits.looks : PackLimits.holders
    guard holders.count <= most else {
      throw .problem(gathering.files[0], 1, .tooManyHolders(holders.count, limit: most))
    }
    let over = try Self.numbers(of: options.over, in: holders)
    let gap: GapRule =
      switch options.gap {
      case .nearest: .nearest
      case .keep: .keep
      case .refuse: .refuse
      case .rest: .rest(holders.count - 1)
      }
    let rules = OverlayRules(
      holderCount: holders.count, over: over, gap: gap, jitter: options.jitter, smallestArea: options.smallestArea)
    let input = OverlayInput(
      grid: gathering.polygons.grid, pool: gathering.polygons.pool, base: gathering.base, holdings: columns.holdings,
      daysOfColumns: columns.daysOfColumns, rules: rules)
    do { map = try OverlayMap(input, goesOn: { goesOn($0.rawValue) }) } catch {
      throw Self.end(error, holders, columns, gathering.files[0])
    }
    // A legend has no row for ground of which there is none.
    self.hasRest = hasRest && map.faces.contains { $0.history.contains { Int($0.holder) == holders.count - 1 } }
    if hasRest, !self.hasRest { holders.removeLast() }
    groups = try looks?.assign(&holders, hasRest: self.hasRest) ?? []
    self.holders = holders
    var districtIDs = PackIDMaking(other: "district")
    let names = gathering.districts.isEmpty ? ["Ground"] : gathering.districts
    districts = names.map { NewPack.Named(id: districtIDs.id(of: $0), name: packName($0)) }
    var counts = [Int](repeating: 0, count: districts.count)
    var faceIDs: [String] = []
    for face in map.faces {
      counts[face.district] += 1
      faceIDs.append("\(districts[face.district].id)-\(counts[face.district])")
    }
    self.faceIDs = faceIDs
  }

  private static func numbers(of names: [String], in holders: [NewPack.Named]) throws(ImportEnd) -> [Int] {
    var numbers: [Int] = []
    for name in names {
      guard let number = holders.firstIndex(where: { $0.id == name || $0.name == name }) else {
        throw .problem("--over", 1, .unknownHolder(name, known: holders.map(\.id)))
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func end(
    _ fault: OverlayFault, _ holders: [NewPack.Named], _ columns: GroundColumns, _ file: String
  ) -> ImportEnd {
    switch fault {
    case .stopped: .stopped
    case .contradictions(let count): .problem(file, 1, .contradictions(count))
    case .nothing: .problem(file, 1, .nothingLeft)
    case .undecided(let one, let other, let area, let column):
      .problem(file, 1, .undecided(holders[one].id, holders[other].id, SquareKilometres(area), columns.starts[column]))
    case .gap(let area, let column): .problem(file, 1, .gap(SquareKilometres(area), columns.starts[column]))
    }
  }

  /// The box around the map.
  var box: CoordinateBox {
    var box = CoordinateBox(west: 180, south: 90, east: -180, north: -90)
    for point in map.arcs.joined() {
      let place = gathering.polygons.grid.coordinate(of: point)
      box.west = min(box.west, place.longitude)
      box.south = min(box.south, place.latitude)
      box.east = max(box.east, place.longitude)
      box.north = max(box.north, place.latitude)
    }
    return box
  }

  /// The files of the pack.
  ///
  /// - Parameter alterations: what its readers are told of alterations.
  func texts(telling alterations: [String]) -> PackTexts {
    let folder = SourceFiles.name(of: options.folder)
    var ids = PackIDMaking(other: "imported")
    let pack = NewPack(
      id: ids.id(of: folder), title: packName(options.title ?? folder),
      days: columns.starts[0]...columns.last, home: box, holders: holders,
      groups: groups, areOpposed: (groups.isEmpty ? holders : groups).count <= 2 || options.gap == .rest,
      countryHolder: hasRest ? holders.count - 1 : 0, districts: districts,
      source: "Brought by dayfront import: " + sourceNames, method: method(alterations),
      step: DayStep(rawValue: options.step.rawValue) ?? .day, untold: columns.untold(options.step), events: events.text)
    return PackTexts(
      pack,
      partition: PartitionText.text(
        map, on: gathering.polygons.grid, faceIDs: faceIDs, districtIDs: districts.map(\.id)),
      control: ControlText.text(map, columns.starts, faceIDs: faceIDs, holderIDs: holders.map(\.id)))
  }

  /// A picture of the source against the pack on the day on which most is altered, or the last day.
  var picture: ComparisonPicture {
    let column = map.worst?.column ?? columns.starts.count - 1
    let told = map.faces.compactMap { face -> ComparisonPicture.Ground? in
      let holder = face.history.holder(in: column)
      if holder == Run.nobody { return nil }
      return ComparisonPicture.Ground(holder: look(of: Int(holder)), rings: face.rings.map { map.points(of: $0) })
    }
    let drawn = columns.holdings.filter { $0.columns.contains(column) }.map {
      ComparisonPicture.Ground(holder: look(of: $0.holder), rings: gathering.polygons.drawnRings(of: $0.polygon))
    }
    let caption =
      map.worst.map {
        "Hatched: \(kilometres($0.area)) told otherwise than drawn, the most of all days; closer by on the right."
      }
      ?? "No ground is told otherwise than drawn on any day, within the grid."
    return ComparisonPicture(
      title: "\(columns.starts[column]): source against pack", caption: caption,
      holders: (groups.isEmpty ? holders : groups).map(\.name),
      told: told, drawn: drawn, altered: map.worst?.rings ?? [])
  }

  /// Which fill of a picture ground has: that of its holder, or of the holder's group.
  private func look(of holder: Int) -> Int { holders[holder].group ?? holder }

  private var sourceNames: String {
    let names = options.sources.map(SourceFiles.name)
    return names.count > 3 ? names.prefix(3).joined(separator: ", ") + " and others" : names.joined(separator: ", ")
  }

  private func method(_ alterations: [String]) -> [(heading: String, text: String)] {
    [
      (
        "Where the ground comes from",
        "Areas of \(counted(gathering.files.count, "file")) were joined into one map by dayfront import. All points were "
          + "rounded to a grid of \(plain(options.grid)) m."
      ),
      (
        "What was altered",
        alterations.isEmpty
          ? "No ground has another holder on any day than it was drawn with, within the grid."
          : alterations.joined(separator: " ")
      ),
    ]
  }

  /// Everything that is told of it.
  var findings: ImportFindings { ImportFindings(self) }
}

/// A number without needless decimals.
func plain(_ value: Double) -> String { value == value.rounded() ? decimal(value, 0) : "\(value)" }
