import CNCurses

/// The keys of a session without a screen, from standard input: a terminal, a file or a pipe.
///
/// On a terminal they come one by one and without echo; every way out gives its modes back.
public struct PlainKeys {
  /// What ended a wait.
  public enum Event: Hashable, Sendable {
    case bytes([UInt8])
    /// The time has passed, or another of the descriptors is ready.
    case nothing
    /// The input has ended, or its line is closed.
    case end
  }

  /// Takes standard input over.
  ///
  /// - Parameters:
  ///   - allowsStop: whether Ctrl-Z stops the process.
  ///   - allowsInterrupt: whether Ctrl-C ends it; otherwise it is a key.
  public init(allowsStop: Bool = true, allowsInterrupt: Bool = true) {
    dayfront_take_keys(allowsStop ? 1 : 0, allowsInterrupt ? 1 : 0)
  }

  /// Says a sentence on a descriptor before the signal for processor time that is used up ends the process.
  public func complain(ofTime words: StaticString, on descriptor: Int32) {
    dayfront_complain_of_time(UnsafeRawPointer(words.utf8Start).assumingMemoryBound(to: CChar.self), descriptor)
  }

  /// Gives the terminal back, once it has taken the last sentences, or has not within a second.
  public func giveBack() { dayfront_give_keys_back() }

  /// Whether standard output is a terminal, to which `say` writes without waiting; a file or a pipe is the caller's.
  public var takesText: Bool { dayfront_takes_text() != 0 }

  /// The bytes that the terminal has not taken yet: more than none where Ctrl-S has stopped it, or its line is slow.
  public var unsaid: Int { Int(dayfront_unsent()) }

  /// Writes a text to the terminal, as fast as it takes it, now and in later calls of `next`.
  public func say(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { dayfront_write($0.baseAddress, Int64($0.count)) }
    _ = dayfront_send()
  }

  /// Waits for bytes, at most until a time on `Terminal.clock`; with nil it waits without limit.
  ///
  /// - Parameter others: descriptors that also end the wait, each with whether to wait for room to write; 300 at most.
  public func next(
    until: Int64?, also others: [(descriptor: Int32, wantsRoom: Bool)] = []
  ) -> Event {
    let others = others.map(dayfront_other.init)
    while true {
      switch Int(dayfront_wait(until ?? -1, others, Int32(others.count))) {
      case DAYFRONT_READY:
        guard let bytes = readBytes() else { return .end }
        if !bytes.isEmpty { return .bytes(bytes) }
      case DAYFRONT_GONE: return .end
      case DAYFRONT_WRITABLE:
        _ = dayfront_send()
        if unsaid == 0 { return .nothing }
      case DAYFRONT_SIGNALLED: break
      default: return .nothing
      }
    }
  }
}

extension dayfront_other {
  init(_ other: (descriptor: Int32, wantsRoom: Bool)) {
    self.init(descriptor: other.descriptor, wants_room: other.wantsRoom ? 1 : 0)
  }
}
