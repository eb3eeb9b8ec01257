import MapPacks
import Testing
import TestSupport

@Suite struct ReliefFileTests {
  @Test(arguments: [
    Breakage("relief.asc", "nrows", "rows", "2: nrows and its value are expected here"),
    Breakage("relief.asc", "ncols 3", "ncols 1", "1: ncols '1' is not from 2 to 100000"),
    Breakage("relief.asc", "ncols 3", "ncols 4", "1: there are 6 heights, not 8"),
    Breakage("relief.asc", "0.15", "0", "5: cellsize '0' is not from 0.000001 to 90"),
    Breakage("relief.asc", "-28", "-28.5", "8: height '-28.5' is not a whole number"),
    Breakage("relief.asc", "-28", "99999", "8: height '99999' is not from -32768 to 32767"),
    Breakage("relief.asc", " 50", "", "1: there are 5 heights, not 6"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }
}
