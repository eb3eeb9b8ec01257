extension Partition {
  /// The area of every face, in the order of the faces.
  ///
  /// The plane must come from `EqualAreaProjection`: then a sum over the arcs is the area on the ellipsoid. Edges are
  /// straight on that plane instead of geodesics, which moves no face of the bundled map by more than 0.001 %.
  /// Complexity: linear in points.
  public func faceAreas() -> [SquareKilometres] {
    var doubled = [Double](repeating: 0, count: faceCount)
    for arc in 0..<arcCount {
      let swept = doubledSignedArea(of: points(of: ArcIndex(arc)))
      if !leftFaces[arc].isOutside { doubled[leftFaces[arc].index] += swept }
      if !rightFaces[arc].isOutside { doubled[rightFaces[arc].index] -= swept }
    }
    return doubled.map { SquareKilometres($0 / 2 / 1e6) }
  }
}
