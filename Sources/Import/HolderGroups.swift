import Basics
import MapPacks

/// Which group each holder belongs to: a file with the columns `holder,group`.
///
/// A holder stands there as its source writes it or by its id in the pack; groups stand in the pack in the order of the file.
struct HolderGroups {
  /// The groups by name.
  private(set) var names: [String] = []
  /// The rows: the holder as it is written, the number of its group, and the line.
  private let rows: [(holder: String, group: Int, line: Int)]
  private let path: String

  /// Reads the file of an import's options; nil where they have none. Throws everything that is wrong with it by itself.
  init?(_ options: ImportOptions) throws(ImportEnd) {
    guard let path = options.groups else { return nil }
    self.path = path
    let table: ForeignTable
    do { table = try ForeignTable(path, columns: ["holder", "group"], required: 2) } catch { throw ImportEnd(error) }
    var problems: [ImportProblem] = []
    var seen: [String: Int] = [:]
    var rows: [(holder: String, group: Int, line: Int)] = []
    for row in table.rows {
      let holder = plainSpaces(row.fields[0]), group = plainSpaces(row.fields[1])
      let report = { problems.append(ImportProblem(file: path, line: row.line, fault: .file($0))) }
      if holder.isEmpty { report(.empty("holder")) }
      if group.isEmpty { report(.empty("group")) }
      if let first = seen[holder] { report(.duplicateID(holder, firstLine: first)) }
      seen[holder] = row.line
      let number = names.firstIndex(of: group) ?? names.count
      if number == names.count { names.append(group) }
      rows.append((holder, number, row.line))
    }
    if names.count > PackLimits.looks {
      problems.append(ImportProblem(file: path, line: 1, fault: .tooManyGroups(names.count)))
    }
    if !problems.isEmpty { throw .problems(problems) }
    self.rows = rows
  }

  /// Gives every holder its group, and leaves out groups of which none is left. Throws rows that name nobody, and holders
  /// without a row.
  ///
  /// - Parameter hasRest: whether the last holder is the one of ground that nobody holds; it has a group of its own where
  ///   the file names none.
  func assign(_ holders: inout [NewPack.Named], hasRest: Bool) throws(ImportEnd) -> [NewPack.Named] {
    var names = names
    var problems: [ImportProblem] = []
    var lines: [Int: Int] = [:]
    for row in rows {
      if let place = holders.firstIndex(where: { $0.id == row.holder || $0.name == row.holder }) {
        // A holder may have been written by its name and then by its id.
        if let first = lines[place] {
          problems.append(
            ImportProblem(file: path, line: row.line, fault: .file(.duplicateID(row.holder, firstLine: first))))
        }
        lines[place] = lines[place] ?? row.line
        holders[place].group = row.group
      } else if row.holder != "rest" {
        problems.append(
          ImportProblem(file: path, line: row.line, fault: .unknownHolder(row.holder, known: holders.map(\.id))))
      }
    }
    for place in holders.indices where holders[place].group == nil {
      if hasRest, place == holders.count - 1 {
        holders[place].group = names.count
        names.append(holders[place].name)
      } else {
        problems.append(ImportProblem(file: path, line: 1, fault: .holderWithoutGroup(holders[place].id)))
      }
    }
    let used = names.indices.filter { number in holders.contains { $0.group == number } }
    if used.count > PackLimits.looks {
      problems.append(ImportProblem(file: path, line: 1, fault: .tooManyGroups(used.count)))
    }
    if !problems.isEmpty { throw .problems(problems) }
    for place in holders.indices { holders[place].group = used.firstIndex(of: holders[place].group ?? 0) }
    var ids = PackIDMaking(other: "group")
    return used.map { NewPack.Named(id: ids.id(of: names[$0]), name: packName(names[$0])) }
  }
}
