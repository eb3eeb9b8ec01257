import Chronicle
import Geometry

/// What has been read of a pack so far: the parts of an atlas, and the tables that their ids are looked up in.
///
/// Files are read in an order in which every id is known before it is used. A file that cannot be read leaves its
/// table incomplete, and then nobody is blamed for naming an id that may be in it.
final class PackContents {
  let folder: String
  let log = ProblemLog()

  var holderIDs = IDTable(.holder)
  var countryIDs = IDTable(.country)
  var partyIDs = IDTable(.party)
  var sourceIDs = IDTable(.source)
  var districtIDs = IDTable(.district)
  var legendIDs = IDTable(.legendEntry)
  var faceIDs = IDTable(.face)
  var placeIDs = IDTable(.place)

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

  init(folder: String) { self.folder = folder }

  func readAll() {
    guard isFolder(folder) else { return log.report(.folderMissing, file: folder, line: 1) }
    readManifest()
    readSources()
    readDistricts()
    readLegend()
    readPartition()
    readControl()
    readPlaces()
    readAnnouncements()
    readTotals()
    readCommunities()
    readProvisions()
    readEvents()
    readActivityReports()
    readActivityAreas()
    readOverlays(file: "overlays.geojson", water: false)
    readOverlays(file: "water.geojson", water: true)
    readRelief()
    readMethod()
  }

  /// A file of the pack, or nil where it is not there or not to be read, which is told.
  func open(_ name: String, isOptional: Bool) -> PackFile? {
    do {
      let bytes = try readFile(at: folder + "/" + name, limit: PackLimits.fileBytes)
      return PackFile(name: name, bytes: bytes, log: log)
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

  /// Reads a table record by record, if it is there.
  ///
  /// - Returns: whether every record could be read; a table that need not be there and is not has no records.
  func table(
    _ name: String, isOptional: Bool, columns: [String], _ body: (inout CSVRow) -> Void
  ) -> Bool {
    let before = log.count(of: name)
    if let file = open(name, isOptional: isOptional) { return readTable(file, columns: columns, body) }
    return log.count(of: name) == before
  }
}
