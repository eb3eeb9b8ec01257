/// An eye, by the cones that it lacks.
public enum ColorVision: String, Hashable, Sendable, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  /// What such an eye makes of a colour: Machado, Oliveira and Fernandes 2009, severity 1.0, in linear light.
  public func seen(_ color: LinearRGB) -> LinearRGB {
    func channel(_ row: [Double]) -> Double {
      min(1, max(0, row[0] * color.red + row[1] * color.green + row[2] * color.blue))
    }
    return LinearRGB(red: channel(matrix[0]), green: channel(matrix[1]), blue: channel(matrix[2]))
  }

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// The CIEDE2000 distance that is left of two colours in such an eye.
  public func distance(_ one: LinearRGB, _ other: LinearRGB) -> Double {
    seen(one).lab.distance(to: seen(other).lab)
  }
}
