/// A stream that a program writes to: its data, or its complaints.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case complaints = 2

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
    do { try writeAll(text, to: rawValue) } catch { throw Failure(error) }
  }

  /// Writes all bytes.
  public func write(bytes: [UInt8]) throws(Failure) {
    do { try writeAll(bytes, to: rawValue) } catch { throw Failure(error) }
  }
}

extension StandardStream.Failure {
  fileprivate init(_ fault: SystemFault) { self = fault == .readerGone ? .readerGone : .refused(fault.description) }
}
