/// The ids of one kind of thing, numbered in the order of the file.
struct IDTable {
  let kind: PackReference
  private(set) var count = 0
  private var numbers: [String: (number: Int, offset: Int)] = [:]
  /// False once an entry could not be read: then an unknown id is not the fault of whoever names it.
  var isComplete = true

  init(_ kind: PackReference) { self.kind = kind }

  func number(of id: String) -> Int? { numbers[id]?.number }

  /// Gives the next number to an id; one that is there already is a problem.
  mutating func add(_ field: Field) {
    let id = field.string
    if let first = numbers[id] {
      // Where more is only counted, the way back to the first line is not worth walking.
      let line = field.file.isFull ? 0 : field.file.line(at: first.offset)
      field.report(.duplicateID(id, firstLine: line))
    } else {
      numbers[id] = (count, field.offset)
    }
    count += 1
  }
}
