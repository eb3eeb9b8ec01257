import Basics
import Chronicle
import Geometry

/// A state written as fields of a message. The bytes of each text are limited so that all of them fit into one
/// message.
extension ClassState {
  private static let promptLimit = 400, choiceLimit = 120, explanationLimit = 500
  private static let titleLimit = 120, textLimit = 1600

  init?(_ fields: MessageFields) {
    guard let pack = fields.text("pack", limit: 64), let day = fields.text("day", limit: 10).flatMap({ Day($0) }) else {
      return nil
    }
    func other(_ name: String) -> Day? { fields.text(name, limit: 10).flatMap { Day($0) } }
    self.init(
      pack: pack, day: day, view: fields.text("view", limit: 80).flatMap(MapExtent.init(wire:)) ?? .home,
      district: fields.text("district", limit: 64), place: fields.text("place", limit: 64),
      panel: fields.text("panel", limit: 16).map(ClassPanel.init(rawValue:)) ?? .none,
      reading: fields.text("reading", limit: 16) ?? "assessed", comparedDay: other("against"), lock: other("lock"),
      horizon: other("horizon"), pointer: fields.number("pointer", in: 0...1_000_000) ?? 0,
      note: fields.text("note", limit: Self.textLimit, keepsLines: true).map {
        ClassNote(title: fields.text("title", limit: Self.titleLimit) ?? "", text: $0)
      },
      question: Self.question(fields), followers: fields.number("followers", in: 0...100_000) ?? 0)
  }

  private static func question(_ fields: MessageFields) -> PublishedQuestion? {
    guard let number = fields.number("question", in: 1...1_000_000),
      let prompt = fields.text("prompt", limit: promptLimit)
    else { return nil }
    var choices: [String] = []
    while choices.count < PublishedQuestion.choiceCounts.upperBound,
      let choice = fields.text("choice\(choices.count + 1)", limit: choiceLimit)
    {
      choices.append(choice)
    }
    guard PublishedQuestion.choiceCounts.contains(choices.count) else { return nil }
    var question = PublishedQuestion(number: number, prompt: prompt, choices: choices)
    if let answer = fields.number("answer", in: 0...choices.count - 1) {
      let tally = Tally(wire: fields.text("tally", limit: Tally.wireLimit) ?? "")
      question.outcome = .init(
        answer: answer, explanation: fields.text("explanation", limit: explanationLimit) ?? "",
        tally: tally.flatMap { $0.counts.count == choices.count ? $0 : nil } ?? Tally(choices: choices.count))
    }
    return question
  }

  /// The message that carries the state. Texts longer than their limits are cut.
  var line: [UInt8] {
    var writer = MessageWriter(kind: "state")
    func clean(_ text: String, _ limit: Int, keepsLines: Bool = false) -> String {
      ClassText.clean(text, limit: limit, keepsLines: keepsLines)
    }
    writer.add("pack", clean(pack, 64))
    writer.add("day", day.description)
    if view != .home { writer.add("view", view.wire, limit: 80) }
    writer.add("district", district.map { clean($0, 64) })
    writer.add("place", place.map { clean($0, 64) })
    if panel != .none { writer.add("panel", panel.rawValue) }
    writer.add("reading", clean(reading, 16))
    writer.add("against", comparedDay?.description)
    writer.add("lock", lock?.description)
    writer.add("horizon", horizon?.description)
    writer.add("pointer", String(max(0, pointer) % 1_000_001))
    writer.add("followers", String(max(0, followers)))
    if let question {
      writer.add("question", String(question.number))
      writer.add("prompt", clean(question.prompt, Self.promptLimit), limit: 500)
      for (number, choice) in question.choices.enumerated() {
        writer.add("choice\(number + 1)", clean(choice, Self.choiceLimit), limit: 150)
      }
      if let outcome = question.outcome {
        writer.add("answer", String(outcome.answer))
        writer.add("tally", outcome.tally.wire)
        writer.add("explanation", clean(outcome.explanation, Self.explanationLimit), limit: 600)
      }
    }
    if let note {
      writer.add("title", clean(note.title, Self.titleLimit), limit: 150)
      writer.add("note", clean(note.text, Self.textLimit, keepsLines: true), limit: 2000)
    }
    return writer.line
  }
}

/// How a view goes over the line.
extension MapExtent {
  /// `whole`, or longitude, latitude, width and height: `46.9,39.6,120.5,80`.
  init?(wire text: String) {
    if text == "whole" {
      self = .whole
      return
    }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { typedNumber($0) ?? .nan }
    guard numbers.count == 4 else { return nil }
    let center = Coordinate(longitude: numbers[0], latitude: numbers[1])
    // Comparisons with a number that is not one (NaN) are false.
    guard center.isOnEarth, abs(numbers[1]) < 89, numbers[2] >= 0.01, numbers[2] <= 20_000, numbers[3] >= 0.01,
      numbers[3] <= 20_000
    else { return nil }
    self = .ground(center: center, width: numbers[2], height: numbers[3])
  }

  /// Nil for a view that does not go over the line.
  var wire: String? {
    switch self {
    case .home: "home"
    case .whole: "whole"
    case .ground(let center, let width, let height):
      [center.longitude, center.latitude, width, height].map(Self.decimal).joined(separator: ",")
    case .district, .point, .plane: nil
    }
  }

  /// The number with four decimals. In degrees that is some metres.
  private static func decimal(_ value: Double) -> String {
    let scaled = (value * 10_000).rounded()
    guard scaled.magnitude < 1e12 else { return "0" }
    let whole = Int(scaled)
    let digits = String(whole.magnitude)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return (whole < 0 ? "-" : "") + padded.dropLast(4) + "." + padded.suffix(4)
  }
}
