import Chronicle
import Classroom
import Geometry
import TestSupport
import Testing

@testable import Screens

/// A presenter's model and followers' models without a line between them: what one shows, the others draw.
struct ClassroomOnPaper {
  static let atlas = Bundled.atlas
  static let name = ClassName("history")!

  var presenter: Model
  var followers: [Model]
  /// The answers of followers to the question that is open, as their lines know them.
  private var given: [Int: Int?] = [:]

  init(sizes: [CellSize] = [CellSize(columns: 80, rows: 24)], from day: String = "2020-10-20") {
    presenter = Model(size: CellSize(columns: 120, rows: 40), day: Day(day)!)
    presenter.join(ClassMembership(presenting: Self.name, asked: 100))
    followers = sizes.map {
      var model = Model(size: $0, day: Self.atlas.days.lowerBound)
      model.join(ClassMembership(following: Self.name))
      return model
    }
    publish()
  }

  /// Everybody hears what is shown.
  mutating func publish() {
    let state = presenter.published(in: Self.atlas)!
    for number in followers.indices { _ = followers[number].apply(.classroom(.state(state)), in: Self.atlas) }
  }

  mutating func present(_ keys: String) {
    for key in Key.typed(keys)! {
      _ = presenter.apply(.key(key), in: Self.atlas)
      publish()
    }
  }

  /// Keys of a follower, and what they made the shell do; answers reach the presenter.
  @discardableResult
  mutating func type(_ keys: String, _ number: Int = 0) -> [Effect] {
    Key.typed(keys)!.map { key in
      let effect = followers[number].apply(.key(key), in: Self.atlas)
      if case .answer(let question, let choice) = effect {
        let before = given[number] ?? nil
        given[number] = choice
        _ = presenter.apply(
          .classroom(.answer(question: question, choice: choice, instead: before)), in: Self.atlas)
      }
      return effect
    }
  }

  /// What the title bar says of the class.
  func title(_ number: Int = 0) -> String { followers[number].classBanner(isShort: false, in: Self.atlas) ?? "" }
  func status(_ number: Int = 0) -> String {
    followers[number].notice ?? followers[number].classSentence ?? ""
  }
  func screen(_ model: Model) -> String {
    let frame = frame(of: model, in: Self.atlas)
    return (0..<model.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }
}

@Suite struct ClassFollowingTests {
  @Test func aFollowerIsWhereThePresenterIs() {
    var room = ClassroomOnPaper()
    for keys in ["l", "]", "j{Enter}", "a", "dll", "d", "e", "{Esc}", "t", "{Esc}", "m{Esc}", "+", "H", "0", "z", "s"] {
      room.present(keys)
      let one = room.followers[0], other = room.presenter
      #expect(one.day == other.day && one.selection == other.selection && one.place == other.place, "\(keys)")
      #expect(
        one.panel == other.panel && one.reading == other.reading && one.comparedDay == other.comparedDay, "\(keys)")
      #expect(room.title().contains("following"))
    }
    room.present("{Esc}{Esc}j{Enter}{Tab}")
    #expect(room.followers[0].place == room.presenter.place && room.presenter.place != nil)
  }

  /// A follower mirrors the presenter exactly where rejoining would change nothing on the map.
  @Test(arguments: 0..<20)
  func mirroringIsWhatRejoiningWouldNotChange(seed: Int) throws {
    var room = ClassroomOnPaper()
    var random = Seeded(seed)
    let keys = ["l", "h", "]", "j", "k", "{Tab}", "{Enter}", "{Esc}", "+", "0", "a", "e", "t", "m", "i", "d", " "]
    for _ in 0..<60 {
      let key = keys.randomElement(using: &random)!
      if random.number(0...1) == 0 { room.present(key) } else { room.type(key) }
      if random.number(0...9) == 0 { room.type("F") }
      let follower = room.followers[0]
      let state = try #require(room.presenter.published(in: ClassroomOnPaper.atlas))
      room.type("F")
      let isSame =
        follower.scene == room.followers[0].scene && !follower.playback.isRunning
        && (follower.panel.shared == nil || follower.panel.shared == state.panel)
      #expect(follower.isMirroring(state, in: ClassroomOnPaper.atlas) == isSame)
      room.followers[0] = follower
    }
  }

  /// Each screen shows at least the ground that the presenter sees, and no more than its shape asks for.
  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (45, 30)])
  func theGroundFitsEveryScreen(columns: Int, rows: Int) {
    var room = ClassroomOnPaper(sizes: [CellSize(columns: columns, rows: rows)])
    room.present("jz++L")
    let wanted = room.presenter.viewport(in: ClassroomOnPaper.atlas).bounds
    for _ in 0..<2 {
      let shown = room.followers[0].viewport(in: ClassroomOnPaper.atlas).bounds
      let slack = wanted.width * 0.001 + 20
      #expect(shown.minX <= wanted.minX + slack && shown.maxX >= wanted.maxX - slack)
      #expect(shown.minY <= wanted.minY + slack && shown.maxY >= wanted.maxY - slack)
      #expect(shown.width < wanted.width * 1.01 + 20 || shown.height < wanted.height * 1.01 + 20)
      // Another size of the terminal, and it still fits.
      _ = room.followers[0].apply(.resize(CellSize(columns: columns + 13, rows: rows + 7)), in: ClassroomOnPaper.atlas)
      #expect(room.followers[0].classroom?.following?.isAttached == true)
    }
  }

  @Test(arguments: ["l", "h", "]", "g", "j", "k", "{Tab}", "{Enter}", "+", "-", "H", "0", "a", "e", "t", "m", "i", " "])
  func aKeyThatMovesLeaves(keys: String) {
    var room = ClassroomOnPaper()
    room.type(keys)
    #expect(room.followers[0].classroom?.following?.isAttached == false)
    #expect(room.status().contains("F to rejoin"))
    let own = room.followers[0]
    room.present("5l")
    #expect(room.followers[0].day == own.day && room.followers[0].selection == own.selection)
    #expect(room.title().contains("left history: the presenter is "))
    room.type("F")
    #expect(room.followers[0].day == room.presenter.day && room.followers[0].panel == room.presenter.panel)
    #expect(room.title().contains("following history"))
    #expect(!room.followers[0].playback.isRunning)
  }

  @Test(arguments: ["?", "y", "c", "C", "o", "M", "{C-l}", "{C-d}", "9", "x", "?{Esc}", ":{Esc}", "/{Esc}", "?y{Esc}"])
  func aKeyThatDoesNotMoveStays(keys: String) {
    var room = ClassroomOnPaper()
    room.present("j{Enter}")
    room.type(keys)
    #expect(room.followers[0].classroom?.following?.isAttached == true)
    room.present("l")
    #expect(room.followers[0].day == room.presenter.day)
  }

  @Test func helpStaysOpenUntilThePresenterTurnsToSomethingElse() {
    var room = ClassroomOnPaper()
    room.type("?")
    room.present("ll")
    #expect(room.followers[0].panel == .help)
    room.present("e")
    #expect(room.followers[0].panel == .events)
    // The presenter's own help is nobody else's.
    room.present("?")
    #expect(room.followers[0].panel == .events)
  }

  @Test(arguments: [
    (120, 40, "following history", "the presenter is a day ahead"),
    (80, 24, "following history", "a day ahead, F to rejoin"),
    (60, 20, "following", "F to rejoin"), (20, 5, "following", "F to rejoin"),
  ])
  func everyScreenSaysWhetherItFollows(columns: Int, rows: Int, following: String, left: String) {
    var room = ClassroomOnPaper(sizes: [CellSize(columns: columns, rows: rows)])
    #expect(frame(of: room.followers[0], in: ClassroomOnPaper.atlas).text(row: 0).contains(following))
    room.type("h")
    #expect(frame(of: room.followers[0], in: ClassroomOnPaper.atlas).text(row: 0).contains(left))
    #expect(frame(of: room.presenter, in: ClassroomOnPaper.atlas).text(row: 1).contains("Class history ● 0 here"))
  }

  @Test func theGapIsTold() {
    var room = ClassroomOnPaper()
    room.type("h")
    #expect(room.status().contains("the presenter is a day ahead, F to rejoin"))
    room.present("4l")
    #expect(room.title().contains("the presenter is 5 days ahead"))
    room.type("20l")
    #expect(room.title().contains("the presenter is 15 days behind"))
  }

  @Test func nobodyPassesTheLock() {
    var room = ClassroomOnPaper()
    room.present("U")
    for keys in ["l", "f", "G", ":1 dec{Enter}", "]", "e{Down}{Down}{Down}{Down}"] {
      room.type("F")
      room.type(keys)
      #expect(room.followers[0].day <= Day("2020-10-20")!, "\(keys)")
    }
    room.type("FG")
    #expect(room.status().contains("holds the class at 20 Oct"))
    room.type("g3l")
    #expect(room.followers[0].day == Day("2020-09-30"))
    // Play stops there, too.
    room.type("F ")
    for _ in 0..<5 { _ = room.followers[0].apply(.tick, in: ClassroomOnPaper.atlas) }
    #expect(room.followers[0].day == Day("2020-10-20") && !room.followers[0].playback.isRunning)
    // The presenter goes on, and takes the lock along, never back.
    room.present("3lhh")
    room.type("G")
    #expect(room.followers[0].day == Day("2020-10-23"))
    // It holds while he is away, and ends when he stays away.
    _ = room.followers[0].apply(.classroom(.away), in: ClassroomOnPaper.atlas)
    room.type("G")
    #expect(room.followers[0].day == Day("2020-10-23"))
    var left = room
    _ = left.followers[0].apply(.classroom(.abandoned), in: ClassroomOnPaper.atlas)
    #expect(left.status() == "The presenter has been away for a minute: all days are open again.")
    left.type("G")
    #expect(left.followers[0].day == ClassroomOnPaper.atlas.days.upperBound)
    room.present("U")
    room.type("G")
    #expect(room.followers[0].day == ClassroomOnPaper.atlas.days.upperBound)
  }

  /// Holding and letting go are told where they happen, to who follows and to who went his own way; a held day that moves on
  /// with the lesson is not told each time. The number of those who follow takes no notice away.
  @Test func holdingAndLettingGoAreTold() {
    let held = "The presenter holds the class at 20 Oct: later days are closed."
    for keys in ["", "h"] {
      var room = ClassroomOnPaper()
      room.type(keys)
      room.present("U")
      #expect(room.status() == held)
      _ = room.presenter.apply(.classroom(.followers(9)), in: ClassroomOnPaper.atlas)
      room.publish()
      #expect(room.status() == held)
      room.type("c")
      room.present("l")
      #expect(room.status() != held)
      room.present("U")
      #expect(room.status() == "The presenter lets the class go: all days are open.")
    }
  }

  @Test func pointingPulsesTwoSecondsAndThenCostsNothing() {
    var room = ClassroomOnPaper()
    #expect(room.followers[0].tickInterval == nil)
    room.present("j")
    let steady: (Model) -> Frame = { model in
      var still = model
      still.pulse = 0
      return frame(of: still, in: ClassroomOnPaper.atlas)
    }
    for model in [room.presenter, room.followers[0]] {
      var model = model
      var ticks = 0
      var differ = 0
      while model.tickInterval != nil, ticks < 100 {
        #expect(model.tickInterval == 250)
        if frame(of: model, in: ClassroomOnPaper.atlas) != steady(model) { differ += 1 }
        _ = model.apply(.tick, in: ClassroomOnPaper.atlas)
        ticks += 1
      }
      #expect(ticks == 8 && differ == 4)
      #expect(frame(of: model, in: ClassroomOnPaper.atlas) == steady(model))
    }
    room.present("l")
    #expect(room.followers[0].pulse == 8)
  }

  @Test func awayRefusedAndAnotherMapAreTold() {
    var room = ClassroomOnPaper()
    let day = room.followers[0].day
    _ = room.followers[0].apply(.classroom(.away), in: ClassroomOnPaper.atlas)
    #expect(room.title().contains("presenter is away, waiting") && room.followers[0].day == day)
    #expect(room.status() == "The presenter is away; this is what was shown last.")
    var alone = room
    alone.type("hh")
    #expect(alone.status() == "")
    var early = Model(size: CellSize(columns: 80, rows: 24), day: day)
    early.join(ClassMembership(following: ClassroomOnPaper.name))
    #expect(early.classSentence == nil)
    _ = room.followers[0].apply(.classroom(.refused("The class is full.")), in: ClassroomOnPaper.atlas)
    #expect(room.title().contains("refused") && room.status().contains("The class is full."))
    _ = room.followers[0].apply(.classroom(.cutOff("The broker is gone.")), in: ClassroomOnPaper.atlas)
    #expect(room.title().contains("cut off, waiting") && room.status().contains("The broker is gone."))
    #expect(room.followers[0].classroom?.following?.openQuestion == nil && room.followers[0].day == day)
    var state = room.presenter.published(in: ClassroomOnPaper.atlas)!
    state.pack = "elsewhere-1999"
    state.day = state.day + 1
    _ = room.followers[0].apply(.classroom(.state(state)), in: ClassroomOnPaper.atlas)
    #expect(room.status().contains("another map, elsewhere-1999") && room.followers[0].day == day)
  }

  @Test func inAKioskThereIsNothingToGoBackTo() {
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-10-20")!)
    #expect(model.apply(.key(.control("z")), in: ClassroomOnPaper.atlas) == .suspend)
    model.isKiosk = true
    #expect(model.apply(.key(.control("z")), in: ClassroomOnPaper.atlas) == .none)
    _ = model.apply(.closing(42), in: ClassroomOnPaper.atlas)
    let row = Layout(of: model).news.row
    #expect(frame(of: model, in: ClassroomOnPaper.atlas).text(row: row).contains("ends in 42 s"))
    _ = model.apply(.closing(nil), in: ClassroomOnPaper.atlas)
    #expect(!frame(of: model, in: ClassroomOnPaper.atlas).text(row: row).contains("ends in"))
  }

  /// Whatever presenter and follower type and whatever comes over the line: days stay in range and within the lock,
  /// every screen has its size, and F brings everybody back.
  @Test func seeds() {
    var random = Seeded(17)
    let keys: [Key] = Key.typed(
      "hljkfbgG[]{{}}:/nNaestmdi?y+-0z.HJKL<>r cCoMAUFpPQq123456{Enter}{Esc}{Tab}{Up}{Down}{C-c}")!
    for _ in 0..<6 {
      var room = ClassroomOnPaper(
        sizes: [CellSize(columns: .random(in: 0...110, using: &random), rows: .random(in: 0...30, using: &random))])
      room.presenter.ready(ClassAskingTests.question)
      for _ in 0..<60 {
        let key = keys.randomElement(using: &random)!
        switch Int.random(in: 0..<4, using: &random) {
        case 0: _ = room.followers[0].apply(.key(key), in: ClassroomOnPaper.atlas)
        case 1: _ = room.followers[0].apply(.tick, in: ClassroomOnPaper.atlas)
        default:
          _ = room.presenter.apply(.key(key), in: ClassroomOnPaper.atlas)
          room.publish()
        }
        let model = room.followers[0]
        #expect(ClassroomOnPaper.atlas.days.contains(model.day))
        if let lock = model.classroom?.following?.state?.lock { #expect(model.day <= lock) }
        if key == keys[0] || room.presenter.pulse == 8 {
          #expect(frame(of: model, in: ClassroomOnPaper.atlas).size == model.size)
        }
      }
      room.presenter.prompt = nil
      room.followers[0].prompt = nil
      room.type("F")
      #expect(room.followers[0].day == room.presenter.day && room.followers[0].selection == room.presenter.selection)
      #expect(room.followers[0].classroom?.following?.isAttached == true)
    }
  }
}
