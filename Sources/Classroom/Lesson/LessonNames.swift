import Basics
import Chronicle
import Geometry

/// Looks up the words of a lesson in an atlas: days, districts, places, views, sources and quiz questions.
final class LessonNames {
  let atlas: Atlas
  // A file with a fault in its first line should not wait for the questions.
  private lazy var quiz = QuizBook(of: atlas)
  // The first clue of each district. Made once, because every `quiz: point` of a file would otherwise try all clues
  // again.
  private lazy var pointing = Dictionary(
    quiz.items(of: .pointing).compactMap { item in
      if case .pointing(let district, _) = item { (district, item) } else { nil }
    }, uniquingKeysWith: { first, _ in first })
  private lazy var sourcesByID = Dictionary(
    atlas.sources.enumerated().map { ($1.id, SourceIndex($0)) }, uniquingKeysWith: { first, _ in first })
  private let gazetteer: Gazetteer

  init(atlas: Atlas) {
    self.atlas = atlas
    gazetteer = Gazetteer(of: atlas)
  }

  func day(_ text: String) throws(LessonFault.Kind) -> Day {
    if text.isEmpty { throw .noDay }
    switch readDate(text, on: nil, in: atlas.days) {
    case .day(let day): return day
    case .outside(let day): throw .outsideTheMap(day)
    case .notADate(let fault): throw .notADay(text, fault, of: atlas.days)
    }
  }

  func district(_ text: String) throws(LessonFault.Kind) -> DistrictIndex {
    let reading = gazetteer.district(text)
    if let district = reading.meant { return district }
    throw .unclearName(atlas.complaint(about: LessonFault.cut(text), reading, in: .english) ?? "")
  }

  /// The place with a name. Of homonyms it is the likeliest, or the one in the district named after a comma.
  func place(_ text: String) throws(LessonFault.Kind) -> PlaceIndex {
    let reading = gazetteer.place(text)
    if let place = reading.meant { return place }
    throw .unclearName(atlas.complaint(about: LessonFault.cut(text), reading, in: .english) ?? "")
  }

  /// A district, or else a place.
  func selection(_ text: String) throws(LessonFault.Kind) -> LessonSelection {
    let reading = gazetteer.district(text)
    if let district = reading.meant { return .district(district) }
    if let place = gazetteer.place(text).meant { return .place(place) }
    throw .unclearName(atlas.complaint(about: LessonFault.cut(text), reading, in: .english) ?? "")
  }

  /// The kilometres of ground in a column, for a view around a place without a scale of its own: 80 columns show 64
  /// km.
  private static let placeKilometresPerColumn = 0.8

  func view(_ text: String) throws(LessonFault.Kind) -> MapExtent {
    switch folded(text) {
    case "home": return .home
    case "whole": return .whole
    default: break
    }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
    if numbers.count == 3, numbers.allSatisfy({ typedNumber($0) != nil }) {
      guard let extent = MapExtent(numbers.joined(separator: ",")) else { throw .unknownView(text) }
      return extent
    }
    switch try? selection(text) {
    case .district(let district): return .district(district)
    case .place(let place):
      guard let point = atlas[place].coordinate else { throw .unknownView(text) }
      return .point(point, kilometresPerColumn: Self.placeKilometresPerColumn)
    case .nothing, nil: throw .unknownView(text)
    }
  }

  /// Sources by their ids or their numbers in the list, in brackets or not, separated by commas, semicolons or spaces.
  func sources(_ text: String) throws(LessonFault.Kind) -> [SourceIndex] {
    var found: [SourceIndex] = []
    for word in text.split(whereSeparator: { " ,;[]".contains($0) }).map(String.init) {
      if word.utf8.first != UInt8(ascii: "+"), let number = Int(word), number > 0, number <= atlas.sources.count {
        found.append(SourceIndex(number - 1))
      } else if let source = sourcesByID[word] {
        found.append(source)
      } else {
        throw .unknownSource(word)
      }
    }
    if found.isEmpty { throw .unknownSource(text) }
    return found
  }

  /// The question that the records answer about an item such as `captured Shusha`.
  func question(_ text: String) throws(LessonFault.Kind) -> Question {
    let item = try quizItem(text)
    // The seed is fixed, because the same file must always ask the same question.
    guard let question = quiz.question(of: item, seed: 1) else { throw .unanswerableQuiz(text) }
    return question
  }

  private func quizItem(_ text: String) throws(LessonFault.Kind) -> QuizItem {
    let words = text.split(separator: " ").map(String.init)
    let rest = { (count: Int) in words.dropFirst(count).joined(separator: " ") }
    guard words.count > 1 else { throw .unknownQuiz(text) }
    switch (folded(words[0]), folded(words[1])) {
    case ("first", "captured") where words.count > 2: return .firstCaptured(try place(rest(2)))
    case ("first", "announced") where words.count > 2: return .firstAnnounced(try place(rest(2)))
    case ("captured", _): return .captured(try place(rest(1)))
    case ("announced", _): return .announced(try place(rest(1)))
    case ("held", _):
      guard let on = words.lastIndex(where: { folded($0) == "on" }), on > 1, on < words.count - 1 else {
        throw .unknownQuiz(text)
      }
      let name = words[1..<on].joined(separator: " ")
      return .held(try place(name), try day(words[(on + 1)...].joined(separator: " ")))
    case ("most", _): return .busiestDay(try district(rest(1)))
    case ("handover", _): return .handedOver(try district(rest(1)))
    case ("agreed", _): return .firstDue(try district(rest(1)))
    case ("postponed", _): return .putOff(try district(rest(1)))
    case ("point", _):
      guard let clue = pointing[try district(rest(1))] else { throw .unanswerableQuiz(text) }
      return clue
    default: throw .unknownQuiz(text)
    }
  }
}
