import ClassLine
import Classroom

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
