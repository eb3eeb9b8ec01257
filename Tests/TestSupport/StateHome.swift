/// Where programs under test remember things: a folder in which everything was offered before.
///
///     try dayfront("--plain", environment: ["XDG_STATE_HOME": folder.path])    // a first start
public enum StateHome {
  public static let path: String = {
    let folder = TemporaryFolder.untilTheEnd
    folder.makeFolder("state")
    folder.makeFolder("state/dayfront")
    folder.write([], to: "state/dayfront/tour-offered")
    return folder.path + "/state"
  }()
}
