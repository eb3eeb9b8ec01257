import MapPacks
import Testing
import TestSupport

/// Values that are wrong by themselves, or name what is not there.
@Suite struct FieldTests {
  @Test(arguments: [
    Breakage(
      "sources.csv", "statement,Statement", "gazette,Statement",
      "announcements.csv:2: source 'statement' is not in sources.csv",
      "announcements.csv:4: source 'statement' is not in sources.csv",
      "control.csv:3: source 'statement' is not in sources.csv",
      "control.csv:5: source 'statement' is not in sources.csv",
      "control.csv:6: source 'statement' is not in sources.csv",
      "harm.csv:2: source 'statement' is not in sources.csv",
      "opinions.csv:4: source 'statement' is not in sources.csv",
      "overlays.geojson:3: source 'statement' is not in sources.csv",
      "provisions.csv:2: source 'statement' is not in sources.csv",
      "provisions.csv:3: source 'statement' is not in sources.csv",
      "sources.csv:3: 'gazette' is there already, on line 2",
      "totals.csv:2: source 'statement' is not in sources.csv",
      "totals.csv:3: source 'statement' is not in sources.csv"),
    Breakage("sources.csv", "Statement,Government", ",", "3: title and publisher are both empty"),
    Breakage("sources.csv", "azerbaijan", "baku", "3: holder 'baku' is not in pack.json"),
    Breakage("sources.csv", "2020-10-06", "06.10.2020", "2: published '06.10.2020' is not a day written YYYY-MM-DD"),
    Breakage("districts.csv", "midland,AZ", "midland,GE", "3: country 'GE' is not in pack.json"),
    Breakage("districts.csv", "Midland,", ",", "3: name_en is empty"),
    Breakage("districts.csv", "yes", "Yes", "3: zone 'Yes' is not one of yes, no"),
    Breakage("districts.csv", "Orta", "Or\u{202E}ta", "3: name_az holds the invisible character U+202E"),
    Breakage("districts.csv", "Orta", "Or\u{200B}ta", "3: name_az holds the invisible character U+200B"),
    Breakage("districts.csv", "Orta", "Or\u{1B}ta", "3: name_az holds the invisible character U+001B"),
    Breakage("districts.csv", "Orta", "Or\u{9B}ta", "3: name_az holds the invisible character U+009B"),
    Breakage("districts.csv", "Orta", "Or\u{E0041}ta", "3: name_az holds the invisible character U+E0041"),
    Breakage(
      "places.csv", "town", "hamlet", "2: kind 'hamlet' is not one of city, town, village, height, bridge, monastery"),
    Breakage("places.csv", "town,1", "town,6", "2: rank '6' is not from 1 to 5"),
    Breakage("places.csv", "town,1", "town,1.5", "2: rank '1.5' is not a whole number"),
    Breakage("places.csv", "1,midland", "1,highland", "2: district 'highland' is not in districts.csv"),
    Breakage("places.csv", "46.15,39.15", "46.15,", "2: longitude and latitude must both be there or both be empty"),
    Breakage("places.csv", "46.15,39.15", ",", "2: longitude and latitude must be there with position exact"),
    Breakage("places.csv", "46.15,39.15", "nan,39.15", "2: longitude 'nan' is not a number"),
    Breakage(
      "places.csv", "46.15,39.15", "inf,1e999", "2: longitude 'inf' is not a number",
      "2: latitude '1e999' is not a number"),
    Breakage(
      "places.csv", "46.15,39.15", "460,-91", "2: longitude '460' is not from -180 to 180",
      "2: latitude '-91' is not from -90 to 90"),
    Breakage("places.csv", "exact", "sure", "2: position 'sure' is not one of exact, fuzzy, approximate, unknown"),
    Breakage("places.csv", "fuzzy", "unknown", "3: longitude and latitude must be empty with position unknown"),
    Breakage(
      "places.csv", "upton,town", "Upton,town",
      "announcements.csv:2: place 'upton' is not in places.csv",
      "announcements.csv:3: place 'upton' is not in places.csv",
      "communities.csv:2: place 'upton' is not in places.csv",
      "events.csv:3: place 'upton' is not in places.csv",
      "opinions.csv:2: place 'upton' is not in places.csv",
      "opinions.csv:3: place 'upton' is not in places.csv",
      "2: id 'Upton' is not an id: letters a to z, digits and hyphens, at most 64"),
    Breakage(
      "announcements.csv", "announced,president,held", "declared,president,held",
      "2: act 'declared' is not one of announced, repeated, denied, acknowledged, verified"),
    Breakage("announcements.csv", "observer,,", "observer,held,", "3: outcome must be empty with act verified"),
    Breakage("announcements.csv", "observer,", "nobody,", "3: party 'nobody' is not in pack.json"),
    Breakage(
      "announcements.csv", "president,held", "president,yes",
      "2: outcome 'yes' is not one of held, part, not-held, disputed"),
    Breakage(
      "announcements.csv", "2020-10-04", "2020-10-06",
      "3: 2020-10-05 comes after 2020-10-06: rows must be in the order of days"),
    Breakage("announcements.csv", "gazette", "gazette;", "3: source is empty"),
    Breakage("announcements.csv", "gazette", "", "3: source is empty"),
    Breakage("totals.csv", "at-least", "least", "3: bound 'least' is not one of exact, about, at-least"),
    Breakage("totals.csv", "04,1", "04,-1", "2: total '-1' is not from 0 to 1000000"),
    Breakage("communities.csv", "fighting", "war", "2: how 'war' is not one of fighting, handover"),
    Breakage("communities.csv", "2020-11-25", "", "3: day is empty"),
    Breakage("provisions.csv", "artsakh", "artsa", "2: holder 'artsa' is not in pack.json"),
    Breakage("provisions.csv", ",2020-11-13", ",", "2: put_off_on and put_off_to must both be there or both be empty"),
    Breakage("provisions.csv", "truce,All", "peace,All", "3: phase 'peace' is not one of handover, truce, later"),
    Breakage("provisions.csv", "truce,Article", "midland,Article", "3: 'midland' is there already, on line 2"),
    Breakage(
      "events.csv", "battle", "combat",
      "3: category 'combat' is not one of battle, strike, diplomacy, political, humanitarian, handover, background"),
    Breakage("events.csv", "Upton falls", "", "3: title is empty"),
    Breakage(
      "events.csv", "1994-05-12", "2021-01-01",
      "3: 2020-10-05 comes after 2021-01-01: rows must be in the order of days"),
    Breakage("activity.csv", "2020-10-03", "2020-09-03", "2: from must not lie after to"),
    Breakage(
      "legend.csv", "gazette\nfront,line", "gazette\nfront,stroke", "3: kind 'stroke' is not one of ground, line"),
    Breakage("legend.csv", "azerbaijan,held,", "azerbaijan,held,front", "2: layer must be empty with kind ground"),
    Breakage("legend.csv", ",,front", ",held,", "3: status must be empty with kind line", "3: layer is empty"),
    Breakage("legend.csv", "taken,", "seized,", "partition.topojson:5: legend entry 'taken' is not in legend.csv"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }

  @Test func namesAndIDsHaveAnEnd() {
    func named(_ count: Int) -> TinyPack {
      TinyPack().replacing("Orta", with: String(repeating: "ə", count: count), in: "districts.csv")
    }
    #expect(named(200).problems() == [])
    #expect(named(201).problems() == ["districts.csv:3: name_az has 201 characters; the limit is 200"])
    let id = String(repeating: "x", count: 65)
    #expect(
      TinyPack().replacing("truce-1994", with: id, in: "events.csv").problems() == [
        "events.csv:2: id '\(id.prefix(60))...' is not an id: letters a to z, digits and hyphens, at most 64"
      ])
  }
}
