/// A descriptor that a loop waits on until it can be read or, if asked for, has room to write.
public struct Watch: Hashable, Sendable {
  /// The descriptor.
  public var descriptor: Int32
  /// Whether to wait for room to write too.
  public var wantsRoom: Bool
}
