import Basics
import Chronicle
import Kiosk

/// The words about requests made at login.
extension RemoteRequest {
  /// What may be asked for, in a line.
  static var help: String {
    let options = Option.allCases.map { "\($0.rawValue) \($0.known.joined(separator: "|"))" }
    return "It takes plain, \(options.joined(separator: ", ")), follow NAME; as in: ssh -t NAME@SERVER plain names ru"
  }
}

extension RemoteRequest.Option {
  /// The values that it takes, or a word for them where there is no list.
  var known: [String] {
    switch self {
    case .at: ["DAY"]
    case .lesson: ["NAME"]
    case .seat: ["WORD"]
    case .names: Language.allCases.map(\.rawValue)
    case .theme: ThemeChoice.allCases.map(\.rawValue)
    case .glyphs: GlyphChoice.allCases.map(\.rawValue)
    }
  }
}

extension RemoteRequest.Fault {
  /// The fault in words. What the user typed is quoted; the console cleans it.
  var words: String {
    switch self {
    case .notAllowed: "a request is short, and of letters, digits, hyphens and spaces"
    case .unknown(let word): "'\(word)' is nothing that it knows"
    case .valueMissing(let option): "'\(option.rawValue)' wants a value, \(option.known.joined(separator: ", "))"
    case .badValue(let option, let value):
      "'\(value)' is no value of '\(option.rawValue)', which takes \(option.known.joined(separator: ", "))"
    case .badName(let name): "'\(name)' is no name of a class"
    case .twice(let word): "'\(word)' is asked for twice"
    case .alone(let option): "'\(option.rawValue)' is for the map by itself; in a class the presenter shows the day"
    }
  }
}
