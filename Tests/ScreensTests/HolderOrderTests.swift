import Chronicle
import TestSupport
import Testing

@testable import Screens

/// Who a holder is does not depend on his place in the file.
@Suite struct HolderOrderTests {
  /// All orders of five things, the first that of the file.
  static let orders = permutations(Array(0..<5))

  /// The twenty orders, place times factor plus shift modulo five, in which every two holders stand in every two places
  /// once.
  static let pairwise = Set(
    (1..<5).flatMap { factor in (0..<5).map { shift in (0..<5).map { ($0 * factor + shift) % 5 } } })

  private static func permutations(_ things: [Int]) -> [[Int]] {
    guard !things.isEmpty else { return [[]] }
    return things.flatMap { first in permutations(things.filter { $0 != first }).map { [first] + $0 } }
  }

  /// Screens on which holders are told apart: fills and legend with colour and without, each reading, statistics with
  /// their band, a district, and the countdowns of the agreement.
  private static let views: [(day: String, keys: String, color: ColorDepth)] = [
    ("2020-10-20", "", .truecolor), ("2020-10-20", "a", .sixteen), ("2020-10-31", "s", .never),
    ("2020-11-15", "", .never), ("2020-11-22", "/kalbajar{Enter}", .indexed), ("2020-12-01", "e", .eight),
    ("2020-11-10", "aaa", .indexed), ("2020-11-10", "i", .never),
  ]

  private static func screen(_ number: Int, of atlas: Atlas) -> String {
    let view = views[number]
    var session = Session(
      model: Model(
        size: CellSize(columns: 120, rows: 50), day: Day(view.day)!,
        appearance: Appearance(glyphs: .blocks, color: view.color)),
      atlas: atlas)
    for key in Key.typed(view.keys)! { _ = session.take(.key(key)) }
    let frame = session.frame()
    return drawing(of: frame) + TextExport(frame: frame, palette: Palette(session.model.appearance)).text
  }

  @Test func thereIsSomethingToSee() {
    let screens = Self.expected
    #expect(Self.orders.count == 120 && Set(screens).count == screens.count)
    #expect(Self.pairwise.count == 20 && Self.pairwise.isSubset(of: Self.orders))
    #expect(screens[2].contains("?"), "the band of uncertainty")
    #expect(screens[3].contains("Kalbajar: "), "a countdown")
  }

  /// Every order shows one of the screens as it is, by turns, and those twenty all of them.
  @Test(arguments: zip(orders.indices, orders))
  func screensAreTheSameInEveryOrder(number: Int, order: [Int]) throws {
    let atlas = try Bundled.atlas(holdersIn: order)
    let numbers = Self.pairwise.contains(order) ? Array(Self.views.indices) : [number % Self.views.count]
    for number in numbers {
      let screen = Self.screen(number, of: atlas)
      if screen != Self.expected[number] { Issue.record("\(order): \(screen)") }
    }
  }

  private static let expected = views.indices.map { screen($0, of: Bundled.atlas) }
}
