import Basics
import TestSupport
import Testing

@Suite struct PairCacheTests {
  /// Whatever was kept before, a pair has its own value or none: pairs share slots by the hundred here.
  @Test(arguments: [1, 8, 11]) func everyPairHasItsOwnValue(bits: Int) {
    var cache = PairCache<Int>(unused: -1, bits: bits), random = Seeded(4), found = 0
    let asked = 20_000
    for _ in 0..<asked {
      let one = Int32(random.number(-2...90)), other = Int32(random.number(-2...90))
      guard one != -1 || other != -1 else { continue }
      let value = Int(one) * 1000 + Int(other)
      if let known = cache[one, other] {
        found += 1
        #expect(known == value)
      } else {
        cache.keep(value, of: one, other)
        #expect(cache[one, other] == value)
      }
    }
    #expect(found > 0 && found < asked)
  }

  @Test func aPairIsKeptUntilAnotherNeedsItsSlot() {
    var cache = PairCache<Int?>(unused: nil)
    #expect(cache[3, 4] == nil)
    cache.keep(nil, of: 3, 4)
    #expect(cache[3, 4] == .some(nil))
    #expect(cache[4, 3] == nil)
    cache.keep(7, of: 4, 3)
    #expect(cache[4, 3] == .some(7))
  }
}
