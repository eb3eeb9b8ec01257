import Chronicle

/// The ids of one kind of thing, numbered in the order of the file.
final class IDTable {
  let kind: PackReference
  private(set) var count = 0
  private var numbers: [String: (number: Int32, offset: Int32)] = [:]
  /// False once an entry could not be read: then an unknown id is not the fault of whoever names it.
  var isComplete = true
  // What was asked for last: rows that follow each other often name the same district and the same sources.
  private var last: (id: String, number: Int)?
  private var lastList: (text: [UInt8], sources: [SourceIndex])?

  init(_ kind: PackReference) { self.kind = kind }

  func number(of id: String) -> Int? {
    if let last, last.id == id { return last.number }
    guard let found = numbers[id] else { return nil }
    last = (id, Int(found.number))
    return Int(found.number)
  }

  /// Gives the next number to an id; one that is there already is a problem.
  func add(_ field: Field) {
    let id = field.string
    // A record takes a hundred bytes and more.
    if count == 0 { numbers.reserveCapacity(min(field.file.bytes.count / 128, 1 << 16)) }
    let new = (number: Int32(count), offset: Int32(field.offset))
    let first = { (entry: inout (number: Int32, offset: Int32)) in entry }(&numbers[id, default: new])
    if first.number != new.number {
      // Where more is only counted, the way back to the first line is not worth walking.
      let line = field.file.isFull ? 0 : field.file.line(at: Int(first.offset))
      field.report(.duplicateID(id, firstLine: line))
    }
    count += 1
  }

  /// The sources of a list that was read last, if it was this one and without a fault: then both share their memory.
  func sources(inList text: UnsafeBufferPointer<UInt8>) -> [SourceIndex]? {
    guard let lastList, lastList.text.count == text.count, lastList.text.elementsEqual(text) else { return nil }
    return lastList.sources
  }

  /// Takes note of what a list without a fault says.
  func note(_ sources: [SourceIndex], ofList text: UnsafeBufferPointer<UInt8>) { lastList = (Array(text), sources) }
}
