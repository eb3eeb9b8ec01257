import Basics

extension DateRules {
  /// The date in the name of a file: `2024-01-31`, `20240131`, `2024_01`, Unix seconds. Throws where there is none.
  func date(inName path: String) throws(ImportFault) -> SourceDate {
    let name = path.split(separator: "/").last ?? ""
    let groups = name.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    for (place, group) in groups.enumerated() {
      let next = groups.dropFirst(place + 1).prefix(2).prefix { $0.utf8.count == 2 }
      switch group.utf8.count {
      case 8, 9, 10, 12, 13: return try date(group)
      case 4: return try date(([group] + next).joined(separator: "-"))
      default: continue
      }
    }
    throw .noDateInName
  }
}
