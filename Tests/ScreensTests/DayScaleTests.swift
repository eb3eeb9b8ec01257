import Chronicle
import Testing

@testable import Screens

@Suite struct DayScaleTests {
  static let first = Day("2020-09-27")!

  /// The law: the days of a column are those that stand in it, and every day stands in one.
  @Test(arguments: [1, 2, 3, 7, 65, 66, 67, 365, 4000])
  func everyDayHasItsColumn(days: Int) {
    for columns in [0, 1, 2, 5, 64, 65, 66, 67, 120, 200] {
      let scale = DayScale(Self.first...(Self.first + (days - 1)), columns: columns)
      for column in -1...columns {
        let own = scale.days(at: column)
        let filtered = scale.days.filter {
          column >= 0 && column < scale.width && scale.column(of: $0) == column
            || scale.columnsPerDay > 1 && column / scale.columnsPerDay == $0 - Self.first && column >= 0
        }
        #expect(Array(own) == filtered, "\(days) days, column \(column) of \(columns)")
      }
    }
  }
}
