import Chronicle
import TestSupport
import Testing

@testable import Screens

/// A source whole: all that rests on it, its address as a link, and copies of it.
@Suite struct SourcePanelTests {
  static let atlas = Bundled.atlas

  static func lines(_ source: SourceIndex, columns: Int = 80) -> [PanelLine] {
    var model = Model(size: CellSize(columns: columns, rows: 24), day: Day("2020-10-20")!)
    model.open(.source(source))
    let content = SourcePanel(context: PanelTests.context(model), source: source).content
    return content.set(on: PanelPage(model.appearance, width: columns - 3)).lines
  }

  /// Every announcement, event, opinion, number and clause that names a source stands among its records, and a source
  /// that the list counts no records of has none.
  @Test func everyRecordIsThere() {
    let use = Self.atlas.sourceUse()
    for number in Self.atlas.sources.indices {
      let source = SourceIndex(number)
      let records = SourceRecords(atlas: Self.atlas, source: source)
      let dated = records.dated
      let announced = Self.atlas.announcements.count { $0.sources.contains(source) }
      let events = Self.atlas.events.count { $0.sources.contains(source) }
      let opinions = Self.atlas.opinions.count { $0.sources.contains(source) }
      #expect(dated.count >= announced + events + opinions)
      #expect((dated.isEmpty && records.others.isEmpty) == (use[number] == 0), "source \(number + 1)")
      #expect(dated.map(\.day) == dated.map(\.day).sorted())
    }
  }

  /// What came after the day shown stands below a line of its own.
  @Test func whatIsLaterIsSetApart() throws {
    let fill = SourceIndex(try #require(Self.atlas.sources.firstIndex { $0.id.contains("animation") }))
    let texts = Self.lines(fill).map { $0.runs.map(\.text).joined() }
    let border = try #require(texts.firstIndex { $0.contains("── After the day shown ──") })
    #expect(texts[..<border].contains { $0.contains("20 Oct ground in Zangilan") })
    #expect(texts[border...].contains { $0.contains("9 Nov ground in") })
  }

  /// However narrow the page, an address is broken at its signs, each piece leads to the whole, and the pieces are the
  /// whole.
  @Test(arguments: [20, 40, 80, 200]) func addressesStayWhole(columns: Int) {
    for (number, source) in Self.atlas.sources.enumerated() where !source.url.isEmpty {
      let runs = Self.lines(SourceIndex(number), columns: columns).flatMap(\.runs).filter { $0.link != nil }
      #expect(runs.map(\.text).joined() == source.url && runs.allSatisfy { $0.link == source.url })
      for run in runs.dropLast() where source.url.count > 2 * columns {
        #expect(run.text.count <= columns - 3)
      }
    }
  }

  /// The frame marks the cells of an address, all of them and no others.
  @Test func theFrameHasTheLink() throws {
    var session = PanelKeysTests.session("s{Enter}", columns: 60)
    let address = Self.atlas.sources[0].url
    let frame = session.frame()
    #expect(!frame.links.isEmpty && frame.links.allSatisfy { $0.address == address })
    let text = frame.links.map { link in
      String(String.UnicodeScalarView(link.columns.map { frame[$0, link.row].glyph }))
    }
    #expect(text.joined() == address)
    #expect(PanelKeysTests.session("").model.panel == .none)
    var map = PanelKeysTests.session("")
    #expect(map.frame().links == [])
  }

  // MARK: Copies

  static let command = "dayfront --at 2020-10-20"

  @Test func aTerminalThatTakesCopiesGetsThem() {
    var session = PanelKeysTests.session("")
    session.allowCopies(true)
    #expect(PanelKeysTests.type("Y", into: &session) == .copy(Self.command))
    #expect(session.model.notice == "Copied: the command line that brings this view back.")
    let address = Self.atlas.sources[2].url
    #expect(PanelKeysTests.type("sjjY", into: &session) == .copy(address))
    #expect(PanelKeysTests.type("{Enter}Y", into: &session) == .copy(address))
    #expect(session.model.notice == "Copied: \(address)")
  }

  @Test func anotherSaysWhatToDo() {
    var session = PanelKeysTests.session("Y")
    #expect(session.model.panel == .command)
    #expect(
      session.model.notice == "This terminal takes no copies from programs: mark the command line with the mouse.")
    #expect(PanelKeysTests.type("{Esc}s{Enter}Y", into: &session) == .none)
    #expect(session.model.notice == "This terminal takes no copies from programs: mark the address with the mouse.")
    #expect(PanelKeysTests.type("MY", into: &session) == .none)
    #expect(session.model.notice?.hasSuffix("with the mouse and Shift.") == true)
  }

  @Test func aKioskCopiesNothing() {
    var session = PanelKeysTests.session("")
    session.allowCopies(true)
    session.model.isKiosk = true
    #expect(PanelKeysTests.type("Y", into: &session) == .none)
    #expect(session.model.notice == "Nothing is copied here: mark the text with the mouse instead.")
  }
}
