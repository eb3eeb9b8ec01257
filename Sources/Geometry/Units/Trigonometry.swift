// This file alone calls the C library's mathematics. Nothing else in this module leaves the standard library.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@usableFromInline func sine(_ radians: Double) -> Double { sin(radians) }
@usableFromInline func cosine(_ radians: Double) -> Double { cos(radians) }
@usableFromInline func arcSine(_ ratio: Double) -> Double { asin(ratio) }
@usableFromInline func naturalLogarithm(_ value: Double) -> Double { log(value) }

extension Double {
  @usableFromInline var radians: Double { self * .pi / 180 }
  @usableFromInline var degrees: Double { self * 180 / .pi }
}
