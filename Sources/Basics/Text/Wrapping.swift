/// The text cut to a width in cells, with a mark at the end if something was cut.
public func truncated(_ text: String, to width: Int, mark: String = "…") -> String {
  guard cellWidth(of: text) > width else { return text }
  let markWidth = cellWidth(of: mark)
  guard width > markWidth else { return String(mark.prefix(max(0, width))) }
  var result = String.UnicodeScalarView()
  var used = 0
  for scalar in text.unicodeScalars {
    let own = cellWidth(of: scalar)
    if used + own > width - markWidth { break }
    result.append(scalar)
    used += own
  }
  return String(result) + mark
}

/// The text broken into lines of at most `width` cells, at spaces where there are any. No lines for a width of 0.
public func wrapped(_ text: String, to width: Int) -> [String] {
  guard width > 0 else { return [] }
  if let lines = wrappedASCII(text, to: width) { return lines }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    var rest = String(word)
    if !line.isEmpty, cellWidth(of: line) + 1 + cellWidth(of: rest) <= width {
      line += " " + rest
      continue
    }
    if !line.isEmpty { lines.append(line) }
    while cellWidth(of: rest) > width {
      let head = truncated(rest, to: width, mark: "")
      guard !head.isEmpty else { break }
      lines.append(head)
      rest.unicodeScalars.removeFirst(head.unicodeScalars.count)
    }
    line = rest
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// The same of printable ASCII with single spaces between words that have room, as most texts are: a line is then a piece
/// of the text as it stands. Nil for other texts.
private func wrappedASCII(_ text: String, to width: Int) -> [String]? {
  let lines = text.utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
    guard isPrintableASCII(bytes), bytes.first != 0x20, bytes.last != 0x20 else { return nil }
    var lines: [String] = []
    // The line goes from `first` to `last`, which is the end of a word.
    var first = 0, last = 0, word = 0
    for here in 0...bytes.count where here == bytes.count || bytes[here] == 0x20 {
      guard here > word || here == 0, here - word <= width else { return nil }
      if here - first > width {
        lines.append(String(decoding: bytes[first..<last], as: UTF8.self))
        first = word
      }
      (last, word) = (here, here + 1)
    }
    if last > first { lines.append(String(decoding: bytes[first..<last], as: UTF8.self)) }
    return lines
  }
  return lines ?? nil
}

/// A text that fits into a width: whole, or as many of its parts as have room, which end at commas, colons and full stops,
/// with a mark after them. Where not even the first has room it is cut anywhere.
public func shortened(_ text: String, to width: Int, mark: String = "…") -> String {
  guard cellWidth(of: text) > width else { return text }
  let room = width - cellWidth(of: mark) - 1
  if let kept = endOfLatinPart(text, within: room) {
    return kept * 2 >= width ? String(text.prefix(kept)) + " " + mark : truncated(text, to: width, mark: mark)
  }
  var kept = 0, used = 0
  let letters = Array(text)
  for (number, letter) in letters.enumerated() {
    used += cellWidth(of: String(letter))
    guard used <= room else { break }
    let isEnd = number + 1 < letters.count && letters[number + 1] == " "
    if isEnd, [",", ";", ":", "."].contains(letter) { kept = number + 1 }
  }
  // A part that says too little is no sentence.
  guard kept * 2 >= width else { return truncated(text, to: width, mark: mark) }
  return String(letters[..<kept]) + " " + mark
}

/// The letters up to the end of the last part that has room; 0 where none has. Nil for texts with other letters than Latin
/// ones, whose scalars are not all letters of a cell.
private func endOfLatinPart(_ text: String, within room: Int) -> Int? {
  var kept = 0, count = 0
  var mayEnd = false
  for scalar in text.unicodeScalars {
    guard scalar.value < 0x300, cellWidth(of: scalar) == 1 else { return nil }
    if mayEnd, scalar == " " { kept = count }
    count += 1
    mayEnd = count <= room && (scalar == "," || scalar == ";" || scalar == ":" || scalar == ".")
  }
  return kept
}

/// An address broken into lines of at most `width` cells, after one of its signs where there is one. No lines for a width
/// of 0.
public func wrappedAddress(_ address: String, to width: Int) -> [String] {
  guard width > 0 else { return [] }
  var lines: [String] = []
  var rest = Substring(address)
  while cellWidth(of: rest) > width {
    let head = truncated(String(rest), to: width, mark: "")
    guard !head.isEmpty else { break }
    let end = head.lastIndex { "/?&=#-_.%".contains($0) }
    // A line of a few letters would look torn.
    let cut = end.map { String(head[...$0]) }.flatMap { cellWidth(of: $0) * 2 > width ? $0 : nil } ?? head
    lines.append(cut)
    rest = rest.dropFirst(cut.count)
  }
  if !rest.isEmpty { lines.append(String(rest)) }
  return lines
}
