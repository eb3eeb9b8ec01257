import Chronicle

/// The ids of one kind of thing, numbered in the order of the file, but those with slots in that of their slots.
final class IDTable {
  let kind: PackReference
  private(set) var count = 0
  private var numbers: [String: (number: Int32, offset: Int32)] = [:]
  /// False if an entry could not be read. An unknown id is then not reported, because it may be that entry's.
  var isComplete = true
  // The last look-ups: rows in sequence often name the same district and the same sources.
  private var last: (id: String, number: Int)?
  private var lastList: (text: [UInt8], sources: [SourceIndex])?

  init(_ kind: PackReference) { self.kind = kind }

  func number(of id: String) -> Int? {
    if let last, last.id == id { return last.number }
    guard let found = numbers[id] else { return nil }
    last = (id, Int(found.number))
    return Int(found.number)
  }

  /// Gives the next number to an id; reports an id that is there already.
  func add(_ field: Field) {
    let id = field.string
    // A record takes at least a hundred bytes.
    if count == 0 { numbers.reserveCapacity(min(field.file.bytes.count / 128, 1 << 16)) }
    let new = (number: Int32(count), offset: Int32(field.offset))
    let first = { (entry: inout (number: Int32, offset: Int32)) in entry }(&numbers[id, default: new])
    if first.number != new.number {
      // Once further problems are only counted, looking for the line of the first one is not worth the time.
      let line = field.file.isFull ? 0 : field.file.line(at: Int(first.offset))
      field.report(.duplicateID(id, firstLine: line))
    }
    count += 1
  }

  /// Numbers the things anew.
  ///
  /// - Parameter order: the numbers that they had, in their new order.
  func renumber(_ order: [Int]) {
    var new = order
    for (number, old) in order.enumerated() { new[old] = number }
    numbers = numbers.mapValues { (Int32(new[Int($0.number)]), $0.offset) }
    last = nil
  }

  /// The sources of a list that was read last, if it was this one and without a fault: then both share their memory.
  func sources(inList text: UnsafeBufferPointer<UInt8>) -> [SourceIndex]? {
    guard let lastList, lastList.text.count == text.count, lastList.text.elementsEqual(text) else { return nil }
    return lastList.sources
  }

  /// Keeps the sources of a list without a fault.
  func note(_ sources: [SourceIndex], ofList text: UnsafeBufferPointer<UInt8>) { lastList = (Array(text), sources) }
}
