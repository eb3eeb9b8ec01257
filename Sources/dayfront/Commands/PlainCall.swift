/// A call of the most common kind: the map or a picture of it, with plain options. It runs as the parser's command
/// would.
enum PlainCall {
  case browse(SessionRunner, StartOptions)
  case render(Picture)

  /// Reads arguments; nil for those that only the parser understands, or that it may refuse.
  init?(_ arguments: [String]) {
    let command = arguments.first.flatMap { $0.utf8.first == UInt8(ascii: "-") ? nil : $0 }
    var words = PlainWords(arguments.dropFirst(command == nil ? 0 : 1))
    guard let call = try? PlainCall(command ?? "browse", &words), words.areUsedUp else { return nil }
    self = call
  }

  private init?(_ command: String, _ words: inout PlainWords) throws {
    switch command {
    case "browse":
      let start: StartOptions = try words.read()
      self = .browse(
        SessionRunner(
          options: try words.read(), drawing: try words.read(), pack: try words.read(), teaching: try words.read(),
          incidents: try words.read()),
        start)
    case "render": self = .render(try words.read())
    default: return nil
    }
  }

  func run() throws {
    switch self {
    case .browse(let runner, let start): try runner.run(start)
    case .render(let picture): try picture.print()
    }
  }
}
