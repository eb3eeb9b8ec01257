import Chronicle
import Geometry
import MapPacks

/// Reads the sections of an image. Nothing that it says is trusted: what lies outside its bounds, or does not hold what the
/// program relies on, makes the image unsound, and reading goes on with stand-ins.
struct ImageReader: ImageSections {
  static let takesValues = false
  /// Where a section lies: the offset of its first byte, how many records it has, and the bytes of each.
  struct Place {
    var offset, count, width: Int
    static let nowhere = Place(offset: 0, count: 0, width: 0)
  }

  /// Whether everything read so far was sound.
  private(set) var isSound = true
  private let bytes: UnsafeRawBufferPointer
  private let places: [Place]
  private var texts: [String] = []
  private var sourceLists: [[SourceIndex]] = []
  private var lineTable: [[PlanePoint]] = []
  private var cursor = 0, end = 0
  /// The line behind those that records have had. Each line is of one record: else a small image could ask for any memory.
  private var nextLine = 0

  /// Begins to read.
  ///
  /// - Parameter places: where each section lies; each must lie in `bytes`.
  init(_ bytes: UnsafeRawBufferPointer, places: [Place]) {
    self.bytes = bytes
    self.places = places
    readTexts()
    readSourceLists()
    readLines()
  }

  private func place(of section: ImageSection) -> Place { places[section.number] }

  private func load<Value: BitwiseCopyable>(_ offset: Int, _: Value.Type) -> Value {
    bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
  }

  // MARK: What records name

  /// The rows that ends cut a section into, all of them within it; none where they do not.
  private mutating func rows(_ ends: ImageSection, of section: ImageSection) -> [Range<Int>] {
    var numbers: [UInt32] = []
    self.numbers(ends, &numbers)
    var rows: [Range<Int>] = []
    rows.reserveCapacity(numbers.count)
    var start = 0
    for end in numbers {
      guard start <= Int(end) else { break }
      rows.append(start..<Int(end))
      start = Int(end)
    }
    let isWhole = rows.count == numbers.count && start == place(of: section).count
    require(isWhole)
    return isWhole ? rows : []
  }

  /// All texts are looked at as one, which takes a fraction of looking at each.
  private mutating func readTexts() {
    var ends: [UInt32] = []
    numbers(.textEnds, &ends)
    let place = place(of: .texts)
    let all = UnsafeRawBufferPointer(rebasing: bytes[place.offset..<place.offset + place.count * place.width])
      .bindMemory(to: UInt8.self)
    guard place.width <= 1, isShownUTF8(all) else { return require(false) }
    texts.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      // A text that begins within a character is none, nor is then the one before it.
      guard start <= Int(end), Int(end) <= all.count, start == Int(end) || all[start] & 0xC0 != 0x80 else {
        return require(false)
      }
      texts.append(textOfGoodUTF8(UnsafeBufferPointer(rebasing: all[start..<Int(end)])))
      start = Int(end)
    }
    require(start == all.count)
  }

  private mutating func readSourceLists() {
    let rows = rows(.sourceListEnds, of: .sourceLists), count = place(of: .sources).count
    var numbers: [SourceIndex] = []
    self.numbers(.sourceLists, &numbers)
    require(numbers.allSatisfy { $0.rawValue >= 0 && $0.index < count })
    guard isSound else { return }
    sourceLists = rows.map { Array(numbers[$0]) }
  }

  private mutating func readLines() {
    let rows = rows(.lineEnds, of: .linePoints)
    var points: [PlanePoint] = []
    numbers(.linePoints, &points)
    require(points.allSatisfy(\.isOnAnyMap))
    guard isSound else { return }
    lineTable = rows.map { Array(points[$0]) }
  }

  // MARK: Fields

  private mutating func next<Value: BitwiseCopyable>(_ value: inout Value) {
    guard cursor + MemoryLayout<Value>.size <= end else { return require(false) }
    value = load(cursor, Value.self)
    cursor += MemoryLayout<Value>.size
  }

  mutating func byte(_ name: StaticString, _ value: inout UInt8, _ words: @autoclosure () -> [String]) { next(&value) }
  mutating func whole(_ name: StaticString, _ value: inout Int32) { next(&value) }
  mutating func number(_ name: StaticString, _ value: inout Double) { next(&value) }

  mutating func text(_ name: StaticString, _ value: inout String) {
    if let number = nextNumber(below: texts.count) { value = texts[number] }
  }

  mutating func sources(_ name: StaticString, _ value: inout [SourceIndex]) {
    if let number = nextNumber(below: sourceLists.count) { value = sourceLists[number] }
  }

  mutating func lines(_ name: StaticString, _ value: inout [[PlanePoint]]) {
    let first = nextNumber(below: lineTable.count + 1), after = nextNumber(below: lineTable.count + 1)
    guard isSound, let first, let after, first == nextLine, first <= after else { return require(false) }
    nextLine = after
    value = Array(lineTable[first..<after])
  }

  private mutating func nextNumber(below count: Int) -> Int? {
    var raw = UInt32.max
    next(&raw)
    guard Int(raw) < count else {
      require(false)
      return nil
    }
    return Int(raw)
  }

  mutating func record<Record: Imaged>(_ name: StaticString, _ value: inout Record) { value.visit(&self) }
  func count(of section: ImageSection) -> Int { place(of: section).count }
  mutating func require(_ holds: Bool) { if !holds { isSound = false } }

  // MARK: Sections

  mutating func rows<Record: Imaged>(_ section: ImageSection, _ records: inout [Record]) {
    let place = place(of: section)
    records = []
    guard place.count > 0 else { return }
    guard place.width == WidthCounter.width(of: Record.self) else { return require(false) }
    enter(place)
    // Each is filled in where it stays.
    records = [Record](unsafeUninitializedCapacity: place.count) { room, count in
      while count < place.count, isSound {
        (room.baseAddress! + count).initialize(to: .blank)
        room[count].visit(&self)
        count += 1
      }
    }
    require(cursor == end)
  }

  mutating func row(_ section: ImageSection, _ visit: (inout Self) -> Void) {
    let place = place(of: section)
    guard place.count == 1 else { return require(false) }
    enter(place)
    visit(&self)
    require(cursor == end)
  }

  private mutating func enter(_ place: Place) {
    cursor = place.offset
    end = place.offset + place.count * place.width
  }

  mutating func numbers<Number: BitwiseCopyable>(_ section: ImageSection, _ numbers: inout [Number]) {
    let place = place(of: section)
    numbers = []
    guard place.count > 0 else { return }
    guard place.width == MemoryLayout<Number>.size, place.width == MemoryLayout<Number>.stride else {
      return require(false)
    }
    let source = UnsafeRawBufferPointer(rebasing: bytes[place.offset..<place.offset + place.count * place.width])
    numbers = [Number](unsafeUninitializedCapacity: place.count) { room, count in
      UnsafeMutableRawBufferPointer(room).copyMemory(from: source)
      count = place.count
    }
  }
}

extension PlanePoint {
  /// Whether a map can have the point: no projection leads farther, in metres.
  var isOnAnyMap: Bool { abs(x) <= 1e9 && abs(y) <= 1e9 }
}
