import Geometry

/// An index of the districts that areas and reports of special forces touch.
///
/// Areas are compared with the faces on a raster of dots a kilometre wide, finer than the areas are drawn; the corners
/// of an area count too, so that one smaller than a dot is not lost.
public struct ActivityIndex: Sendable {
  private let districtsOfArea: [[DistrictIndex]]
  private let areasOfDistrict: [[Int]]
  private let reportsOfDistrict: [[Int]]

  /// Builds the index from an atlas.
  ///
  /// - Parameter metresPerDot: the size of a raster dot; it grows where the map would be more than 1000 dots wide or
  ///   high.
  public init(of atlas: Atlas, metresPerDot: Double = 1000) {
    let box = PlaneBox(around: atlas.activityAreas.lazy.flatMap { $0.rings.joined() })
    let step = max(metresPerDot, box.width / 1000, box.height / 1000)
    let viewport = Viewport(
      center: box.isEmpty ? PlanePoint(x: 0, y: 0) : box.center, metresPerDot: step,
      size: DotSize(width: Int(box.width / step) + 1, height: Int(box.height / step) + 1))
    let ground = box.isEmpty ? [] : FaceRaster(atlas.partition, in: viewport).faces
    let touched: [[DistrictIndex]] = atlas.activityAreas.map { area in
      var faces: Set<Int32> = []
      // Run by run, because a mask of the whole box would be cleared and walked for each area, however small.
      viewport.forEachRun(inside: area.rings) { row, run in
        var last: Int32?
        for face in ground[row * viewport.size.width + run.lowerBound..<row * viewport.size.width + run.upperBound]
        where face != last {
          faces.insert(face)
          last = face
        }
      }
      for point in area.rings.joined() {
        if let face = atlas.partition.face(at: point) { faces.insert(face.rawValue) }
      }
      faces.remove(FaceIndex.outside.rawValue)
      return Set(faces.map { atlas.faces[Int($0)].district }).sorted()
    }
    districtsOfArea = touched
    var areas = [[Int]](repeating: [], count: atlas.districts.count)
    for (number, districts) in touched.enumerated() {
      for district in districts { areas[district.index].append(number) }
    }
    areasOfDistrict = areas
    var reports = [[Int]](repeating: [], count: atlas.districts.count)
    for (number, report) in atlas.activityReports.enumerated() {
      guard let face = report.coordinate.flatMap(atlas.face(at:)) else { continue }
      reports[atlas[face].district.index].append(number)
    }
    reportsOfDistrict = reports
  }

  /// The activity areas that touch a district, in the order of the pack.
  public func areas(touching district: DistrictIndex) -> [Int] { areasOfDistrict[district.index] }

  /// The districts that an activity area touches.
  public func districts(of area: Int) -> [DistrictIndex] { districtsOfArea[area] }

  /// The activity reports whose point lies in a district.
  public func reports(in district: DistrictIndex) -> [Int] { reportsOfDistrict[district.index] }
}
