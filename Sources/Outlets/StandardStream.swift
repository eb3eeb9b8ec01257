/// Where a program writes to: its data, and its complaints.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case complaints = 2

  /// How writing ended early.
  public enum Failure: Error, Hashable, Sendable {
    /// Nobody reads any more, and the process ignores the signal that says so.
    case readerGone
    /// The system refused, in its own words.
    case refused(String)
  }

  /// Writes all of a text; a stream that does not block is waited for.
  public func write(_ text: String) throws(Failure) {
    do { try writeAll(text, to: rawValue) } catch {
      throw error == .readerGone ? .readerGone : .refused(error.description)
    }
  }
}
