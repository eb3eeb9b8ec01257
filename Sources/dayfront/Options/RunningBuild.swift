import CStamp
import Kiosk
import MapPacks
import Prepared

extension ProgramBuild {
  /// The build that runs: by its sources where make stamped them, else by the file of the program. Nil where neither is
  /// known, as for `swift build` without /proc: then every pack is read from its text.
  static let running: ProgramBuild? = {
    let sources = String(cString: stamped_sources())
    return sources.isEmpty ? PackLocator.executable.flatMap { ProgramBuild(file: $0) } : ProgramBuild(sources.utf8)
  }()
}

extension PreparedPacks {
  /// The images that this call may read. Strangers' calls have no cache: what a kiosk has of an environment is theirs. It
  /// reads an image beside a pack where root alone can have put it there.
  static var ofUser: PreparedPacks? {
    let isKiosk = Settings.isKiosk(Swift.CommandLine.arguments) || LoginShell.called != nil
    if isKiosk { return PreparedPacks(build: .running, cache: nil, trusting: .root) }
    let environment = Console.environment
    return PreparedPacks(
      build: .running, cache: cacheFolder(cacheHome: environment["XDG_CACHE_HOME"], home: environment["HOME"]))
  }
}
