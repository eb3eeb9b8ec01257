import TestSupport
import Testing

@Suite struct ColorimetryTests {
  /// Rows of table 1 of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005).
  @Test(arguments: [
    (Lab(50, 2.6772, -79.7751), Lab(50, 0, -82.7485), 2.0425),
    (Lab(50, 3.1571, -77.2803), Lab(50, 0, -82.7485), 2.8615),
    (Lab(50, 2.8361, -74.0200), Lab(50, 0, -82.7485), 3.4412),
    (Lab(50, 0, 0), Lab(50, -1, 2), 2.3669),
    (Lab(50, 2.49, -0.001), Lab(50, -2.49, 0.0009), 7.1792),
    (Lab(50, 2.49, -0.001), Lab(50, -2.49, 0.0011), 7.2195),
    (Lab(50, 2.5, 0), Lab(73, 25, -18), 27.1492),
    (Lab(50, 2.5, 0), Lab(61, -5, 29), 22.8977),
    (Lab(50, 2.5, 0), Lab(56, -27, -3), 31.9030),
    (Lab(50, 2.5, 0), Lab(58, 24, 15), 19.4535),
    (Lab(60.2574, -34.0099, 36.2677), Lab(60.4626, -34.1751, 39.4387), 1.2644),
    (Lab(2.0776, 0.0795, -1.1350), Lab(0.9033, -0.0636, -0.5514), 0.9082),
  ])
  func distance(one: Lab, other: Lab, published: Double) {
    #expect(abs(one.distance(to: other) - published) < 0.00005)
    #expect(abs(other.distance(to: one) - published) < 0.00005)
  }

  @Test func contrastGoesFromOneToTwentyOne() {
    let (black, white) = (LinearRGB(hex: 0), LinearRGB(hex: 0xFFFFFF))
    #expect(abs(black.contrast(to: white) - 21) < 1e-9)
    #expect(white.contrast(to: white) == 1)
  }

  @Test(arguments: ColorVision.allCases)
  func greysStayGrey(vision: ColorVision) {
    for hex: UInt32 in [0x000000, 0x808080, 0xFFFFFF] {
      #expect(vision.seen(LinearRGB(hex: hex)).lab.distance(to: LinearRGB(hex: hex).lab) < 0.01)
    }
  }

  @Test(arguments: [(16, 0x000000), (25, 0x005FAF), (196, 0xFF0000), (231, 0xFFFFFF), (232, 0x080808), (255, 0xEEEEEE)])
  func cube(index: UInt8, hex: UInt32) { #expect(ScreenColors.entry(index) == hex) }
}
