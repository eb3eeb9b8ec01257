/// The lessons of a pack.
public struct LessonReport: Report {
  let lessons: [(name: String, stops: Int, title: String)]

  /// Makes a report of lessons: of each its name, the number of its stops, and its title.
  public init(lessons: [(name: String, stops: Int, title: String)]) { self.lessons = lessons }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.text { $0.columns.table($0.lessons) }] }

  @ColumnsBuilder<(name: String, stops: Int, title: String)>
  var columns: Columns<(name: String, stops: Int, title: String)> {
    Column(shown: "name") { $0.name }
    Column(shown: "stops", .right) { String($0.stops) }
    Column(shown: "title") { $0.title }
  }
}
