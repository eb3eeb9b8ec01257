import ArgumentParser
import ClassLine
import Classroom
import Kiosk

/// `dayfront class join`: the bare line of a class on standard input and output.
struct ClassJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Join a class over standard input and output, for dayfront follow --through.",
    discussion: """
      At the other end runs a pupil's own program, which shows the map: dayfront follow CLASS --through "ssh -T \
      student@server" starts it. Nothing but the class protocol goes through (Docs/ClassProtocol.md).
      """)

  @Argument(help: "The name of the class; without one, the only class that there is.")
  var name: ClassName?

  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions

  func run() throws {
    if try kiosk.enter() != nil { throw ExitCode(64) }
    try JoinedPipe(kiosk: kiosk, folder: folder).run(name)
  }
}

/// A class's line on standard input and output, in a kiosk or not.
struct JoinedPipe {
  let kiosk: KioskOptions
  let folder: RunFolderOptions

  /// Carries the line to its end: the other end's, or that of the idle time, in which only what a presenter shows counts.
  func run(_ asked: ClassName?) throws {
    let (name, folder) = try folder.toFollow(asked, isKiosk: kiosk.isOn)
    let pipe = ClassPipe(name, in: folder)
    kiosk.seal(lines: 1)
    var alarms = kiosk.alarms
    while true {
      let turn = pipe.turn()
      if turn.isSign { alarms.sign() }
      if turn.isOver || alarms.closing == 0 { return }
      Watch.wait(for: pipe.watches, milliseconds: alarms.wait(tick: nil, deadline: pipe.deadline))
    }
  }
}
