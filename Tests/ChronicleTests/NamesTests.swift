import Chronicle
import Testing

@Suite struct NamesTests {
  private static let all = Names(english: "Aghdam", azerbaijani: "Ağdam", armenian: "Akna", russian: "Агдам")
  private static let some = Names(english: "Astara", armenian: "Astara", russian: "Астара")

  @Test(arguments: [
    (language: Language.english, all: "Aghdam", some: "Astara"), (.azerbaijani, "Ağdam", "Astara"),
    (.armenian, "Akna", "Astara"), (.russian, "Агдам", "Астара"),
  ])
  func englishStandsIn(language: Language, all: String, some: String) {
    #expect(Self.all[language] == all)
    #expect(Self.some[language] == some)
  }

  @Test func asGiven() {
    #expect(Self.some.given(.azerbaijani).isEmpty)
    #expect(Self.all.all == ["Aghdam", "Ağdam", "Akna", "Агдам"])
    #expect(Self.some.all == ["Astara", "Астара"])
  }

  @Test func codes() { #expect(Language.allCases.map(\.rawValue) == ["en", "az", "hy", "ru"]) }
}
