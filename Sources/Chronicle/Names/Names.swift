/// The languages that a pack gives names in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case azerbaijani = "az"
  /// Armenian, written in Latin letters.
  case armenian = "hy"
  case russian = "ru"
}

/// A name in up to four languages. English is always there; it stands in for the others where they are not known.
public struct Names: Hashable, Sendable {
  /// The English name; never empty in a pack that was read without a fault.
  public var english: String
  /// Empty where not known.
  public var azerbaijani, armenian, russian: String

  /// Makes a name; leave out the languages in which it is not known.
  public init(english: String, azerbaijani: String = "", armenian: String = "", russian: String = "") {
    self.english = english
    self.azerbaijani = azerbaijani
    self.armenian = armenian
    self.russian = russian
  }

  /// The name as the pack gives it, empty where not known.
  public func given(_ language: Language) -> String {
    switch language {
    case .english: english
    case .azerbaijani: azerbaijani
    case .armenian: armenian
    case .russian: russian
    }
  }

  /// The name in a language, or in English where it is not known.
  public subscript(language: Language) -> String {
    let own = given(language)
    return own.isEmpty ? english : own
  }

  /// The distinct names given, English first.
  public var all: [String] {
    var result: [String] = []
    for language in Language.allCases {
      let name = given(language)
      if !name.isEmpty, !result.contains(name) { result.append(name) }
    }
    return result
  }
}
