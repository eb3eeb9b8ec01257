/// A call of the most common kind: the map or a picture of it, with plain options. It runs as the parser's command
/// would.
enum PlainCall {
  case browse(Seat, Start)
  case render(Picture)

  /// Reads arguments; nil for those that only the parser understands, or that it may refuse.
  init?(_ arguments: [String]) {
    let command = arguments.first.flatMap { $0.utf8.first == UInt8(ascii: "-") ? nil : $0 }
    var words = PlainWords(arguments.dropFirst(command == nil ? 0 : 1))
    guard let call = try? PlainCall(command ?? "browse", &words), words.areUsedUp else { return nil }
    self = call
  }

  private init?(_ command: String, _ words: inout PlainWords) throws(PlainWords.Unclear) {
    switch command {
    case "browse":
      let start = try Start(&words)
      self = .browse(
        Seat(
          manner: Manner(&words), drawing: try Drawing(&words), packing: try Packing(&words),
          teaching: try Teaching(&words)), start)
    case "render": self = .render(try Picture(&words))
    default: return nil
    }
  }

  func run() throws {
    switch self {
    case .browse(let seat, let start): try seat.run(start)
    case .render(let picture): try picture.print()
    }
  }
}

extension Start {
  init(_ words: inout PlainWords) throws(PlainWords.Unclear) {
    at = try words.value(of: "at")
    select = try words.value(of: "select")
    place = try words.value(of: "place")
    reading = try words.value(of: "reading") ?? reading
    against = try words.value(of: "against")
    view = try words.value(of: "view") ?? view
    show = try words.value(of: "show")
    hide = try words.value(of: "hide")
  }
}

extension Teaching {
  init(_ words: inout PlainWords) throws(PlainWords.Unclear) {
    lesson = try words.value(of: "lesson")
    stop = try words.value(of: "stop") ?? stop
    seed = try words.value(of: "seed")
    // The parser gives the reason.
    guard isConsistent else { throw PlainWords.Unclear() }
  }
}

extension Manner {
  init(_ words: inout PlainWords) {
    mouse = words.take(flag: "mouse")
    plain = words.take(flag: "plain")
    lowBandwidth = words.take(flag: "low-bandwidth")
  }
}

extension Drawing {
  init(_ words: inout PlainWords) throws(PlainWords.Unclear) {
    glyphs = try words.value(of: "glyphs") ?? glyphs
    color = try words.value(of: "color") ?? color
    theme = try words.value(of: "theme") ?? theme
  }
}

extension Packing {
  init(_ words: inout PlainWords) throws(PlainWords.Unclear) {
    pack = try words.value(of: "pack") ?? pack
    names = try words.value(of: "names") ?? names
  }
}

extension Picture {
  init(_ words: inout PlainWords) throws(PlainWords.Unclear) {
    start = try Start(&words)
    teaching = try Teaching(&words)
    size = try words.value(of: "size") ?? size
    keys = try words.value(of: "keys")
    drawing = try Drawing(&words)
    packing = try Packing(&words)
  }
}
