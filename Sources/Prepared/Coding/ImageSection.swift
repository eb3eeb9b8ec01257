/// The sections of an image, in their order. Each is an array of records or numbers of one width; a section `...Ends` cuts
/// another one into rows, of which each begins where the one before it ends.
enum ImageSection: Int, CaseIterable {
  // What records name by its number: texts, lists of sources, lines of points.
  case textEnds, texts, sourceListEnds, sourceLists, lineEnds, linePoints
  /// One record of what a pack says of itself.
  case story
  case gaps, holders, countries, districts, faces, historyEnds, histories, zone
  // The partition: where each arc starts, its points; the arcs of each ring, the rings of each face.
  case arcStarts, arcPoints, ringEnds, ringArcs, faceEnds
  case places, parties, announcements, events, provisions, activityReports, activityAreas, totals, communities
  case opinions, shares, harm, census, overlays, relief, heights, legend, method, sources
  /// Worked out from the text, so that a start need not.
  case placeFaces
  /// The holders of groups.
  case members

  /// Its number in an image.
  var number: Int { rawValue }
}
