import Basics
import Chronicle
import MapPacks

/// Rules that tell holders from colours and texts: `rules.csv`.
///
///     when,property,matches,holder,from,to
///     is,fill,#a52714,red,,
///     contains,name,Taken back,blue,2022-09-01,
///
/// `when` is `is`, `contains`, `begins` or `any` (the property is there); empty means `is`. The first rule that fits says
/// the holder; `-` says that the feature is no ground. `from` and `to` are days, both included, as colours and names
/// change their meaning.
struct HolderRules {
  private struct Rule {
    var when: When
    var property, matches, holder: String
    var days: ClosedRange<Day>
  }
  private enum When: String, CaseIterable { case equals = "is", contains, begins, any }

  private let rules: [Rule]

  /// Reads a file of rules. Throws everything that is wrong with it.
  init(_ path: String) throws(ImportEnd) {
    let table: ForeignTable
    do {
      table = try ForeignTable(path, columns: ["property", "matches", "holder", "when", "from", "to"], required: 3)
    } catch { throw ImportEnd(error) }
    var rules: [Rule] = []
    var problems: [ImportProblem] = []
    for row in table.rows {
      let fields = row.fields
      let report = { problems.append(ImportProblem(file: path, line: row.line, fault: .file($0))) }
      let when = When(rawValue: fields[3].isEmpty ? "is" : fields[3])
      if when == nil { report(.notOneOf("when", fields[3], allowed: When.allCases.map(\.rawValue))) }
      for (name, text) in [("from", fields[4]), ("to", fields[5])] where !text.isEmpty && Day(text) == nil {
        report(.notADay(name, text))
      }
      if fields[2].isEmpty { report(.empty("holder")) }
      let from = Day(fields[4]) ?? PackLimits.days.lowerBound, to = Day(fields[5]) ?? PackLimits.days.upperBound
      if from > to { report(.reversed("from", "to")) }
      guard let when, from <= to else { continue }
      rules.append(
        Rule(when: when, property: fields[0], matches: plainSpaces(fields[1]), holder: fields[2], days: from...to))
    }
    if !problems.isEmpty { throw .problems(problems) }
    self.rules = rules
  }

  /// What the rules say of a feature.
  enum Answer: Equatable {
    case holder(String)
    case noGround
    case unknown
  }

  func answer(_ properties: [(name: String, text: String)], on day: Day) -> Answer {
    for rule in rules where rule.days.contains(day) {
      for property in properties where property.name == rule.property && fits(rule, plainSpaces(property.text)) {
        return rule.holder == "-" ? .noGround : .holder(rule.holder)
      }
    }
    return .unknown
  }

  private func fits(_ rule: Rule, _ text: String) -> Bool {
    switch rule.when {
    case .equals: text == rule.matches
    case .contains: holds(text, rule.matches)
    case .begins: text.hasPrefix(rule.matches)
    case .any: true
    }
  }

  private func holds(_ text: String, _ part: String) -> Bool {
    text.indices.contains { text[$0...].hasPrefix(part) }
  }
}

/// A text in which every space, a no-break space too, is one plain space, and none stands at an end.
func plainSpaces(_ text: String) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}

/// The values of features that no rule knows, from which rules are begun.
struct UnknownLooks {
  /// Each look with the number of features that have it, in the order in which they were found.
  private(set) var looks: [(property: String, text: String, count: Int)] = []

  /// Properties that tell how a feature looks, the most telling first.
  private static let telling = ["fill", "color", "colour", "styleUrl", "stroke", "style", "type", "name", "Name"]

  /// Adds a feature; returns its look in words where it is a new one.
  mutating func add(_ properties: [(name: String, text: String)]) -> String? {
    let look = Self.telling.lazy.compactMap { name in properties.first { $0.name == name } }.first ?? properties.first
    let (name, text) = look.map { ($0.name, $0.text) } ?? ("", "")
    if let place = looks.firstIndex(where: { $0.property == name && $0.text == text }) {
      looks[place].count += 1
      return nil
    }
    looks.append((name, text, 1))
    return name.isEmpty ? "a feature without properties" : "\(name) \(quoted(text))"
  }

  /// The text of a file of rules in which only the holders are left to fill in.
  var begun: String {
    looks.reduce("when,property,matches,holder,from,to\n") { text, look in
      text + "is,\(csvField(look.property)),\(csvField(look.text)),,,\n"
    }
  }
}
