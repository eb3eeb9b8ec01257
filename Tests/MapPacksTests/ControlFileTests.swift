import Chronicle
import MapPacks
import Testing
import TestSupport

@Suite struct ControlFileTests {
  @Test(arguments: [
    Breakage(
      "control.csv", "north,2020-10-05", "nowhere,2020-10-05",
      "3: face 'nowhere' is not in partition.topojson",
      "3: face 'nowhere' starts on 2020-10-05, after the baseline 2020-09-26"),
    Breakage(
      "control.csv", "2020-10-05,azerbaijan", "2020-10-05,azerbajan", "3: holder 'azerbajan' is not in pack.json"),
    Breakage(
      "control.csv", "artsakh,held,,gazette\nsouth,2020-11-10", "artsakh,taken,,gazette\nsouth,2020-11-10",
      "4: status 'taken' is not one of held, to-be-handed-over, peacekeepers-deployed, monitored, unmapped"),
    Breakage("control.csv", "2020-10-05", "2021-02-29", "3: from '2021-02-29' is not a day written YYYY-MM-DD"),
    Breakage(
      "control.csv", "2020-10-05", "1799-12-31",
      "3: from 1799-12-31 is not from 1800-01-01 to 2199-12-31"),
    Breakage("control.csv", "2020-10-05", "1994-05-12", "3: 1994-05-12 is there twice for face 'north'"),
    Breakage(
      "control.csv", "2020-11-13", "2020-11-09",
      "6: 2020-11-09 comes after 2020-11-10: rows must be in the order of days"),
    Breakage(
      "control.csv", "north,1994-05-12", "north,2020-09-27",
      "2: face 'north' starts on 2020-09-27, after the baseline 2020-09-26"),
    Breakage("control.csv", "2020-11-15", "", "5: due must be there with status to-be-handed-over"),
    Breakage(
      "control.csv", "azerbaijan,held,,gazette;", "azerbaijan,held,2020-10-09,gazette;",
      "3: due must be empty with status held"),
    Breakage("control.csv", "2020-11-15", "2020-11-09", "5: due 2020-11-09 lies before 2020-11-10, the day of the row"),
    Breakage(
      "control.csv", "to-be-handed-over,2020-11-25", "to-be-handed-over,2020-11-15",
      "6: due 2020-11-15 is not later than 2020-11-15, the day that it puts off"),
    Breakage(
      "control.csv", "gazette\nsouth,2020-11-10",
      "gazette\nnorth,2020-11-01,artsakh,held,,gazette\nsouth,2020-11-10",
      "5: the rows of face 'north' do not stand together", "6: the rows of face 'south' do not stand together"),
    Breakage("control.csv", "gazette;statement", "gazette;hearsay", "3: source 'hearsay' is not in sources.csv"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }

  /// The days between which the change of the north lies, and what is wrong with them.
  @Test(arguments: [
    (fields: "2020-10-01,2020-10-07", problem: nil), ("2020-10-05,2020-10-05", nil), (",", nil),
    ("2020-10-05,2020-10-06", nil),
    ("2020-10-01,", "earliest and latest must both be there or both be empty"),
    (",2020-10-07", "earliest and latest must both be there or both be empty"),
    ("2020-10-06,2020-10-07", "earliest must not lie after from"),
    ("2020-10-01,2020-10-04", "from must not lie after latest"),
    ("2020-13-01,2020-10-07", "earliest '2020-13-01' is not a day written YYYY-MM-DD"),
  ])
  func ranges(fields: String, problem: String?) throws {
    let pack = Self.pack(north: fields)
    #expect(pack.problems() == (problem.map { ["control.csv:3: \($0)"] } ?? []))
    guard problem == nil else { return }
    let days = fields.split(separator: ",").map { Day($0)! }
    let entry = try pack.atlas().timeline.histories[1][1]
    #expect(entry.range == (days.count == 2 && days[0] < days[1] ? days[0]...days[1] : nil))
  }

  @Test func aFirstRowIsNoChange() {
    let pack = Self.pack(first: "1994-05-12,1994-05-13", north: ",")
    #expect(pack.problems() == ["control.csv:2: earliest must be empty with the first row of a face"])
  }

  private static func pack(first: String = ",", north: String) -> TinyPack {
    let rows = """
      face,from,holder,status,due,earliest,latest,source
      north,1994-05-12,artsakh,held,,\(first),gazette
      north,2020-10-05,azerbaijan,held,,\(north),gazette
      south,1994-05-12,artsakh,held,,,,gazette

      """
    return TinyPack().writing(rows, to: "control.csv")
  }
}
