import CNCurses
import Screens

/// The columns in which a row differs between two frames of one size; none for a row below the frames.
///
/// Most rows are equal, and comparing their bytes shows that in a fraction of the time that comparing cells takes.
/// Different bytes may still be equal cells, because an enum does not use all of its bytes, so cells are compared
/// then.
func changedColumns(of row: Int, from before: Frame, to after: Frame) -> [Int] {
  guard row < after.size.rows, after.size.columns > 0 else { return [] }
  let columns = after.size.columns
  let bytes = Int64(MemoryLayout<Cell>.stride)
  return before.cells.withUnsafeBufferPointer { old in
    after.cells.withUnsafeBufferPointer { new in
      guard let oldRow = old.baseAddress?.advanced(by: row * columns),
        let newRow = new.baseAddress?.advanced(by: row * columns),
        dayfront_same_bytes(oldRow, newRow, bytes * Int64(columns)) == 0
      else { return [] }
      // Of a row that differs most is equal too. A call for each cell would cost more than the comparison, so several
      // cells are compared at once, and in those that differ eight bytes at a time.
      let stride = MemoryLayout<Cell>.stride, end = columns * stride, piece = 8 * stride
      let oldBytes = UnsafeRawPointer(oldRow), newBytes = UnsafeRawPointer(newRow)
      var changed: [Int] = []
      changed.reserveCapacity(columns)
      for start in Swift.stride(from: 0, to: end, by: piece) {
        let after = min(start + piece, end)
        if dayfront_same_bytes(oldBytes + start, newBytes + start, Int64(after - start)) != 0 { continue }
        var byte = start
        while byte < after {
          let isEqual =
            byte + 8 <= after
            ? oldBytes.loadUnaligned(fromByteOffset: byte, as: UInt64.self)
              == newBytes.loadUnaligned(fromByteOffset: byte, as: UInt64.self)
            : dayfront_same_bytes(oldBytes + byte, newBytes + byte, Int64(after - byte)) != 0
          guard !isEqual else {
            byte += 8
            continue
          }
          let column = byte / stride
          if oldRow[column] != newRow[column] { changed.append(column) }
          byte = (column + 1) * stride
        }
      }
      return changed
    }
  }
}
