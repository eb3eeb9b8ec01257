import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// The map for those who hear it: what lies here and in each direction, and how one moves.
@Suite struct SpokenSpaceTests {
  static let narration = Narration(of: Bundled.atlas)

  static func session(_ keys: String, day: String = "2020-10-20") -> (said: String, model: Model) {
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Day(day)!, appearance: Appearance(color: .never))
    model.isSpoken = true
    var session = Session(model: model, atlas: Bundled.atlas)
    var said = ""
    for key in Key.typed(keys)! {
      let before = session.model
      _ = session.take(.key(key))
      said = narration.text(after: .key(key), from: before, to: session.model)
    }
    return (said, session.model)
  }

  @Test func theMapIsToldInAllDirections() {
    let said = Self.session("w").said
    #expect(said.contains("On 20 Oct Artsakh held it, as assessed, from before 27 Sep on"))
    #expect(said.contains("The front line is about ") && said.contains(" kilometres to the east, "))
    for direction in ["north", "east", "south", "west"] {
      #expect(said.contains("\nTo the \(direction): Artsakh for about "), "\(direction)")
    }
    #expect(said.contains("The arrows move by 5 kilometres, with Shift ten times as far"))
    #expect(!said.contains("km"))
  }

  /// A step is the same length on the ground in every direction, and is what was said.
  @Test(arguments: [
    ("{Right}", 5.0), ("{Left}", 5), ("{Up}", 5), ("{Down}", 5), ("{S-Up}", 50), ("-{Right}", 10), ("+{Up}", 2),
    ("--{Down}", 20), ("+++++{Left}", 1), ("3{Right}", 15),
  ])
  func stepsAreKilometres(keys: String, kilometres: Double) {
    let atlas = Bundled.atlas
    let (start, end) = (Self.session("w").model, Self.session("w" + keys).model)
    let one = atlas.projection.unproject(start.cursor!.point), other = atlas.projection.unproject(end.cursor!.point)
    #expect(abs(Ellipsoid.wgs84.shortDistance(one, other).kilometres - kilometres) < 0.01 * kilometres)
  }

  @Test func aMoveIsAnsweredInShort() {
    let (said, model) = Self.session("w{Right}")
    let lines = said.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("46.5") && lines[1].hasPrefix("On 20 Oct "))
    #expect(model.view == .home)
  }

  @Test func aDayAtThePointIsToldWithoutItsNews() {
    let said = Self.session("w]").said
    #expect(said.hasPrefix("21 Oct 2020.\n") && said.contains("On 21 Oct "))
    #expect(!said.contains("announces as taken"))
  }

  @Test(arguments: [("w{Esc}", "The cursor is off the map.\n"), ("w+", "A step is 2 kilometres.\n")])
  func answers(keys: String, said: String) { #expect(Self.session(keys).said == said) }

  @Test func theDaysOfCaptureAreTold() {
    let (said, model) = Self.session("T")
    #expect(model.panel == .none && model.day == Day("2020-12-18")!)
    #expect(said.contains("Taken in the fighting\n27 Sep to 3 Oct: none\n4 to 10 Oct: 411 square kilometres"))
    #expect(said.contains("Handed over by agreement\n") && said.contains("Kalbajar, 25 Nov: 2,032 square kilometres"))
    #expect(said.contains("day not known: ") && said.contains("still with Artsakh: "))
  }

  /// What is found is told when it is opened, and what is near where nothing is.
  @Test func hitsAreTold() {
    #expect(Self.session("/khojavend{Enter}").said.contains(" found: "))
    #expect(Self.session("/stepnakrt{Enter}").said.contains("Nothing is called 'stepnakrt'; this name is near it."))
    #expect(Self.session("/zzzz{Enter}").said.contains("Nothing is called 'zzzz'."))
    #expect(Self.session("/28 oct{Enter}").model.day == Day("2020-10-28")!)
  }

  /// An event that is chosen says where it was.
  @Test func eventsSayWhere() {
    let said = Self.session("e{Down}").said
    #expect(said.contains("\nIn ") || !said.contains("km"))
    let events = Bundled.atlas.events.count { $0.coordinate != nil }
    #expect(events > 90)
  }

  @Test func distancesAreInTheRecords() {
    #expect(Self.session("{Tab}{Enter}").said.contains("The front line "))
    #expect(Self.session("/hadrut{Enter}").said.contains("The front line is about "))
  }
}
