/// A descriptor that a loop waits on: until it can be read, or also until it has room.
public struct Watch: Hashable, Sendable {
  public var descriptor: Int32
  public var wantsRoom: Bool
}
