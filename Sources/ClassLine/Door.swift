import CLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All calls of this module to the system: sockets, folders, the clock. No descriptor that it returns blocks, and each
/// is closed on exec.
enum Door {
  /// A refusal by the system, with its error number.
  struct Refusal: Error, Hashable {
    var number: Int32
    var words: String { String(cString: strerror(number)) }
    /// Whether there is no listener or no such path yet, so that trying later may help.
    var isAbsence: Bool { [ENOENT, ECONNREFUSED, EAGAIN, EINTR].contains(number) }
    static var last: Refusal { Refusal(number: errno) }
  }

  /// The milliseconds on a clock that never goes backwards.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static var user: UInt32 { geteuid() }
  static var process: Int { Int(getpid()) }

  // MARK: Folders

  enum Kind { case folder, socket, other }

  /// Facts about a path. Links are not followed.
  struct Facts {
    var kind: Kind
    var owner: UInt32
    var group: UInt32
    var mode: UInt32
    var isWritableByOthers: Bool { mode & 0o022 != 0 }
    var isReachableByAll: Bool { mode & 0o007 != 0 }
  }

  static func facts(of path: String) throws(Refusal) -> Facts {
    var found = stat()
    guard lstat(path, &found) == 0 else { throw .last }
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFSOCK: .socket
      default: .other
      }
    return Facts(kind: kind, owner: found.st_uid, group: found.st_gid, mode: UInt32(found.st_mode) & 0o7777)
  }

  /// The accounts of this machine. /etc/passwd is read as it is: the C library's way could not be linked statically.
  static func accounts() -> [(name: String, user: UInt32, group: UInt32)] {
    guard let file = fopen("/etc/passwd", "re") else { return [] }
    defer { fclose(file) }
    var accounts: [(name: String, user: UInt32, group: UInt32)] = []
    var line = [CChar](repeating: 0, count: 1024)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let fields = text.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count >= 4, let user = UInt32(fields[2]), let group = UInt32(fields[3]) else { continue }
      accounts.append((String(fields[0]), user, group))
    }
    return accounts
  }

  static var hostName: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "localhost" }
    return withUnsafeBytes(of: &names.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  static func makeFolder(_ path: String, mode: UInt32 = 0o750) throws(Refusal) {
    if mkdir(path, mode) != 0 { throw .last }
  }

  static func remove(_ path: String) { _ = unlink(path) }

  /// The text of a file of at most 1 MiB; nil where it cannot be read.
  static func text(of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return ferror(file) == 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }

  /// Takes a lock that the process keeps until it ends, however it ends; nil where another process has it.
  static func lock(_ path: String) throws(Refusal) -> Int32? {
    let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .last }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
    let refusal = Refusal.last
    close(file)
    if refusal.number == EWOULDBLOCK { return nil }
    throw refusal
  }

  /// Whether a process holds the lock of `lock(_:)`; nil where the file may not be looked at. A missing one is not held.
  static func isLocked(_ path: String) -> Bool? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT ? false : nil }
    defer { close(file) }
    return flock(file, LOCK_SH | LOCK_NB) != 0
  }

  static func close(_ descriptor: Int32) { closeInSystem(descriptor) }

  // MARK: Sockets

  /// Listens at a path, for its user and its group only. Nothing may exist at the path.
  static func listen(at path: String) throws(Refusal) -> Int32 {
    let descriptor = try newSocket()
    // No connection is accepted before listening, so the rights can be set in between. The process's mask for new
    // files is left alone, because it is shared.
    guard withAddress(path, { bind(descriptor, $0, $1) }) == 0, chmod(path, 0o660) == 0,
      listenInSystem(descriptor, 1024) == 0
    else {
      let refusal = Refusal.last
      close(descriptor)
      throw refusal
    }
    return descriptor
  }

  private static func newSocket() throws(Refusal) -> Int32 {
    let descriptor = socket(AF_UNIX, streamSocket, 0)
    guard descriptor >= 0 else { throw .last }
    makeQuiet(descriptor)
    return descriptor
  }

  private static func makeQuiet(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      // There it is the socket and not each sending that asks for no signal where nobody reads any more.
      var on: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count <= longestPath else {
      errno = ENAMETOOLONG
      return -1
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }

  /// The longest path that fits in the address of a socket, in bytes, without its ending zero.
  private static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  /// Connects to the listener at a path, at once or not at all.
  static func connect(to path: String) throws(Refusal) -> Int32 {
    let descriptor = try newSocket()
    guard withAddress(path, { connectInSystem(descriptor, $0, $1) }) == 0 else {
      let refusal = Refusal.last
      close(descriptor)
      throw refusal
    }
    return descriptor
  }

  /// The descriptor of a new connection; nil where there is none.
  ///
  /// - Parameter sendBuffer: the bytes that the kernel should keep for a slow reader; it may round them.
  static func accept(on descriptor: Int32, sendBuffer: Int32) -> Int32? {
    let new = acceptInSystem(descriptor)
    guard new >= 0 else { return nil }
    var size = sendBuffer
    setsockopt(new, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    makeQuiet(new)
    return new
  }

  /// The user at the other end, as the kernel knows it; nil where it does not.
  static func peer(of descriptor: Int32) -> UInt32? {
    #if os(Linux)
      // The fields of struct ucred: process, user, group.
      var credentials: (Int32, UInt32, UInt32) = (0, .max, .max)
      var length = socklen_t(MemoryLayout.size(ofValue: credentials))
      guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0 else { return nil }
      return credentials.1
    #else
      var user = uid_t.max
      var group = gid_t.max
      return getpeereid(descriptor, &user, &group) == 0 ? user : nil
    #endif
  }

  enum Arrival {
    case bytes([UInt8])
    case nothing
    case end
  }

  /// Reads without waiting, from a socket or from a pipe that does not block.
  static func receive(from descriptor: Int32, limit: Int) -> Arrival {
    var buffer = [UInt8](repeating: 0, count: limit)
    var count = recv(descriptor, &buffer, limit, Int32(MSG_DONTWAIT))
    if count < 0, errno == ENOTSOCK { count = read(descriptor, &buffer, limit) }
    if count > 0 { return .bytes(Array(buffer[..<count])) }
    return count < 0 && [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? .nothing : .end
  }

  /// Sends without waiting, into a socket or into a pipe that does not block. Returns the number of bytes taken; nil where
  /// the line is closed.
  static func send(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int? {
    var count = bytes.withUnsafeBytes { sendInSystem(descriptor, $0) }
    if count < 0, errno == ENOTSOCK { count = bytes.withUnsafeBytes { writeInSystem(descriptor, $0) } }
    if count >= 0 { return count }
    return [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? 0 : nil
  }

  /// Waits until a descriptor can be read, has room, or is closed, at most so many milliseconds; nil for no limit.
  static func wait(_ watches: [Watch], milliseconds: Int?) {
    var polled = watches.map {
      pollfd(fd: $0.descriptor, events: Int16(POLLIN) | ($0.wantsRoom ? Int16(POLLOUT) : 0), revents: 0)
    }
    poll(&polled, nfds_t(polled.count), milliseconds.map { Int32(min($0, 1_000_000)) } ?? -1)
  }

  /// Lets this process's standard input and output be used as a line. Whether a reader has gone is then told by writing.
  static func useStandardStreams() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor: Int32 in [0, 1] {
      let flags = fcntl(descriptor, F_GETFL)
      if flags >= 0 { _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) }
    }
  }

  // MARK: Many lines at once

  /// A descriptor that can be read whenever something has come on any of those that it watches.
  static func makeWatcher() throws(Refusal) -> Int32 {
    let descriptor = dayfront_watcher_make()
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  /// Lets a watcher watch a descriptor, or watch it otherwise than before.
  static func watch(_ watch: Watch, by watcher: Int32, isNew: Bool) {
    let wantsRoom: Int32 = watch.wantsRoom ? 1 : 0
    if isNew {
      dayfront_watcher_add(watcher, watch.descriptor, wantsRoom)
    } else {
      dayfront_watcher_change(watcher, watch.descriptor, wantsRoom)
    }
  }

  /// Ends watching. A descriptor is not forgotten by closing it where a child that is just being started has it too.
  static func forget(_ descriptor: Int32, by watcher: Int32) { dayfront_watcher_forget(watcher, descriptor) }

  /// Descriptors on which something has come, that have room, or that are closed; at most 256 of them. It does not wait.
  static func arrivals(at watcher: Int32) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: 256) { buffer, count in
      count = Int(dayfront_watcher_arrivals(watcher, buffer.baseAddress!, 256))
    }
  }

  /// Asks for room for so many descriptors, as far as this process may have them.
  static func makeRoom(forDescriptors count: Int) {
    var limit = rlimit()
    let what = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(what, &limit) == 0, limit.rlim_cur < rlim_t(count) else { return }
    limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
    setrlimit(what, &limit)
  }

  // MARK: Another program as a line

  /// A program that was started, with both its streams on one descriptor, and what it complains on another.
  struct Child {
    var process: Int32
    var line: Int32
    var complaints: Int32
  }

  /// Starts a program.
  ///
  /// - Parameter mayAsk: whether it may ask its user something at the terminal; without it, it has none.
  static func start(_ words: [String], mayAsk: Bool) throws(Refusal) -> Child {
    var line: [Int32] = [-1, -1], complaints: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, streamSocket, 0, &line) == 0 else { throw .last }
    guard pipe(&complaints) == 0 else {
      let refusal = Refusal.last
      line.forEach(close)
      throw refusal
    }
    for end in line + complaints { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    makeQuiet(line[0])
    makeQuiet(complaints[0])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, line[1], 0)
    posix_spawn_file_actions_adddup2(&actions, line[1], 1)
    posix_spawn_file_actions_adddup2(&actions, complaints[1], 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whatever this process holds off or ignores, the child can be asked to end.
    var blocked = sigset_t(), usual = sigset_t()
    sigemptyset(&blocked)
    sigemptyset(&usual)
    for number in [SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&usual, number) }
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, dayfront_spawn_flags(mayAsk ? 1 : 0))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    let fault = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
    close(line[1])
    close(complaints[1])
    guard fault == 0 else {
      close(line[0])
      close(complaints[0])
      throw Refusal(number: fault)
    }
    return Child(process: process, line: line[0], complaints: complaints[0])
  }

  /// Asks a child to end. One that is stopped goes on first, or it could not.
  static func end(_ child: Child) {
    close(child.line)
    close(child.complaints)
    kill(child.process, SIGTERM)
    kill(child.process, SIGCONT)
  }

  /// Whether a process that was started has ended; it is then forgotten.
  static func hasEnded(_ process: Int32) -> Bool {
    var status: Int32 = 0
    return waitpid(process, &status, WNOHANG) != 0
  }

  /// Writes to standard error.
  static func complain(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { writeInSystem(2, $0) } }
}

// The C library's functions whose names `Door` has too. Out here its own are not seen, so that no library needs naming.

private func closeInSystem(_ descriptor: Int32) { close(descriptor) }
private func listenInSystem(_ descriptor: Int32, _ waiting: Int32) -> Int32 { listen(descriptor, waiting) }
private func acceptInSystem(_ descriptor: Int32) -> Int32 { accept(descriptor, nil, nil) }

private func connectInSystem(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
  connect(descriptor, address, length)
}

/// Sends without waiting, and without the signal for a line that is closed.
private func sendInSystem(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  #if canImport(Darwin)
    return send(descriptor, bytes.baseAddress, bytes.count, MSG_DONTWAIT)
  #else
    return send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
  #endif
}

private func writeInSystem(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// The kind of socket that carries a stream. Glibc alone has it as an enumeration.
private var streamSocket: Int32 {
  #if canImport(Glibc)
    return Int32(SOCK_STREAM.rawValue)
  #else
    return SOCK_STREAM
  #endif
}
