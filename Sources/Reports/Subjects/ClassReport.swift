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

/// What a class answered: for each question that was told how many followers chose each answer. Nobody's own answer is
/// in it.
public struct TallyReport: Report {
  /// One choice of one question.
  public struct Entry: Sendable {
    let question: Int
    let day: String
    let asked: String
    let choice: Int
    let words: String
    let isRight: Bool
    let answers: Int
    let followers: Int

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - question: the number of the question in the hour, from 1.
    ///   - day: the day that was shown when it was told.
    ///   - asked: the question.
    ///   - choice: the number of the choice, from 1.
    ///   - words: the choice.
    ///   - isRight: whether it is the right one.
    ///   - answers: how many chose it.
    ///   - followers: how many followed when it was told.
    public init(
      question: Int, day: String, asked: String, choice: Int, words: String, isRight: Bool, answers: Int, followers: Int
    ) {
      (self.question, self.day, self.asked, self.choice) = (question, day, asked, choice)
      (self.words, self.isRight, self.answers, self.followers) = (words, isRight, answers, followers)
    }
  }

  let entries: [Entry]

  /// Makes a report of what was told so far.
  public init(entries: [Entry]) { self.entries = entries }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.rows { $0.columns.rows($0.entries) }] }

  @ColumnsBuilder<Entry>
  var columns: Columns<Entry> {
    Column("question") { .integer($0.question) }
    Column("day") { .text($0.day) }
    Column("asked") { .text($0.asked) }
    Column("choice") { .integer($0.choice) }
    Column("words") { .text($0.words) }
    Column("right") { .text($0.isRight ? "yes" : "no") }
    Column("answers") { .integer($0.answers) }
    Column("followers") { .integer($0.followers) }
  }
}
