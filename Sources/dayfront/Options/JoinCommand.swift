import ClassLine
import Classroom

/// Finds the command by which pupils join a class, for the presenter's screen.
struct JoinCommand {
  private let classJoined: ClassName
  let folder: RunFolder
  /// What the presenter said that they type; nil where he did not.
  let said: String?
  /// The value of SSH_CONNECTION: addresses and ports of client and server; nil without one.
  let connection: String?

  init(class classJoined: ClassName, folder: RunFolder, said: String?, connection: String?) {
    self.classJoined = classJoined
    self.folder = folder
    self.said = said
    self.connection = connection
  }

  var joining: ClassJoining {
    if let said, !said.isEmpty { return ClassJoining(command: Console.printable(said)) }
    let local = "dayfront follow \(classJoined)"
    if folder.isOwn {
      return ClassJoining(
        command: local, note: "In terminals of your own account on this machine; the class meets in \(folder.path).")
    }
    guard folder == .standard else { return ClassJoining(command: "\(local) --run-folder \(folder.path)") }
    guard let account = folder.pupils(of: classJoined) else { return ClassJoining(command: local) }
    let several = folder.classes.count > 1
    return ClassJoining(
      command: "ssh \(several ? "-t " : "")\(account)@\(host)\(several ? " follow \(classJoined)" : "")",
      note: "On this machine: \(local)")
  }

  /// The name of this machine if others may know it; else the address by which the presenter himself came.
  private var host: String {
    let machine = RunFolder.hostName
    if machine.contains(".") { return machine }
    let parts = (connection ?? "").split(separator: " ")
    return parts.count == 4 ? String(parts[2]) : machine
  }
}
