/// Finds the bytes that change a terminal from one style to another.
///
/// If its strings are SGR sequences of ECMA-48 (`CSI ... m`), all changes go into one sequence; other terminals get
/// each string as their description has it.
struct LookChanges: Sendable {
  private let looks: LookStrings
  /// Whether colours are in use. Before that no byte about colours is sent.
  var usesColors = false
  /// The merged codes; nil where strings cannot be merged.
  private let codes: Codes?
  /// The codes of the colours met so far.
  private var foreCodes = ColorCodes(), backCodes = ColorCodes()

  /// The parameters of SGR sequences: the text between `CSI` and `m`.
  private struct Codes: Sendable {
    /// Of the attributes that the terminal has. There are three, and a dictionary costs a start more than all else here.
    var attributes: [(attribute: Attributes, begin: [UInt8], end: [UInt8]?)] = []
    /// The codes that put one colour back alone; nil where only both can be.
    var fore, back: [UInt8]?

    func begin(_ attribute: Attributes) -> [UInt8]? { attributes.first { $0.attribute == attribute }?.begin }
    /// The code that ends an attribute alone.
    func end(_ attribute: Attributes) -> [UInt8]? { attributes.first { $0.attribute == attribute }?.end }
  }

  init(_ looks: LookStrings) {
    self.looks = looks
    codes = Self.codes(of: looks)
  }

  /// The bytes from one style to another; `old` is nil where the style that is set is not known.
  mutating func bytes(from old: CellStyle?, to new: CellStyle) -> [UInt8] {
    if old == new { return [] }
    guard let codes else { return separate(from: old, to: new) }
    var anew = Joined()
    if new != .plain {
      anew.add(Self.none)
      add(codes, [], .standard, new, to: &anew)
    }
    guard let old, let change = changed(codes, from: old, to: new) else { return anew.bytes }
    return change.count <= anew.count ? change.bytes : anew.bytes
  }

  /// The codes of the changes; nil where an attribute can be ended only together with all others.
  private mutating func changed(_ codes: Codes, from old: CellStyle, to new: CellStyle) -> Joined? {
    var result = Joined()
    if !old.attributes.isSubset(of: new.attributes) {
      for attribute in Attributes.all where old.attributes.contains(attribute) && !new.attributes.contains(attribute) {
        guard let end = codes.end(attribute) else { return nil }
        result.add(end)
      }
    }
    if new.colors.fore < 0, old.colors.fore >= 0 {
      guard let fore = codes.fore else { return nil }
      result.add(fore)
    }
    if new.colors.back < 0, old.colors.back >= 0 {
      guard let back = codes.back else { return nil }
      result.add(back)
    }
    add(codes, old.attributes, old.colors, new, to: &result)
    return result
  }

  private mutating func add(
    _ codes: Codes, _ set: Attributes, _ colors: ColorPair, _ new: CellStyle, to result: inout Joined
  ) {
    if !new.attributes.isSubset(of: set) {
      for attribute in Attributes.all where new.attributes.contains(attribute) && !set.contains(attribute) {
        if let begin = codes.begin(attribute) { result.add(begin) }
      }
    }
    if new.colors.fore >= 0, new.colors.fore != colors.fore, let fore = looks.fore {
      result.add(foreCodes.code(of: new.colors.fore) { Self.code(fore($0)) ?? [] })
    }
    if new.colors.back >= 0, new.colors.back != colors.back, let back = looks.back {
      result.add(backCodes.code(of: new.colors.back) { Self.code(back($0)) ?? [] })
    }
  }

  private static let none = [UInt8(ascii: "0")]

  /// An SGR sequence while codes are added to it.
  private struct Joined {
    private var begun: [UInt8] = [0x1B, UInt8(ascii: "[")]
    private var isEmpty = true

    init() { begun.reserveCapacity(40) }

    mutating func add(_ code: [UInt8]) {
      if !isEmpty { begun.append(UInt8(ascii: ";")) }
      begun += code
      isEmpty = false
    }

    var count: Int { begun.count + 1 }
    var bytes: [UInt8] { begun + [UInt8(ascii: "m")] }
  }

  /// The strings one after another. Ending attributes may have ended colours too.
  private func separate(from old: CellStyle?, to new: CellStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    var old = old
    if old.map({ !new.attributes.isSuperset(of: $0.attributes) }) ?? true {
      bytes += looks.reset
      old = nil
    }
    for attribute in Attributes.all where new.attributes.contains(attribute) {
      if !(old?.attributes.contains(attribute) ?? false) { bytes += looks.begin(attribute) ?? [] }
    }
    guard usesColors, let fore = looks.fore, let back = looks.back, old?.colors != new.colors else { return bytes }
    var set = old?.colors
    if set == nil || (new.colors.fore < 0 && set!.fore >= 0) || (new.colors.back < 0 && set!.back >= 0),
      let original = looks.original
    {
      bytes += original
      set = .standard
    }
    // A terminal that cannot put its colours back is assumed to be white on black.
    let wanted =
      looks.original != nil
      ? new.colors : ColorPair(fore: new.colors.fore < 0 ? 7 : new.colors.fore, back: max(0, new.colors.back))
    if wanted.fore >= 0, wanted.fore != set?.fore { bytes += fore(wanted.fore) }
    if wanted.back >= 0, wanted.back != set?.back { bytes += back(wanted.back) }
    return bytes
  }

  /// The bytes that make the style plain, whatever is set.
  var plain: [UInt8] { looks.reset + (usesColors ? looks.original ?? [] : []) }

  private static func codes(of looks: LookStrings) -> Codes? {
    // Besides the sequence, the string may end line drawing characters, which are never used.
    var reset = looks.reset
    if reset.starts(with: Array("\u{1B}(B".utf8)) { reset.removeFirst(3) }
    if reset.last == 0x0F { reset.removeLast() }
    guard let zero = code(reset), zero.isEmpty || zero == [UInt8(ascii: "0")] else { return nil }
    var codes = Codes()
    for attribute in Attributes.all {
      guard let begin = looks.begin(attribute) else { continue }
      guard let code = code(begin), !code.isEmpty else { return nil }
      codes.attributes.append((attribute, code, looks.end(attribute).flatMap(Self.ending)))
    }
    if let fore = looks.fore, let back = looks.back {
      // One number of each kind: dark, bright, of the palette.
      for number in [1, 9, 100] where code(fore(number)) == nil || code(back(number)) == nil { return nil }
      let original = looks.original.flatMap(code)?.split(separator: UInt8(ascii: ";")).map(Array.init) ?? []
      if original.count == 2, original[0].first == UInt8(ascii: "3"), original[1].first == UInt8(ascii: "4") {
        (codes.fore, codes.back) = (original[0], original[1])
      }
    }
    return codes
  }

  /// The code of a string that ends one attribute alone; nil for one that ends all.
  private static func ending(_ text: [UInt8]) -> [UInt8]? {
    guard let code = code(text), code.count == 2, code[0] == UInt8(ascii: "2") else { return nil }
    return code
  }

  /// The parameters of an SGR sequence; nil for any other string.
  private static func code(_ text: [UInt8]) -> [UInt8]? {
    guard text.count >= 3, text.starts(with: [0x1B, UInt8(ascii: "[")]), text.last == UInt8(ascii: "m") else {
      return nil
    }
    let code = text[2..<(text.count - 1)]
    return code.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: ";")).contains($0) } ? Array(code) : nil
  }
}
