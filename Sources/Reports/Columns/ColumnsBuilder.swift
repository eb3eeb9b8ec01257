/// Puts columns together that are declared one below the other.
///
///     @ColumnsBuilder<Event> var columns: Columns<Event> {
///       Column("id") { .text($0.id) }
///       Column("day") { Value($0.day) }
///     }
@resultBuilder
enum ColumnsBuilder<Row> {
  static func buildExpression(_ column: Column<Row>) -> [Column<Row>] { [column] }
  static func buildExpression(_ columns: Columns<Row>) -> [Column<Row>] { columns.all }
  static func buildBlock(_ columns: [Column<Row>]...) -> [Column<Row>] { Array(columns.joined()) }
  static func buildFinalResult(_ columns: [Column<Row>]) -> Columns<Row> { Columns(columns) }
}
