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

  /// Gives the terminal back.
  public func giveBack() { dayfront_give_keys_back() }

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
