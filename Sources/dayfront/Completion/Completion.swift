import Basics

/// What may stand at the end of a call that is being typed.
///
///     Completion(of: ["--lesson", "had"], in: grammar) { kind, call in ... }.words   // hadrut
struct Completion {
  /// A word that may stand there, and what it is; may be empty.
  struct Word: Hashable {
    let text: String
    let about: String
  }

  /// The paths that may stand there too; the shell lists them.
  enum Paths: String {
    case files, folders
  }

  private(set) var words: [Word] = []
  private(set) var paths: Paths?

  /// Completes the last of the words of a call, the program's name left out.
  ///
  /// - Parameters:
  ///   - words: all words up to the place where the user types; the last may be empty.
  ///   - list: lists the words of a kind, with the options of the call that were given before: `["--pack": "mine"]`.
  init(of words: [String], in grammar: CallGrammar, list: (WordKind, [String: String]) -> [Word]) {
    // bash cuts words at the sign, so that it stands alone.
    let words = words.filter { $0 != "=" }
    guard let typed = words.last else { return }
    let place = Place(words.dropLast(), in: grammar)
    if let open = place.open {
      take(open, typed, "", list, place)
    } else if let sign = typed.firstIndex(of: "="), typed.hasPrefix("--"),
      let option = place.option(String(typed[..<sign])), !option.isFlag
    {
      take(option.value ?? .anything, String(typed[typed.index(after: sign)...]), typed[...sign], list, place)
      paths = nil
    } else if typed.hasPrefix("-") {
      offer(place.options(for: typed), typed, "")
    } else {
      offer(place.commands.map { Word(text: $0.name, about: $0.about) }, typed, "")
      if let operand = place.operand { take(operand.value ?? .anything, typed, "", list, place) }
      if self.words.isEmpty, typed.isEmpty, paths == nil { offer(place.options(for: typed), typed, "") }
    }
  }

  private mutating func take(
    _ kind: WordKind, _ typed: String, _ before: some StringProtocol, _ list: (WordKind, [String: String]) -> [Word],
    _ place: Place
  ) {
    offer(list(kind, place.given), typed, before)
    paths = kind.paths
  }

  private mutating func offer(_ all: [Word], _ typed: String, _ before: some StringProtocol) {
    var found = all.filter { $0.text.hasPrefix(typed) }
    if found.isEmpty {
      // Without regard to case and diacritics, as names are understood everywhere.
      let start = folded(typed)
      found = all.filter { !start.isEmpty && folded($0.text).hasPrefix(start) }
    }
    words += found.map { Word(text: before + $0.text, about: $0.about) }
  }
}

/// Where in a call the user types.
private struct Place {
  /// The kind of the option whose value must follow; nil where none is open.
  var open: WordKind?
  /// The options given, with their values.
  var given: [String: String] = [:]
  private var command: CallGrammar.Command
  /// The command that is meant where none is named.
  private var usual: CallGrammar.Command?
  private var operands = 0
  private var seen: Set<String> = []

  init(_ words: some Sequence<String>, in grammar: CallGrammar) {
    command = grammar.root
    usual = command.usual.flatMap(command.command)
    var waiting: CallGrammar.Parameter?
    for word in words {
      if let option = waiting {
        given[option.names[0]] = word
        waiting = nil
      } else if word.hasPrefix("-") {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard let option = option(parts.first ?? word) else { continue }
        seen.formUnion(option.names)
        if parts.count == 2 { given[option.names[0]] = parts[1] } else if !option.isFlag { waiting = option }
      } else if operands == 0, let next = command.command(word) {
        command = next
        usual = next.usual.flatMap(next.command)
      } else {
        operands += 1
      }
    }
    open = waiting.map { $0.value ?? .anything }
  }

  private var all: [CallGrammar.Parameter] { (usual?.options ?? []) + command.options }

  func option(_ name: String) -> CallGrammar.Parameter? { all.first { $0.names.contains(name) } }

  /// The options that may follow. Those that take another back are told to who asks for them.
  func options(for typed: String) -> [Completion.Word] {
    var told: Set<String> = []
    return all.filter { $0.isRepeating || seen.isDisjoint(with: $0.names) }.flatMap { option in
      option.names.filter { $0.hasPrefix("--") && (!$0.hasPrefix("--no-") || typed.hasPrefix("--no")) }
        .filter { told.insert($0).inserted }.map { Completion.Word(text: $0, about: option.about) }
    }
  }

  /// The commands that may follow: none behind options of the usual one.
  var commands: [CallGrammar.Command] { operands == 0 && seen.isEmpty ? command.commands : [] }

  /// The word that may follow.
  var operand: CallGrammar.Parameter? {
    let own = command.operands
    return operands < own.count ? own[operands] : own.last.flatMap { $0.isRepeating ? $0 : nil }
  }
}
