import Glibc

/// One end of a Unix-domain socket that says whatever a test wants said, as no program of ours would.
public final class RawSocket {
  private let descriptor: Int32

  public struct Refusal: Error {}

  /// Programs that other tests start meanwhile must not keep it open.
  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Listens at a path, as a presenter does.
  public static func listening(at path: String) throws -> RawSocket {
    let end = try made()
    guard withAddress(path, { bind(end.descriptor, $0, $1) }) == 0, chmod(path, 0o660) == 0,
      listen(end.descriptor, 8) == 0
    else { throw Refusal() }
    return end
  }

  /// Connects to whoever listens at a path, as a follower does.
  public static func connected(to path: String) throws -> RawSocket {
    let end = try made()
    guard withAddress(path, { connect(end.descriptor, $0, $1) }) == 0 else { throw Refusal() }
    return end
  }

  private static func made() throws -> RawSocket {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw Refusal() }
    return RawSocket(descriptor)
  }

  private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }

  /// Somebody who wants in, ten seconds at most; nil where nobody does.
  public func accepted(milliseconds: Int32 = 10_000) -> RawSocket? {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, milliseconds) > 0 else { return nil }
    let new = accept(descriptor, nil, nil)
    return new >= 0 ? RawSocket(new) : nil
  }

  /// Sends what there is room for; whether that was all.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)) == bytes.count
  }
}
