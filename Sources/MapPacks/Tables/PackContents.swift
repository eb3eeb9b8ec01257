import Chronicle
import Geometry

/// The parts of a pack read so far: the parts of an atlas, and the tables of ids.
///
/// Files are read in an order in which every id is known before it is used. A file that cannot be read leaves its
/// table incomplete. Unknown ids are not reported while the table that defines them is incomplete.
final class PackContents {
  let folder: String
  let log = ProblemLog()

  let holderIDs = IDTable(.holder)
  let countryIDs = IDTable(.country)
  let partyIDs = IDTable(.party)
  let sourceIDs = IDTable(.source)
  let districtIDs = IDTable(.district)
  let legendIDs = IDTable(.legendEntry)
  let faceIDs = IDTable(.face)
  let placeIDs = IDTable(.place)

  var manifest = Manifest()
  var sources: [Source] = []
  var districts: [District] = []
  var legend: [LegendEntry] = []
  var map = PartitionFile()
  var control = ControlFile()
  var places: [Place] = []
  var announcements: [Announcement] = []
  var events: [Event] = []
  var provisions: [Provision] = []
  var activityReports: [ActivityReport] = []
  var activityAreas: [ActivityArea] = []
  var totals: [RunningTotal] = []
  var method: [MethodSection] = []
  var communities: [LostCommunity] = []
  var overlays: [Overlay] = []
  var relief: Relief?

  /// The file that is being read. It is kept until the next one is opened, because values read from it point into its
  /// bytes.
  private var current: PackFile?
  /// Whether the values of faces and arcs are kept after reading, so that later checks can name their lines.
  let keepsPlaces: Bool

  init(folder: String, keepsPlaces: Bool = false) {
    self.folder = folder
    self.keepsPlaces = keepsPlaces
  }

  /// Reads every file, each after the files whose ids it names; `progress` is called with its name first.
  func readAll(_ progress: (String) -> Void) {
    guard isFolder(folder) else { return log.report(.folderMissing, file: folder, line: 1) }
    let steps: [(name: String, read: () -> Void)] = [
      ("pack.json", readManifest), ("sources.csv", readSources), ("districts.csv", readDistricts),
      ("legend.csv", readLegend), ("partition.topojson", readPartition), ("control.csv", readControl),
      ("places.csv", readPlaces), ("announcements.csv", readAnnouncements), ("totals.csv", readTotals),
      ("communities.csv", readCommunities), ("provisions.csv", readProvisions), ("events.csv", readEvents),
      ("activity.csv", readActivityReports), ("activity.geojson", readActivityAreas),
      ("overlays.geojson", { self.readOverlays(file: "overlays.geojson", water: false) }),
      ("water.geojson", { self.readOverlays(file: "water.geojson", water: true) }), ("relief.asc", readRelief),
      ("method.csv", readMethod),
    ]
    for step in steps {
      progress(step.name)
      step.read()
    }
    current = nil
  }

  /// A file of the pack; nil where it is missing or cannot be read. A missing file is reported unless it is optional.
  func open(_ name: String, isOptional: Bool) -> PackFile? {
    do {
      current = nil
      let memory = try FileBytes(at: folder + "/" + name, limit: PackLimits.fileBytes)
      current = PackFile(name: name, memory: memory, log: log)
      return current
    } catch {
      let fault: PackFault
      switch error {
      case .missing:
        if isOptional { return nil }
        fault = .fileMissing
      case .notRegular: fault = .notRegularFile
      case .noPermission: fault = .noPermission
      case .tooLarge(let bytes): fault = .fileTooLarge(bytes: bytes)
      case .unreadable(let code): fault = .unreadable(code: code)
      }
      log.report(fault, file: name, line: 1)
      return nil
    }
  }

  /// Reads a table record by record, if the file is there.
  ///
  /// - Returns: whether every record could be read; true for an optional table that is missing.
  func table(
    _ name: String, isOptional: Bool, columns: [String], _ body: (inout CSVRow) -> Void
  ) -> Bool {
    let before = log.count(of: name)
    if let file = open(name, isOptional: isOptional) { return readTable(file, columns: columns, body) }
    return log.count(of: name) == before
  }
}
