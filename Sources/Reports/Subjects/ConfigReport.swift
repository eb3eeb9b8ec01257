/// The defaults of options in force, and where each comes from.
public struct ConfigReport: Report {
  /// An option that users may set.
  public struct Option {
    let name, value, source, variable: String

    /// Makes an entry of an option.
    ///
    /// - Parameters:
    ///   - value: the value in force; empty for none.
    ///   - source: where the value comes from.
    ///   - variable: the variable of the environment that sets it.
    public init(name: String, value: String, source: String, variable: String) {
      (self.name, self.value, self.source, self.variable) = (name, value, source, variable)
    }
  }

  let options: [Option]
  let file: String?
  let isFileThere: Bool

  /// Makes a report of options.
  ///
  /// - Parameter file: the path of the file of settings, whether it is there or not; nil where none is read.
  public init(options: [Option], file: String?, isFileThere: Bool) {
    self.options = options
    self.file = file
    self.isFileThere = isFileThere
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [.text(\.text), .rows { $0.columns.rows($0.options) }, .tree { $0.wholeColumns.record($0) }]
  }

  @ColumnsBuilder<Option>
  var columns: Columns<Option> {
    Column("option") { .text($0.name) }.shown("option") { $0.name }
    Column("value") { $0.value.isEmpty ? .empty : .text($0.value) }.shown("value") { $0.value.isEmpty ? "-" : $0.value }
    Column("source") { .text($0.source) }.shown("from") { $0.source }
    Column("variable") { .text($0.variable) }
  }

  @ColumnsBuilder<Self>
  private var wholeColumns: Columns<Self> {
    Column("file") { Value($0.file) }
    Column("file_exists") { .text($0.isFileThere ? "yes" : "no") }
    Column("options") { columns.records($0.options) }
  }

  private var text: String {
    let ending = file.map { "\nThe file of settings is \($0)\(isFileThere ? "" : ", which is not there").\n" }
    return columns.table(options) + (ending ?? "\nNo file of settings is read.\n")
  }
}
