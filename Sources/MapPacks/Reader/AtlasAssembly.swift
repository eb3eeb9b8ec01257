import Chronicle
import Geometry

extension PackContents {
  /// The atlas of everything read; nil where the map could not be put together. Call it only when no problem was
  /// reported.
  func atlas() -> Atlas? {
    guard let partition = map.partition, let projection = map.projection, let baseline = manifest.baseline
    else { return nil }
    let southWest = projection.project(Coordinate(longitude: manifest.home.west, latitude: manifest.home.south))
    let northEast = projection.project(Coordinate(longitude: manifest.home.east, latitude: manifest.home.north))
    let timeline = Timeline(
      histories: histories(), areas: partition.faceAreas(), faces: map.faces, districtCount: districts.count,
      zone: zone())
    return Atlas(
      id: manifest.id, title: manifest.title, days: manifest.days, baseline: baseline,
      home: PlaneBox(minX: southWest.x, minY: southWest.y, maxX: northEast.x, maxY: northEast.y),
      accuracy: manifest.accuracy, projection: projection, partition: partition, holders: manifest.holders,
      countries: manifest.countries, districts: districts, faces: map.faces, timeline: timeline, places: places,
      parties: manifest.parties, announcements: announcements, events: events, provisions: provisions,
      activityReports: activityReports, activityAreas: activityAreas, totals: totals, communities: communities,
      overlays: overlays, relief: relief, legend: legend, method: method, sources: sources)
  }

  /// The faces with rows in `control.csv`.
  private func zone() -> [FaceIndex] {
    control.histories.indices.filter { !control.histories[$0].isEmpty }.map { FaceIndex($0) }
  }

  /// The entries of each face. A face without rows is held by its country's holder from the first day on.
  private func histories() -> [[ControlEntry]] {
    zip(control.histories, map.faces).map { history, face in
      guard history.isEmpty else { return history }
      let holder = manifest.countries[face.country].holder
      return [
        ControlEntry(
          from: PackLimits.days.lowerBound, state: ControlState(holder: holder, status: .held),
          sources: districts[face.district.index].sources)
      ]
    }
  }
}
