import Kiosk
import MapPacks

extension Settings {
  /// The settings of this user.
  ///
  /// A kiosk has none: what strangers see is what its command line says. Its environment comes from the line that they
  /// called, and is not looked at before the kiosk has dropped it.
  static let inForce =
    isKiosk(Swift.CommandLine.arguments) || LoginShell.called != nil ? none : Settings(of: Console.environment)

  /// Whether a call enters a kiosk, or only tries what one must forbid.
  static func isKiosk(_ arguments: [String]) -> Bool {
    arguments.dropFirst().contains("--kiosk") || arguments.dropFirst().first == "kiosk"
  }

  /// The largest file that is read, in bytes.
  private static let largestFile = 64 << 10

  private init(of environment: [String: String]) {
    guard let path = Self.path(in: environment) else {
      self.init(environment: environment, file: nil)
      return
    }
    do {
      let bytes = try PersonalFile.bytes(at: path, limit: Self.largestFile)
      self.init(environment: environment, file: (path, bytes.map { String(decoding: $0, as: UTF8.self) }))
    } catch {
      self.init(environment: environment, file: (path, nil))
      faults.append("\(path): \(error)")
    }
  }

  /// `$XDG_CONFIG_HOME/dayfront/config`, or under `.config` at home. A folder that is not named from the root is none,
  /// as the XDG Base Directory Specification has it.
  static func path(in environment: [String: String]) -> String? {
    func folder(_ name: String, _ below: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 + below : nil }
    }
    return (folder("XDG_CONFIG_HOME", "") ?? folder("HOME", "/.config")).map { $0 + "/dayfront/config" }
  }
}

extension LoginShell {
  /// This call, where the program is the shell of the account that logs in; nil for an ordinary call.
  static let called = LoginShell(arguments: Swift.CommandLine.arguments)
}
