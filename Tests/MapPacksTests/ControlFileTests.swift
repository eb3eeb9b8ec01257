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
      "4: status 'taken' is not one of held, to-be-handed-over, peacekeepers-deployed, monitored"),
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
}
