import Chronicle
import Geometry

/// What has been read of a pack so far: the parts of an atlas, and the ids that later files name.
struct PackReading {
  let ids = PackIDs()
  var manifest = Manifest()
  var map = PartitionFile()
  var parts = AtlasParts()

  /// Reads shapes onto the plane of the map.
  var shapes: ShapeReader { ShapeReader(projection: map.projection) }

  /// Reads every file of a folder.
  ///
  /// - Parameters:
  ///   - keepsPlaces: whether the values of faces and arcs are kept, so that later checks can name their lines.
  ///   - progress: called with the name of each file before it is read.
  init(_ folder: PackFolder, keepsPlaces: Bool = false, _ progress: (String) -> Void = { _ in }) {
    guard isFolder(folder.path) else {
      folder.log.report(.folderMissing, file: folder.path, line: 1)
      return
    }
    for file in PackSchema.files {
      progress(file.name)
      read(file, in: folder)
      if !keepsPlaces { map.forgetPlaces() }
    }
  }

  private mutating func read(_ file: PackSchema.File, in folder: PackFolder) {
    let before = folder.log.count(of: file.name)
    let isSound: Bool
    if let open = folder.open(file.name, isOptional: file.isOptional) {
      isSound = file.form.read(open, &self)
    } else {
      isSound = folder.log.count(of: file.name) == before
    }
    if !isSound { for kind in file.defines { ids[kind].isComplete = false } }
  }

  /// Everything read, as the parts of an atlas; nil where the map could not be put together. Call it only when no problem
  /// was reported.
  func whole() -> AtlasParts? {
    guard let partition = map.partition, let projection = map.projection, let baseline = manifest.baseline
    else { return nil }
    var parts = parts
    parts.id = manifest.id
    parts.title = manifest.title
    parts.days = manifest.days
    parts.baseline = baseline
    parts.home = PlaneBox(manifest.home, on: projection)
    parts.accuracy = manifest.accuracy
    parts.step = manifest.step
    parts.projection = projection
    parts.partition = partition
    parts.holders = manifest.holders
    parts.members = manifest.members
    parts.countries = manifest.countries
    parts.parties = manifest.parties
    parts.faces = map.faces
    parts.zone = parts.histories.indices.filter { !parts.histories[$0].isEmpty }.map { FaceIndex($0) }
    parts.histories = histories()
    return parts
  }

  /// The entries of each face. A face without rows is held by its country's holder from the first day on.
  private func histories() -> [[ControlEntry]] {
    zip(parts.histories, map.faces).map { history, face in
      guard history.isEmpty else { return history }
      let country = manifest.countries[face.country]
      return [
        ControlEntry(
          from: PackLimits.days.lowerBound,
          state: ControlState(holder: country.holder, member: country.member, status: .held),
          sources: parts.districts[face.district.index].sources)
      ]
    }
  }
}

extension PlaneBox {
  /// A box of degrees as it lies on a plane where it stays a box.
  fileprivate init(_ box: CoordinateBox, on projection: EqualAreaProjection) {
    let southWest = projection.project(Coordinate(longitude: box.west, latitude: box.south))
    let northEast = projection.project(Coordinate(longitude: box.east, latitude: box.north))
    self.init(minX: southWest.x, minY: southWest.y, maxX: northEast.x, maxY: northEast.y)
  }
}
