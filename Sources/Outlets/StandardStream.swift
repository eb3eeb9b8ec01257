/// A stream that a program writes to: its data, or its complaints.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case complaints = 2

  /// Where complaints go that no longer go to standard error; nil where they do. A process sets it once, at its start.
  nonisolated(unsafe) private static var moved: Int32?

  /// Lets complaints go to another descriptor from now on.
  public static func moveComplaints(to descriptor: Int32) { moved = descriptor }

  /// The descriptor that is written to.
  public var descriptor: Int32 { self == .complaints ? Self.moved ?? rawValue : rawValue }

  /// A reason why writing ended early.
  public enum Failure: Error, Hashable, Sendable {
    /// The reader has closed the stream, and the process ignores the signal for that.
    case readerGone
    /// The system refused; its words.
    case refused(String)
  }

  /// Writes all of a text. If the stream does not block, it waits for room.
  ///
  /// - Parameter limit: the milliseconds that it may take, rounded up to seconds; nil for no limit. If it takes longer,
  ///   SIGALRM ends the process as other signals do.
  public func write(_ text: String, within limit: Int? = nil) throws(Failure) {
    if let limit { setAlarm(seconds: max(1, (limit + 999) / 1000)) }
    defer { if limit != nil { setAlarm(seconds: 0) } }
    do { try writeAll(text, to: descriptor) } catch { throw Failure(error) }
  }

  /// Writes all bytes.
  public func write(bytes: [UInt8]) throws(Failure) {
    do { try writeAll(bytes, to: descriptor) } catch { throw Failure(error) }
  }
}

extension StandardStream.Failure {
  fileprivate init(_ fault: SystemFault) { self = fault == .readerGone ? .readerGone : .refused(fault.description) }
}
