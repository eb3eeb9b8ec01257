/// The classes that can be followed.
public struct ClassReport: Report {
  /// One class.
  public struct Entry {
    let name: String
    let hasPresenter: Bool?
    let folder: String

    /// Makes an entry of a class: its name, whether it has a presenter now (nil where that cannot be known), and the
    /// folder in which it meets.
    public init(name: String, hasPresenter: Bool?, folder: String) {
      (self.name, self.hasPresenter, self.folder) = (name, hasPresenter, folder)
    }

    var presenter: String { hasPresenter.map { $0 ? "yes" : "no" } ?? "not known" }
  }

  let classes: [Entry]

  /// Makes a report of classes.
  public init(classes: [Entry]) { self.classes = classes }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [
      .text { $0.columns.table($0.classes) }, .rows { $0.columns.rows($0.classes) },
      .tree { $0.columns.records($0.classes) },
    ]
  }

  @ColumnsBuilder<Entry>
  var columns: Columns<Entry> {
    Column("class") { .text($0.name) }.shown("class") { $0.name }
    Column("presenter") { .text($0.presenter) }.shown("presenter") { $0.presenter }
    Column("folder") { .text($0.folder) }.shown("folder") { $0.folder }
  }
}
