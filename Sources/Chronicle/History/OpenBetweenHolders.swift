import Geometry

extension Timeline {
  /// Whether it is not known on a day which holder's look a face has: its change is open, and is none inside one group. In a
  /// story without groups all open ground is. Ground that nobody mapped before the change is nobody's until then.
  public func isOpenBetweenHolders(_ face: FaceIndex, on day: Day) -> Bool {
    state(of: face, on: day).isOpen && histories[face.index].isOpenBetweenHolders(on: day)
  }

  /// The holders of a face before and after the change that is open on a day; twice its holder where none is.
  public func contenders(for face: FaceIndex, on day: Day) -> (from: HolderIndex, to: HolderIndex) {
    let states = contendingStates(for: face, on: day)
    return (states.from.holder, states.to.holder)
  }

  /// The states of a face before and after the change that is open on a day; twice its state where none is.
  public func contendingStates(for face: FaceIndex, on day: Day) -> (from: ControlState, to: ControlState) {
    histories[face.index].contendingStates(on: day)
  }
}
