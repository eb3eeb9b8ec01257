/// Checks that rows about one thing stand together.
struct RowBlocks {
  private var last: String?
  private var seen: Set<String> = []

  /// Takes the next row; reports it where other rows stand between it and the rest of its block.
  ///
  /// - Parameter block: the block that the row belongs to, in the words of its fields.
  mutating func next(_ field: Field, _ block: String) {
    guard block != last else { return }
    if !seen.insert(block).inserted { field.report(.rowsNotTogether(block)) }
    last = block
  }
}
