import Foundation

/// Where a fuzzing stands: its input is on the disk, its words in memory that a signal handler may read.
final class FuzzPlace {
  private let reader: String
  private let path: String
  private let slot: Int

  init(reader: String, folder: String?) {
    self.reader = reader
    let folder = folder ?? NSTemporaryDirectory() + "dayfront-fuzz-\(getpid())"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/" + reader + ".input"
    slot = FuzzNotes.take()
  }

  func enter(_ seed: String, _ bytes: [UInt8]) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if file >= 0 {
      _ = write(file, bytes, bytes.count)
      close(file)
    }
    FuzzNotes.set("fuzzing \(reader), \(seed): the input is in \(path)\n", slot)
  }

  /// All went well: nothing is left behind.
  func leave() {
    FuzzNotes.set("", slot)
    unlink(path)
    rmdir((path as NSString).deletingLastPathComponent)
  }
}

/// What is being read right now, for the moment in which it goes wrong.
private enum FuzzNotes {
  static let size = 512, slots = 32

  static func take() -> Int {
    lock.lock()
    defer { lock.unlock() }
    if taken == 0 { prepare() }
    taken += 1
    return (taken - 1) % slots
  }

  static func set(_ text: String, _ slot: Int) {
    let note = notes + slot * size
    note[0] = 0
    let bytes = Array(text.utf8.prefix(size - 1))
    for (offset, byte) in bytes.enumerated().dropFirst() { note[offset] = byte }
    note[max(1, bytes.count)] = 0
    threads[slot] = pthread_self()
    begun[slot] = bytes.isEmpty ? 0 : time(nil)
    if let first = bytes.first { note[0] = first }
  }

  private static func prepare() {
    for number in [SIGTRAP, SIGILL, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      signal(number) { number in
        FuzzNotes.tell { FuzzNotes.threads[$0] == pthread_self() }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    guard Fuzzing.isLong else { return }
    Thread.detachNewThread {
      while true {
        sleep(1)
        let isStuck = { (slot: Int) in
          FuzzNotes.begun[slot] > 0 && time(nil) - FuzzNotes.begun[slot] > FuzzNotes.longest
        }
        guard (0..<slots).contains(where: isStuck) else { continue }
        _ = write(2, "this does not end:\n", 19)
        FuzzNotes.tell(isStuck)
        exit(1)
      }
    }
  }

  /// Safe in a signal handler.
  static func tell(_ isMeant: (Int) -> Bool) {
    for slot in 0..<slots where notes[slot * size] != 0 && isMeant(slot) {
      _ = write(
        2, notes + slot * size, strlen(UnsafeRawPointer(notes + slot * size).assumingMemoryBound(to: CChar.self)))
    }
  }

  /// Seconds in which a case must end in a long run. The slowest takes a fraction of one.
  static let longest = 60

  private static let lock = NSLock()
  nonisolated(unsafe) private static var taken = 0
  nonisolated(unsafe) private static let notes: UnsafeMutablePointer<UInt8> = {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size * slots)
    memory.initialize(repeating: 0, count: size * slots)
    return memory
  }()
  nonisolated(unsafe) private static let threads: UnsafeMutablePointer<pthread_t> = {
    let memory = UnsafeMutablePointer<pthread_t>.allocate(capacity: slots)
    memory.initialize(repeating: 0, count: slots)
    return memory
  }()
  nonisolated(unsafe) private static let begun: UnsafeMutablePointer<Int> = {
    let memory = UnsafeMutablePointer<Int>.allocate(capacity: slots)
    memory.initialize(repeating: 0, count: slots)
    return memory
  }()
}
