/// Every file of a pack but its lessons, in the order in which they are read: each after the files whose ids it names.
///
/// A file that is added needs a row here, its reader in `Tables`, and its part in `AtlasParts`. The tables of
/// Docs/MapPackFormat.md are held against these rows by a test.
enum PackSchema {
  static let files: [File] = [
    .json("pack.json", .must, defines: [.holder, .group, .country, .party]) { $1.manifest = Manifest($0, $1.ids) },
    .csv(
      "sources.csv", .must, defines: [.source],
      [
        .must("id", .id), .may("title", .text), .may("publisher", .text), .may("url", .text), .may("published", .day),
        .must("side", .side), .may("licence", .text), .may("note", .text),
      ]
    ) { $1.parts.sources = readSources($0, $1.ids) },
    .csv(
      "districts.csv", .must, defines: [.district],
      [
        .must("id", .id), .must("country", .reference(.country)), .must("name_en", .name), .may("name_az", .name),
        .may("name_hy", .name), .may("name_ru", .name), .must("zone", .word), .must("source", .sources),
      ]
    ) { $1.parts.districts = readDistricts($0, $1.ids) },
    .csv(
      "legend.csv", .may, defines: [.legendEntry],
      [
        .must("key", .id), .must("kind", .word), .must("name_en", .name), .may("name_az", .name),
        .may("name_hy", .name),
        .may("name_ru", .name), .may("holder", .reference(.holder)), .may("status", .word), .may("layer", .text),
        .must("source", .sources),
      ]
    ) { $1.parts.legend = readLegend($0, $1.ids) },
    .json("partition.topojson", .must, defines: [.face]) { $1.map = PartitionFile($0, $1.ids) },
    .csv(
      "control.csv", .must,
      [
        .must("face", .reference(.face)), .must("from", .day), .must("holder", .reference(.holder)),
        .must("status", .word), .may("due", .day), .may("earliest", .day), .may("latest", .day),
        .must("source", .sources),
      ]
    ) {
      $1.parts.histories = readControl(
        $0, $1.ids, $1.manifest, faceCount: $1.map.faces.count)
    },
    .csv(
      "places.csv", .may, defines: [.place],
      [
        .must("id", .id), .must("kind", .word), .must("rank", .whole), .must("district", .reference(.district)),
        .may("drawn_in", .reference(.district)), .may("longitude", .longitude), .may("latitude", .latitude),
        .must("position", .word), .must("name_en", .name),
        .may("name_az", .name), .may("name_hy", .name), .may("name_ru", .name), .must("source", .sources),
        .may("note", .text),
      ]
    ) { $1.parts.places = readPlaces($0, $1.ids) },
    .csv(
      "announcements.csv", .may,
      [
        .must("place", .reference(.place)), .must("day", .day), .must("act", .word), .must("party", .reference(.party)),
        .may("outcome", .word), .must("source", .sources), .may("note", .text),
      ]
    ) { $1.parts.announcements = readAnnouncements($0, $1.ids) },
    .csv(
      "totals.csv", .may,
      [
        .must("day", .day), .must("total", .whole), .must("bound", .word), .must("source", .sources),
        .may("note", .text),
      ]
    ) { $1.parts.totals = readTotals($0, $1.ids) },
    .csv(
      "communities.csv", .may,
      [
        .must("name", .name), .must("region", .name), .may("place", .reference(.place)), .must("how", .word),
        .must("day", .day), .must("source", .sources), .may("note", .text),
      ]
    ) { $1.parts.communities = readCommunities($0, $1.ids) },
    .csv(
      "opinions.csv", .may,
      [
        .must("place", .reference(.place)), .must("day", .day), .must("says", .holderOrWord), .must("by", .name),
        .must("own_finding", .word), .must("source", .sources), .may("note", .text),
      ]
    ) { $1.parts.opinions = readOpinions($0, $1.ids) },
    .csv(
      "shares.csv", .may,
      [
        .must("by", .name), .may("day", .day), .must("measure", .word), .must("value", .number), .must("unit", .word),
        .must("bound", .word), .must("source", .sources), .may("why", .text),
      ]
    ) { $1.parts.shares = readShares($0, $1.ids) },
    .csv(
      "harm.csv", .may,
      [
        .must("day", .day), .must("side_harmed", .holders), .must("group", .word), .must("measure", .word),
        .must("value", .whole), .must("bound", .word), .must("scope", .word), .must("who_says", .name),
        .must("source", .sources), .may("note", .text),
      ]
    ) { $1.parts.harm = readHarm($0, $1.ids) },
    .csv(
      "census.csv", .may,
      [
        .must("year", .whole), .must("unit", .name), .may("district", .reference(.district)),
        .must("nationality", .word), .may("number", .whole), .may("percent", .number), .must("source", .sources),
        .may("note", .text),
      ]
    ) { $1.parts.census = readCensus($0, $1.ids) },
    .csv(
      "provisions.csv", .may, defines: [.provision],
      [
        .must("id", .id), .must("clause", .text), .must("territory", .text), .may("district", .reference(.district)),
        .may("from", .reference(.holder)), .may("to", .reference(.holder)), .may("agreed", .day), .may("due", .day),
        .may("put_off_on", .day), .may("put_off_to", .day), .may("done", .day), .must("phase", .word),
        .must("text", .text), .must("source", .sources),
      ]
    ) { $1.parts.provisions = readProvisions($0, $1.ids) },
    .csv(
      "events.csv", .may, defines: [.event],
      [
        .must("id", .id), .must("day", .day), .must("category", .word), .must("title", .text), .must("text", .text),
        .may("place", .text), .may("place_id", .reference(.place)), .may("longitude", .longitude),
        .may("latitude", .latitude), .must("source", .sources),
      ]
    ) { $1.parts.events = readEvents($0, $1.ids) },
    .csv(
      "activity.csv", .may,
      [
        .must("from", .day), .must("to", .day), .must("area", .text), .may("longitude", .longitude),
        .may("latitude", .latitude), .must("text", .text), .must("source", .sources),
      ]
    ) { $1.parts.activityReports = readActivityReports($0, $1.ids) },
    .json("activity.geojson", .may) { $1.parts.activityAreas = readActivityAreas($0, $1.ids, $1.shapes) },
    .json("overlays.geojson", .may) { $1.parts.overlays = readOverlays($0, $1.ids, $1.shapes, water: false) },
    .json("water.geojson", .may) { $1.parts.overlays += readOverlays($0, $1.ids, $1.shapes, water: true) },
    .grid("relief.asc", .may) { $1.parts.relief = readRelief($0) },
    .csv("nodata.csv", .may, [.must("from", .day), .must("to", .day), .must("why", .text)]) {
      $1.parts.gaps = readGaps($0)
    },
    .csv("method.csv", .may, [.must("heading", .text), .must("text", .text)]) { $1.parts.method = readMethod($0) },
  ]
}
