import Basics
import TestSupport
import Testing

@Suite struct PairCacheTests {
  /// Whatever was asked before, a pair has its own value: pairs share slots by the hundred here.
  @Test func everyPairHasItsOwnValue() {
    var cache = PairCache<Int>(unused: -1), random = Seeded(4), found = 0
    let asked = 20_000
    for _ in 0..<asked {
      let one = Int32(random.number(-2...90)), other = Int32(random.number(-2...90))
      guard one != -1 || other != -1 else { continue }
      let value = cache.value(one, other) {
        found += 1
        return Int(one) * 1000 + Int(other)
      }
      #expect(value == Int(one) * 1000 + Int(other))
    }
    #expect(found > 8000 && found < asked)
  }

  @Test func aPairIsFoundOnce() {
    var cache = PairCache<Int?>(unused: nil), found = 0
    for _ in 0..<3 {
      let value = cache.value(3, 4) {
        found += 1
        return nil
      }
      #expect(value == nil)
    }
    #expect(found == 1)
    #expect(cache.value(4, 3) { 7 } == 7)
  }
}
