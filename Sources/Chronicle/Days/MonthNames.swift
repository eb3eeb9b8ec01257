import Basics

/// The names of months as people type them, in the languages of the names.
enum MonthNames {
  /// 1...12 for a month's name in full, with a case ending, or for a beginning of it that no other month has, from three
  /// letters on: `oct`, `oktyabr`, `октября`, `հոկտեմբերի`. Nil for anything else.
  static func number(_ text: some StringProtocol) -> Int? {
    let typed = folded(romanized(text))
    guard typed.unicodeScalars.count >= 3 else { return nil }
    if let whole = months(where: { $0 == typed || isBent(typed, of: $0) }) { return whole }
    return months { $0.hasPrefix(typed) }
  }

  /// The month that was probably meant by a word with a typing error; nil for none.
  static func nearest(to text: some StringProtocol) -> Int? {
    let typed = folded(romanized(text))
    guard typed.unicodeScalars.count >= 3, let name = Basics.nearest(to: typed, among: names.flatMap { $0 }) else {
      return nil
    }
    return months { $0 == name }
  }

  /// The number of the only month of which a name is as asked for; nil for none and for several.
  private static func months(where isMeant: (String) -> Bool) -> Int? {
    let found = names.indices.filter { names[$0].contains(where: isMeant) }
    return found.count == 1 ? found[0] + 1 : nil
  }

  /// Whether a word is a name with a case ending: `oktyabrda`, `hoktemberin`.
  private static func isBent(_ typed: String, of name: String) -> Bool {
    typed.hasPrefix(name) && endings.contains(String(typed.dropFirst(name.count)))
  }

  /// Of Azerbaijani and Armenian names; Russian ones are bent in their middle and stand in the list as they are.
  private static let endings: Set<String> = ["i", "in", "un", "um", "da", "de", "dan", "nin", "a", "e"]

  /// Of each month the names in English, Azerbaijani, Armenian in Latin letters, and Russian, folded.
  private static let names: [[String]] = [
    ["january", "yanvar", "hunvar", "январь", "января", "январе"],
    ["february", "fevral", "petrvar", "февраль", "февраля", "феврале"],
    ["march", "mart", "март", "марта", "марте"],
    ["april", "aprel", "апрель", "апреля", "апреле"],
    ["may", "mayis", "май", "мая", "мае"],
    ["june", "iyun", "hunis", "июнь", "июня", "июне"],
    ["july", "iyul", "hulis", "июль", "июля", "июле"],
    ["august", "avqust", "ogostos", "август", "августа", "августе"],
    ["september", "sentyabr", "сентябрь", "сентября", "сентябре"],
    ["october", "oktyabr", "hoktember", "октябрь", "октября", "октябре"],
    ["november", "noyabr", "noyember", "ноябрь", "ноября", "ноябре"],
    ["december", "dekabr", "dektember", "декабрь", "декабря", "декабре"],
  ].map { $0.map { folded($0) } }
}
