import Screens

/// Writes the changes of a screen in as few bytes as it can find.
///
/// It keeps the cells that the terminal shows, the cursor's place and the style that is set, which stay from one frame
/// to the next. Cells are put row by row, from left to right; a row's cells are written when the row is finished. The
/// writer does no output itself: it only fills `bytes`.
///
///     writer.begin()
///     for ... { writer.put(code, style: style, column: column, row: row) }
///     writer.finish(row: row)
///     writer.rest(column: 1, row: 23)
struct ScreenWriter: Sendable {
  let capabilities: Capabilities
  private(set) var size = CellSize(columns: 0, rows: 0)
  private(set) var shown: [ShownCell] = []
  private(set) var styles = StyleTable()
  private var links = LinkTable()
  /// The bytes to send since `begin()`.
  private(set) var bytes: [UInt8] = []
  /// The strings that set colours: the description's, or others.
  private(set) var looks: LookStrings
  private var change: LookChanges
  /// The number of the style that is set; nil while it is not known.
  private var ink: Int?
  private var place = CursorPlace.unknown
  /// The columns of the present row that the terminal does not show yet.
  private var changed: [Int] = []
  /// A cache of changes of style; each keeps its slot until another needs it.
  private var changes = [Change](repeating: Change(old: -2, new: -2, bytes: []), count: 1024)

  private struct Change {
    /// The numbers of the styles; `old` is -1 where it was not known.
    var old, new: Int
    var bytes: [UInt8]
  }

  init(_ capabilities: Capabilities) {
    self.capabilities = capabilities
    looks = capabilities.looks
    change = LookChanges(looks)
    ink = 0
  }

  /// Uses the description's strings for colours from now on.
  mutating func useDescribedColors() { use(capabilities.looks) }

  /// Uses other strings for colours from now on. The screen must then be written anew.
  mutating func use(_ colors: XtermColorStrings) { use(capabilities.looks.with(colors)) }

  private mutating func use(_ looks: LookStrings) {
    self.looks = looks
    change = LookChanges(looks)
    change.usesColors = true
    for place in changes.indices { changes[place].old = -2 }
  }

  /// The bytes that make the style plain, whatever is set.
  var plainLooks: [UInt8] { change.plain }

  mutating func begin() { bytes.removeAll(keepingCapacity: true) }

  /// Forgets style and cursor, because another program has written on the screen or may have.
  mutating func forget() {
    ink = nil
    place = .unknown
  }

  /// Records that the style was made plain from outside.
  mutating func becamePlain() {
    ink = 0
    place = .unknown
  }

  /// Clears the screen and sets its size; in the background of a style, where erasing leaves that.
  ///
  /// - Parameter isGuarded: some cells may be guarded from erasing, and are written over.
  mutating func clear(_ size: CellSize, style: CellStyle = .plain, isGuarded: Bool = false) {
    self.size = size
    if ink != 0 { bytes += ink == nil ? change.plain : change.bytes(from: styles[ink!], to: .plain) }
    becamePlain()
    let isColored = capabilities.erasesInBackground && style.isOpen && style.colors.back >= 0
    let blank = isColored ? styles.blank(of: styles.number(of: style)) : 0
    set(blank)
    let cell = ShownCell(code: ShownCell.blank.code, style: Int32(blank))
    shown = [ShownCell](repeating: cell, count: size.columns * size.rows)
    if let clear = capabilities.clear { bytes += clear }
    guard isGuarded || capabilities.clear == nil else { return }
    for row in 0..<size.rows {
      go(0, row)
      // Where the last character of the screen would make it scroll, erasing has to do.
      let isSafe = row < size.rows - 1 || capabilities.staysAtMargin
      let blanks = [UInt8](repeating: 0x20, count: size.columns - (isSafe ? 0 : 1))
      bytes += isGuarded ? blanks : capabilities.eraseToEnd ?? blanks
    }
    place = .unknown
  }

  mutating func number(of style: CellStyle) -> Int32 { Int32(styles.number(of: style)) }

  /// Puts a character, or the second half of one; returns whether the terminal shows something else so far.
  @discardableResult
  mutating func put(_ code: UInt32, style: Int32, column: Int, row: Int) -> Bool {
    var cell = ShownCell(code: code, style: style)
    if cell.isBlank { cell.style = Int32(styles.blank(of: Int(style))) }
    let index = row * size.columns + column
    guard shown[index] != cell else { return false }
    shown[index] = cell
    changed.append(column)
    return true
  }

  /// Writes the cells that were put in a row.
  mutating func finish(row: Int) {
    guard !changed.isEmpty else { return }
    defer { changed.removeAll(keepingCapacity: true) }
    let start = row * size.columns
    let tail = tail(ofRow: row)
    for (index, column) in changed.enumerated() {
      let cell = shown[start + column]
      guard cell.code != ShownCell.half else { continue }
      let target = target(of: cell, at: index, row: row)
      if column >= tail, let erase = capabilities.eraseToEnd, changed.count - index > erase.count,
        capabilities.erasesInBackground || styles[target].colors.back < 0
      {
        reach(column, row, with: target)
        set(target)
        bytes += erase
        return
      }
      let width = isWide(column, row) ? 2 : 1
      if row == size.rows - 1, column + width == size.columns, !capabilities.staysAtMargin {
        writeCorner(column, row, with: target)
      } else {
        write(column, row, with: target)
      }
    }
  }

  /// The number of a style with a link to an address.
  mutating func number(of style: Int32, linkedTo address: String) -> Int32 {
    var style = styles[Int(style)]
    style.link = links.number(of: address)
    return number(of: style)
  }

  /// Moves the cursor to a cell, where it stays. No link stays open between frames.
  mutating func rest(column: Int, row: Int) {
    if let ink, styles[ink].link != 0 {
      var style = styles[ink]
      style.link = 0
      set(styles.number(of: style))
    }
    guard place != .at(column: column, row: row) else { return }
    reach(column, row, with: ink ?? 0)
  }

  /// Leaves the looks plain, where a terminal fills what a resize uncovers with those that are set.
  mutating func restPlain() { set(0) }

  // MARK: - Cells

  private func isWide(_ column: Int, _ row: Int) -> Bool {
    column + 1 < size.columns && shown[row * size.columns + column + 1].code == ShownCell.half
  }

  /// The column from which the rest of the row is blank in one look.
  private func tail(ofRow row: Int) -> Int {
    let start = row * size.columns
    let last = shown[start + size.columns - 1]
    guard last.isBlank, styles[Int(last.style)].isOpen else { return size.columns }
    var column = size.columns - 1
    while column > 0, shown[start + column - 1] == last { column -= 1 }
    return column
  }

  /// Whether a cell can be written while a style is set.
  private func shows(_ cell: ShownCell, in ink: Int) -> Bool {
    if cell.style == ink { return true }
    guard cell.isBlank else { return false }
    let own = styles[Int(cell.style)], set = styles[ink]
    return own.isOpen && set.isOpen && own.colors.back == set.colors.back
  }

  /// The style to set for a cell. For a blank it is, among those that show it right, the one that suits its
  /// neighbours.
  private mutating func target(of cell: ShownCell, at index: Int, row: Int) -> Int {
    let own = Int(cell.style)
    guard cell.isBlank, styles[own].isOpen else { return own }
    if let ink, shows(cell, in: ink) { return ink }
    // The next cell's style saves a change if it has the same background.
    let start = row * size.columns
    var next = index + 1
    while next < changed.count, shown[start + changed[next]] == cell { next += 1 }
    if next < changed.count {
      let follower = Int(shown[start + changed[next]].style)
      if shows(cell, in: follower) { return follower }
    }
    guard let ink, styles[ink].isOpen, styles.count < 4096 else { return own }
    var style = styles[ink]
    style.colors.back = styles[own].colors.back
    // The foreground that is set may stay, unless all is to be plain, which takes fewer bytes.
    return style.colors.back < 0 ? own : styles.number(of: style)
  }

  private mutating func set(_ target: Int) {
    guard ink != target else { return }
    let old = ink ?? -1
    let slot = (old &* 37 &+ target) & 1023
    if changes[slot].old != old || changes[slot].new != target {
      let found = bytes(from: ink.map { styles[$0] }, to: styles[target])
      changes[slot] = Change(old: old, new: target, bytes: found)
    }
    bytes += changes[slot].bytes
    ink = target
  }

  /// The bytes from one style to another: its looks, and its link, which no other string ends.
  private mutating func bytes(from old: CellStyle?, to new: CellStyle) -> [UInt8] {
    guard old?.link != new.link, old != nil || new.link != 0 else { return change.bytes(from: old, to: new) }
    var plainOld = old, plainNew = new
    plainOld?.link = 0
    plainNew.link = 0
    return (plainOld == plainNew ? [] : change.bytes(from: plainOld, to: plainNew)) + links.bytes(new.link)
  }

  private mutating func write(_ column: Int, _ row: Int, with target: Int) {
    reach(column, row, with: target)
    set(target)
    append(column, row)
  }

  /// Writes the character of a cell at the cursor.
  private mutating func append(_ column: Int, _ row: Int) {
    var code = shown[row * size.columns + column].code
    while code != 0 {
      bytes.append(UInt8(truncatingIfNeeded: code))
      code >>= 8
    }
    let next = column + (isWide(column, row) ? 2 : 1)
    if next < size.columns {
      place = .at(column: next, row: row)
    } else {
      place = capabilities.staysAtMargin ? .margin(row: row) : .unknown
    }
  }

  // MARK: - Ways

  private mutating func reach(_ column: Int, _ row: Int, with target: Int) {
    guard place != .at(column: column, row: row) else { return }
    let route = capabilities.route(from: place, toColumn: column, row: row)
    if case .at(let here, row) = place, here < column, rewrite(here..<column, row, with: target, below: route.cost) {
      return
    }
    if !capabilities.movesInLooks { set(0) }
    capabilities.append(route, toColumn: column, row: row, to: &bytes)
    place = .at(column: column, row: row)
  }

  /// Writes unchanged cells again where that is shorter than moving the cursor: those before `limit` in the style that
  /// is set, the others in the one that must be set anyway.
  private mutating func rewrite(_ columns: Range<Int>, _ row: Int, with target: Int, below limit: Int) -> Bool {
    let start = row * size.columns
    var cost = 0
    var isOld = true
    for column in columns {
      let cell = shown[start + column]
      if isOld, !(ink.map { shows(cell, in: $0) } ?? false) { isOld = false }
      guard isOld || shows(cell, in: target) else { return false }
      cost += cell.length
      guard cost < limit else { return false }
    }
    for column in columns where shown[start + column].code != ShownCell.half {
      if !(ink.map { shows(shown[start + column], in: $0) } ?? false) { set(target) }
      append(column, row)
    }
    return true
  }

  // MARK: - The last cell

  /// Writes the last character of the screen, after which the cursor would go on and the screen would scroll. Either
  /// going on is switched off for it, or it is written one column early and pushed into its place. Where neither is
  /// possible the cell stays as it is.
  private mutating func writeCorner(_ column: Int, _ row: Int, with target: Int) {
    if let off = capabilities.wrapOff, let on = capabilities.wrapOn {
      reach(column, row, with: target)
      set(target)
      bytes += off
      append(column, row)
      bytes += on
      place = .unknown
    } else if let insert = capabilities.insertBlank, column > 0 {
      let before = column - (shown[row * size.columns + column - 1].code == ShownCell.half ? 2 : 1)
      go(column - 1, row)
      set(target)
      append(column, row)
      go(column - 1, row)
      bytes += insert
      go(before, row)
      set(Int(shown[row * size.columns + before].style))
      append(before, row)
    }
  }

  /// Moves the cursor, whatever its position is.
  private mutating func go(_ column: Int, _ row: Int) {
    if !capabilities.movesInLooks { set(0) }
    let route = capabilities.route(from: .unknown, toColumn: column, row: row)
    capabilities.append(route, toColumn: column, row: row, to: &bytes)
  }
}
