import Chronicle
import TestSupport
import Testing

@testable import Screens

/// Whatever a panel shows is told where sentences are printed: its numbers, dates and names, as often as
/// the panel has them.
@Suite struct PlainFactsTests {
  static let atlas = Bundled.atlas
  static let narration = Narration(of: atlas)

  /// The words of a text that are facts: those with a digit and those that begin with a capital. Those that explain a
  /// drawing are none, and the border of a day is told in other words.
  static func facts(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { word in word.contains { $0.isNumber } || word.first!.isUppercase }
      .filter { !["km2", "km²", "Tab", "D", "Ctrl", "Enter", "Bars", "Hatched", "Days", "After"].contains($0) }
  }

  /// The facts that a text has not, or not as often.
  static func missing(_ facts: [String], in told: String) -> [String] {
    var left: [String: Int] = [:]
    for word in told.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) { left[String(word), default: 0] += 1 }
    return facts.filter { fact in
      left[fact, default: 0] -= 1
      return left[fact]! < 0
    }
  }

  /// The blocks without pictures: what those show is told in words, in the blocks beside them.
  static func withoutPictures(_ blocks: [PanelBlock]) -> [PanelBlock] {
    blocks.compactMap { block in
      switch block {
      case .picture: nil
      case .shown(let inner): .shown(withoutPictures(inner))
      case .blank, .heading, .later, .text, .runs, .hanging, .link, .row, .sample, .meaning, .told, .kept: block
      }
    }
  }

  /// What a screen of 200 columns shows of the open panel, without samples, bars and pictures. On so wide a page the key
  /// of the statistics is part of the picture: a narrower one has it in words.
  static func shown(_ model: Model) -> (title: String, lines: [PanelLine], rows: [Range<Int>]) {
    let context = PanelContext(
      atlas: atlas, model: model, evidence: narration.evidence, activity: narration.activity,
      size: CellSize(columns: model.panel == .statistics ? 100 : 200, rows: 100))
    var content = model.panel.view.content(context)
    content.blocks = withoutPictures(content.blocks)
    let (lines, rows) = content.set(on: PanelPage(model.appearance, width: context.width))
    return (model.appearance.shown(content.title), lines, rows)
  }

  static func words(_ lines: some Sequence<PanelLine>) -> String {
    lines.map { line in
      line.runs.filter { $0.ground == nil && $0.mark != .spark }.map(\.text).joined()
    }.joined(separator: "\n")
  }

  /// The session after the keys, and all that was said of the last one.
  static func after(_ keys: [Key], _ model: Model) -> (session: Session, said: String) {
    var session = Session(model: model, atlas: atlas)
    var said = ""
    for key in keys {
      let before = session.model
      _ = session.take(.key(key))
      said = narration.text(after: .key(key), from: before, to: session.model)
    }
    return (session, said)
  }

  static func model(_ random: inout Seeded) -> Model {
    var selection: DistrictIndex?
    var place: PlaceIndex?
    switch random.number(0...2) {
    case 0: break
    case 1: selection = atlas.zoneDistricts.randomElement(using: &random)!
    default:
      place = PlaceIndex(random.number(0...atlas.places.count - 1))
      selection = atlas[place!].district
    }
    var model = Model(
      size: CellSize(columns: 200, rows: 100), day: atlas.days.lowerBound + random.number(0...65), selection: selection,
      place: place,
      appearance: Appearance(language: Language.allCases.randomElement(using: &random)!))
    _ = model.apply(.key(.escape), in: atlas)
    return model
  }

  @Test(arguments: ["i", "{Enter}", "t", "m", "y"], 1...40) func panelsAreTold(keys: String, seed: Int) {
    var random = Seeded(seed * 41)
    var model = Self.model(&random)
    if keys == "{Enter}", model.selection == nil {
      for key in Key.typed("jjj")! { _ = model.apply(.key(key), in: Self.atlas) }
    }
    let (session, said) = Self.after(Key.typed(keys)!, model)
    #expect(session.model.panel != .none)
    let panel = Self.shown(session.model)
    var lines = panel.lines
    // A sample of the legend without a number explains a drawing.
    if keys == "i" { lines.removeAll { line in line.runs.count > 1 && !Self.words([line]).contains { $0.isNumber } } }
    // So do those of layers, which name their keys.
    lines.removeAll { $0.runs.contains { $0.mark == .key && $0.text.contains("x") } }
    // So does that of the line of contact, whose name has a day in it.
    lines.removeAll { $0.runs.contains { $0.mark == .line(.contactLine) } }
    // So do the scale of the map and the list of layers that it has not.
    lines.removeAll { line in ["N↑", "Not shown: "].contains { Self.words([line]).contains($0) } }
    let facts = Self.facts(panel.title + "\n" + Self.words(lines))
    #expect(facts.count > 1)
    #expect(Self.missing(facts, in: said) == [], "\(said)")
  }

  @Test(arguments: 1...25) func comparisonsAreTold(seed: Int) {
    var random = Seeded(seed * 43)
    let (session, said) = Self.after(
      Key.typed("d\(random.number(1...30))\(seed % 2 == 0 ? "l" : "h")")!, Self.model(&random))
    guard session.model.day != session.model.comparedDay else { return }
    let panel = Self.shown(session.model)
    #expect(Self.missing(Self.facts(panel.title + "\n" + Self.words(panel.lines)), in: said) == [], "\(said)")
  }

  /// Every row of a list is told when it is reached.
  @Test(arguments: ["e", "s", "{Esc}{Esc}s", "/shusha", "/2020", "/qqqq"], 1...4)
  func rowsAreTold(keys: String, seed: Int) {
    var random = Seeded(seed * 47)
    var (session, said) = Self.after(Key.typed(keys)!, Self.model(&random))
    if case .search = session.model.panel {
      if session.model.matches.isEmpty {
        let before = session.model
        _ = session.take(.key(.down))
        said = Self.narration.text(after: .key(.down), from: before, to: session.model)
        #expect(said.contains("nothing found"))
        return
      }
    }
    for step in 0..<min(60, max(1, Self.shown(session.model).rows.count)) {
      if step > 0 || session.model.prompt != nil {
        let before = session.model
        _ = session.take(.key(.down))
        if before.prompt == nil, before.row == session.model.row { break }
        said = Self.narration.text(after: .key(.down), from: before, to: session.model)
      }
      let panel = Self.shown(session.model)
      guard panel.rows.indices.contains(session.model.row) else { continue }
      let facts = Self.facts(Self.words(panel.lines[panel.rows[session.model.row]]))
      #expect(Self.missing(facts, in: said) == [], "row \(session.model.row): \(said)")
    }
  }

  static let plainModel = Model(size: CellSize(columns: 80, rows: 24), day: atlas.days.lowerBound)

  /// No sign that is meant for the eye is left in what is said.
  @Test(arguments: 1...20) func whatIsSaidReadsWellAloud(seed: Int) {
    var random = Seeded(seed * 59)
    for keys in ["l", "{Enter}", "i", "t", "m", "e", "s", "d5l", "a", "/sh{Down}"] {
      let (_, said) = Self.after(Key.typed(keys)!, Self.model(&random))
      for sign in ["km2", " [", "--", " - ", "->", "<1%", ">99%", "  ", "(s:", "(Tab)", " :", " ,"] {
        #expect(!said.contains(sign), "'\(sign)' after \(keys): \(said)")
      }
    }
  }
}
