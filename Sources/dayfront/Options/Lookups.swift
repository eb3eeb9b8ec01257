import ArgumentParser
import Basics
import Chronicle

extension Atlas {
  /// The district with a name. Complains and ends with 1 if there is none or several.
  ///
  /// - Parameter place: how a place is asked for instead, as `--place`; nil where that cannot be.
  func district(called name: String, orPlace place: String? = nil, in language: Language = .english) throws
    -> DistrictIndex
  {
    let reading = Gazetteer(of: self).district(name)
    if let district = reading.meant { return district }
    throw refusal(of: name, complaint(about: shown(name), reading, in: language), reading.isOther ? place : nil)
  }

  /// What a name of a place means, in a district if one is given. Complains and ends with 1 if there is no such place or
  /// if there are several of which it is only the beginning.
  ///
  /// - Parameter orDistrict: how a district is asked for instead, as `--select`; nil where that cannot be.
  func places(
    called name: String, in district: DistrictIndex? = nil, orDistrict: String? = nil, in language: Language = .english
  ) throws -> (place: PlaceIndex, others: [PlaceIndex]) {
    let gazetteer = Gazetteer(of: self)
    let reading = district.map { gazetteer.place(called: name, in: $0) } ?? gazetteer.place(name)
    if case .found(let place, let others) = reading { return (place, others) }
    let whose = district.map { " in \(self[$0].names[language])" } ?? ""
    let sentence = complaint(about: shown(name), reading, in: language).map { whose.isEmpty ? $0 : $0 + whose }
    throw refusal(of: name, sentence, reading.isOther ? orDistrict : nil)
  }

  /// The place with a name, the likeliest of several: then a note says how the others are asked for. Complains and ends
  /// with 1 if there is none.
  func place(called name: String) throws -> PlaceIndex {
    let (place, others) = try places(called: name, orDistrict: "--select")
    if let other = others.first {
      let more = others.count > 1 ? " and \(others.count - 1) more" : ""
      Console.complain(
        "dayfront: '\(shown(name))' is taken for \(label(place, in: .english)); "
          + "for \(label(other, in: .english)): --place \(self[other].id)\(more)")
    }
    return place
  }

  /// The holder with an id or a name in any language. Complains and ends with 1 if there is none.
  func holder(called name: String) throws -> HolderIndex {
    let sought = folded(name)
    let found = holders.indices.first { number in
      ([holders[number].id] + holders[number].names.all).contains { folded($0) == sought }
    }
    if let found { return HolderIndex(found) }
    Console.complain(
      "dayfront: no side is called '\(shown(name))'" + hint(for: name, among: holders.map(\.id), called: "sides"))
    throw ExitCode(1)
  }

  private func shown(_ name: String) -> String { Console.printable(truncated(name, to: 60)) }

  private func refusal(of name: String, _ sentence: String?, _ instead: String?) -> ExitCode {
    Console.complain("dayfront: \(sentence ?? "")" + (instead.map { ": \($0) \(shellQuoted(shown(name)))" } ?? ""))
    return ExitCode(1)
  }
}

extension NameReading {
  /// Whether the name is one of another kind of things.
  fileprivate var isOther: Bool {
    if case .unknown(let nearest) = self { nearest.first?.quality.isWhole ?? false } else { false }
  }
}
