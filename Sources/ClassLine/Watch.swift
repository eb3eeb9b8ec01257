/// A descriptor that a loop waits on until it can be read or, if asked for, has room to write.
public struct Watch: Hashable, Sendable {
  /// The descriptor.
  public var descriptor: Int32
  /// Whether to wait for room to write too.
  public var wantsRoom: Bool

  /// Makes a watch.
  public init(descriptor: Int32, wantsRoom: Bool = false) {
    self.descriptor = descriptor
    self.wantsRoom = wantsRoom
  }

  /// Waits until a descriptor can be read, has room or is closed, at most so many milliseconds; nil for no limit. A signal
  /// ends the wait too.
  public static func wait(for watches: [Watch], milliseconds: Int?) {
    Door.wait(watches, milliseconds: milliseconds)
  }
}
