import CBuild

/// What tells builds of the program from one another: an image is read by the build alone that made it, because another one
/// may read the same text otherwise.
public struct ProgramBuild: Hashable, Sendable {
  /// The bytes that an image has of it.
  let bytes: [UInt8]
  private static let width = 32

  /// A build by its id, of which at most 32 bytes count.
  public init(id: some Collection<UInt8>) {
    let id = Array(id.prefix(Self.width))
    bytes = id + [UInt8](repeating: 0, count: Self.width - id.count)
  }

  /// The build that runs, by the id that the linker gave it (`--build-id`); nil for one without any: then every pack is read
  /// from its text.
  public static let running: ProgramBuild? = {
    let id = [UInt8](unsafeUninitializedCapacity: width) { room, count in
      count = Int(dayfront_build_id(room.baseAddress, Int32(width)))
    }
    return id.isEmpty ? nil : ProgramBuild(id: id)
  }()
}
