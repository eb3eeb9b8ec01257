import Geometry

/// A position for a name relative to its marker.
struct LabelSlot {
  /// The first column and the row of the text, counted from the marker.
  var column, row: Int
  var leader: LabelLeader?
  /// The cost of the slot by its looks: 0 is best; 1 equals 1 % of all days with the front line under the text.
  var distaste: Int

  /// All slots of a name, the best first: to the right, where readers expect it, then to the left, at the corners,
  /// below and above; then two to four cells away at the end of a leader.
  static func slots(width: Int) -> [LabelSlot] {
    let left = -width, half = -(width / 2)
    let near = [
      (1, 0, 0), (left, 0, 3), (1, -1, 6), (1, 1, 6), (half, 1, 7), (half, -1, 7), (left, -1, 9), (left, 1, 9),
    ]
    var slots = near.map { LabelSlot(column: $0, row: $1, leader: nil, distaste: $2) }
    for length in 1...3 {
      let step = length + 1
      func add(_ across: Int, _ down: Int, column: Int, row: Int, _ distaste: Int) {
        let leader = LabelLeader(across: across, down: down, length: length)
        slots.append(LabelSlot(column: column, row: row, leader: leader, distaste: distaste + 2 * length))
      }
      // Slanted leaders end a cell before the text, in the text's row; vertical ones end below or above its middle.
      for down in [-1, 1] {
        add(1, down, column: step, row: length * down, 26)
        add(-1, down, column: -length - width, row: length * down, 27)
      }
      add(1, 0, column: step, row: 0, 28)
      add(-1, 0, column: -length - width, row: 0, 29)
      for down in [-1, 1] where length <= 2 { add(0, down, column: half, row: step * down, 30) }
    }
    return slots.sorted { $0.distaste < $1.distaste }
  }
}
