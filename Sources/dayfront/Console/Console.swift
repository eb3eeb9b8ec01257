import Outlets

/// The process's surroundings: its streams, its environment, and its end.
enum Console {
  static var isInputTerminal: Bool { isTerminal(0) }
  static var isOutputTerminal: Bool { isTerminal(1) }
  static var isComplaintTerminal: Bool { isTerminal(StandardStream.complaints.descriptor) }

  /// The environment's variables by name. Of a name that stands twice, the first value counts.
  static let environment: [String: String] = {
    var result: [String: String] = [:]
    forEachVariable { variable in
      guard let sign = variable.utf8.firstIndex(of: UInt8(ascii: "=")) else { return }
      let name = String(variable[..<sign])
      if result[name] == nil { result[name] = String(variable[variable.utf8.index(after: sign)...]) }
    }
    return result
  }()

  /// Ends the process.
  static func leave(_ code: Int32) -> Never { end(code) }

  /// Ends the process by a signal that was caught, so that its parent sees which one it was.
  static func die(of signal: Int32) -> Never { end(by: signal) }
}
