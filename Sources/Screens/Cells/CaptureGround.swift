import Basics
import Chronicle

/// Ground on the map of the days of capture.
public enum CaptureGround: Hashable, Sendable {
  /// Taken in the fighting: its place on a ramp of `CaptureSteps.most` steps, from the first days to the last.
  case taken(UInt8)
  /// Handed over by agreement: its place among `CaptureSteps.mostHandedOver` shades.
  case handedOver(UInt8)
  /// It passed, or may be passing, between two days.
  case between
  /// It has the holder that it had when the story began.
  case kept(Slot)
  /// Nobody recorded who held it.
  case unknown
}

extension CaptureSteps {
  /// The ground of a face by how and when it came to its holder.
  func ground(of capture: Capture, in atlas: Atlas) -> Ground {
    switch capture {
    case .kept(let holder): .capture(.kept(atlas.slot(of: holder)))
    case .taken(let day): taken(on: day).map { ground(takenIn: $0) } ?? .capture(.unknown)
    case .handedOver(let day): handedOver(on: day).map { ground(handedOverIn: $0) } ?? .capture(.unknown)
    case .between: .capture(.between)
    case .unmapped: .unmapped
    case .unknown: .capture(.unknown)
    }
  }

  /// The ground of a step in which ground was taken. Few steps are spread over the whole ramp.
  public func ground(takenIn step: Int) -> Ground {
    let last = taken.count - 1
    return .capture(.taken(UInt8(last > 0 ? step * (Self.most - 1) / last : Self.most - 1)))
  }

  /// The ground of a step in which ground was handed over.
  public func ground(handedOverIn step: Int) -> Ground {
    .capture(.handedOver(UInt8(min(step, Self.mostHandedOver - 1))))
  }

  /// The ground of what changed hands on some days: of the first of them on which anything did.
  func ground(of days: Range<Day>, changedOn changeDays: [Day]) -> Ground? {
    let first = changeDays.partitioningIndex { $0 >= days.lowerBound }
    guard changeDays.indices.contains(first), days.contains(changeDays[first]) else { return nil }
    let day = changeDays[first]
    if let step = taken(on: day) { return ground(takenIn: step) }
    return handedOver(on: day).map { ground(handedOverIn: $0) }
  }
}
