import Testing

@testable import Curses

@Suite struct CursorRouteTests {
  private func template(_ text: String, _ numbers: Int = 1) -> DecimalTemplate {
    DecimalTemplate(Array(text.utf8), numbers: numbers)!
  }

  private var bare: Capabilities {
    Capabilities(address: .decimal(template("\u{1B}[%i%p1%d;%p2%dH", 2)))
  }

  private var xterm: Capabilities {
    var can = bare
    can.column = template("\u{1B}[%i%p1%dG")
    can.row = template("\u{1B}[%i%p1%dd")
    can.right = template("\u{1B}[%p1%dC")
    can.left = template("\u{1B}[%p1%dD")
    can.down = template("\u{1B}[%p1%dB")
    can.up = template("\u{1B}[%p1%dA")
    can.right1 = Array("\u{1B}[C".utf8)
    can.left1 = [8]
    can.up1 = Array("\u{1B}[A".utf8)
    can.home = Array("\u{1B}[H".utf8)
    can.carriageReturn = [13]
    can.feedsLines = true
    return can
  }

  private func way(_ can: Capabilities, _ place: CursorPlace, _ column: Int, _ row: Int) -> String {
    let route = can.route(from: place, toColumn: column, row: row)
    var bytes: [UInt8] = []
    can.append(route, toColumn: column, row: row, to: &bytes)
    #expect(bytes.count == route.cost)
    let names: [UInt8: String] = [0x1B: "^", 8: "b", 10: "n", 13: "r"]
    return bytes.map { names[$0] ?? String(Unicode.Scalar($0)) }.joined()
  }

  @Test(
    arguments: [
      (.at(column: 5, row: 5), 5, 5, ""), (.at(column: 5, row: 5), 6, 5, "^[C"), (.at(column: 5, row: 5), 8, 5, "^[9G"),
      (.at(column: 5, row: 5), 0, 5, "r"), (.at(column: 5, row: 5), 3, 5, "bb"), (.at(column: 5, row: 5), 0, 7, "rnn"),
      (.at(column: 50, row: 5), 20, 5, "^[21G"), (.at(column: 5, row: 5), 1, 6, "rn^[C"),
      (.at(column: 5, row: 5), 5, 4, "^[A"), (.at(column: 5, row: 5), 5, 30, "^[31d"),
      (.at(column: 5, row: 5), 0, 25, "r^[26d"), (.at(column: 5, row: 5), 30, 12, "^[13;31H"),
      (.unknown, 0, 0, "^[H"), (.unknown, 0, 5, "^[6;1H"), (.margin(row: 5), 0, 6, "rn"),
      (.margin(row: 5), 0, 5, "r"), (.margin(row: 5), 40, 6, "^[7;41H"), (.margin(row: 5), 70, 5, "r^[71G"),
    ] as [(CursorPlace, Int, Int, String)])
  func shortest(place: CursorPlace, column: Int, row: Int, expected: String) {
    #expect(way(xterm, place, column, row) == expected)
  }

  /// A terminal that has an address and nothing else gets it.
  @Test func onlyAnAddress() {
    for place in [CursorPlace.unknown, .at(column: 3, row: 3), .margin(row: 3)] {
      #expect(way(bare, place, 4, 3) == "^[4;5H")
    }
    var can = bare
    can.address = .other { row, column in [UInt8(65 + row), UInt8(65 + column)] }
    #expect(way(can, .at(column: 3, row: 3), 4, 3) == "DE")
  }

  @Test(
    arguments: [
      ("\u{1B}[%i%p1%d;%p2%dH", 2, "^[6;8H"), ("\u{1B}[%p1%dC", 1, "^[5C"), ("%p1%d%%", 1, "5%"), ("%d", 1, nil),
      ("\u{1B}Y%p1%' '%+%c%p2%' '%+%c", 2, nil), ("\u{1B}[%p2%d;%p1%dH", 2, nil), ("\u{1B}[%p1%dC$<3>", 1, nil),
      ("\u{1B}[%p1%d", 2, nil), ("%p1%d%p2%d", 1, nil), ("%", 1, nil), ("%p1", 1, nil),
    ] as [(String, Int, String?)])
  func templates(text: String, numbers: Int, expected: String?) {
    guard let template = DecimalTemplate(Array(text.utf8), numbers: numbers) else {
      #expect(expected == nil)
      return
    }
    var bytes: [UInt8] = []
    template.append(5, 7, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "^") == expected)
    #expect(bytes.count == template.length(5, 7))
  }
}
