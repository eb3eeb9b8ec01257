import Chronicle

/// The packs that can be named on the command line.
public struct PackListReport: Report {
  /// One pack; of one whose manifest has faults neither title nor days are known.
  public struct Pack {
    let name: String
    let title: String?
    let days: ClosedRange<Day>?
    let folder: String

    /// Makes an entry of a pack: its name, its title, its days, and the folder that it was found in.
    public init(name: String, title: String?, days: ClosedRange<Day>?, folder: String) {
      (self.name, self.title, self.days, self.folder) = (name, title, days, folder)
    }
  }

  let packs: [Pack]

  /// Makes a report of packs.
  public init(packs: [Pack]) { self.packs = packs }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [.text { $0.columns.table($0.packs) }, .rows { $0.columns.rows($0.packs) }, .tree { $0.columns.records($0.packs) }]
  }

  @ColumnsBuilder<Pack>
  var columns: Columns<Pack> {
    Column("pack") { .text($0.name) }.shown("pack") { $0.name }
    Column("title") { Value($0.title) }.shown("title") { $0.title ?? "it has faults; 'dayfront check' lists them" }
    Column("first") { Value($0.days?.lowerBound) }.shown("first") { $0.days?.lowerBound.description ?? "" }
    Column("last") { Value($0.days?.upperBound) }.shown("last") { $0.days?.upperBound.description ?? "" }
    Column("source") { .text($0.folder) }.shown("source") { $0.folder }
  }
}
