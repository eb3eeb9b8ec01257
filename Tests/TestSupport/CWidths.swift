import Glibc

@_silgen_name("wcwidth") private func wcwidth(_ character: wchar_t) -> Int32

/// How many cells the C library gives a character in UTF-8, which terminals go by too; -1 for one that it does not know.
public func cWidth(of scalar: Unicode.Scalar) -> Int {
  // The locale of this thread only: tests of terminals set that of the process.
  let before = uselocale(utf8)
  defer { uselocale(before) }
  return Int(wcwidth(wchar_t(scalar.value)))
}

/// Swift does not see LC_CTYPE_MASK, which is 1.
nonisolated(unsafe) private let utf8 = newlocale(1, "C.UTF-8", nil)
