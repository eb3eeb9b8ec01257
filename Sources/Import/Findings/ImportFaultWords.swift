import Basics
import Chronicle
import Geometry
import MapPacks

/// A place as people write it: `48.35 E 37.75 N`.
func earthly(_ longitude: Double, _ latitude: Double) -> String {
  "\(decimal(abs(longitude), 2)) \(longitude < 0 ? "W" : "E") \(decimal(abs(latitude), 2)) \(latitude < 0 ? "S" : "N")"
}

extension ImportFault: CustomStringConvertible {
  /// The words for a fault. They follow the file and the line.
  public var description: String {
    switch self {
    case .file(let fault): fault.description
    case .fileTooLarge(let bytes, let limit):
      "the file has \(bytes) bytes; the limit is \(limit). Cut it by day, for example with ogr2ogr -where"
    case .noFiles:
      "there is no file to import here: .geojson, .json, .shp, .gpkg or .kml"
    case .unknownForm:
      "this form is not known; known are .geojson, .json, .shp, .gpkg, .kml and .kmz"
    case .converterMissing(let command): "this form is read by ogr2ogr, which is not installed here. Run: \(command)"
    case .converterFailed(let command, let code): "ogr2ogr ended with code \(code): \(command)"
    case .notFeatures: "this is no GeoJSON: a FeatureCollection or a Feature is expected"
    case .targetExists: "this exists already; name a new folder"

    case .notAPosition(let text): "position \(quoted(text)) is not a longitude and a latitude"
    case .metres(let x, let y):
      "position \(decimal(x, 0)) \(decimal(y, 0)) is metres of a projection, perhaps EPSG:3857, not degrees; "
        + "convert with ogr2ogr -t_srs EPSG:4326"
    case .latitudeFirst(let x, let y):
      "position \(decimal(x, 4)) \(decimal(y, 4)) has its latitude first, it seems; GeoJSON has the longitude first. "
        + "Say --axes lat,lon where that is so, else --axes lon,lat"
    case .axesUnknown(let x, let y):
      "the rings run clockwise, as where the latitude stands first; the ground would lie around \(earthly(x, y)), or "
        + "turned around \(earthly(y, x)). Say --axes lon,lat or --axes lat,lon, or bring a --base"
    case .otherSideOf180(let longitude):
      "longitude \(decimal(longitude, 4)): the ground lies on both sides of the meridian of 180 degrees, where no map "
        + "can be cut yet; bring one side"
    case .tooFewPositions(let count, let needed):
      "a \(needed == 4 ? "ring" : "line") has \(counted(count, "position")), \(needed) are needed"

    case .noDate: "the feature has no date that is known by its name; say --dates PROP, FROM,TO or a day"
    case .noDateIn(let property):
      "the feature has no property \(quoted(property)) to tell its day; without --dates it is looked for under known names"
    case .noDateInName: "the name of the file has no date"
    case .notADate(let text): "\(quoted(text)) is not a date"
    case .ambiguousDate(let text):
      "\(quoted(text)) may be a day of two months; say --date-format DD/MM/YYYY or MM/DD/YYYY"
    case .noSuchDay(let text): "\(quoted(text)) is no day of the calendar"
    case .dayOutOfRange(let text):
      "\(quoted(text)) is not from \(PackLimits.days.lowerBound) to \(PackLimits.days.upperBound)"
    case .endBeforeStart(let end, let start): "the end \(end) lies before the start \(start)"
    case .badDateFormat(let text):
      "\(quoted(text)) is not a format of dates: YYYY, MM and DD, once each, with what stands between"

    case .noHolder(let property): "the feature has no property \(quoted(property)) to tell its holder"
    case .noRule(let text):
      "no rule tells the holder of \(text); --rules FILE begins a file of rules where there is none"
    case .rulesBegun(let path, _): "the rules are begun in \(path): fill in the column holder, - for what is no ground"
    case .unknownDelta(let text): "\(quoted(text)) is not one of nochange, gains, losses"
    case .tooManyHolders(let count, PackLimits.looks):
      "there are \(count) holders; a pack has \(PackLimits.looks) at most that are in no groups. Put them into groups by --groups, join some by --rules, or name another --holder"
    case .tooManyHolders(let count, let limit):
      "there are \(count) holders; a pack has \(limit) at most. Join some by --rules, or name another --holder"
    case .tooManyGroups(let count):
      "there are \(count) groups, that of ground which nobody holds among them; a pack has \(PackLimits.looks) at most"
    case .holderWithoutGroup(let id): "holder \(quoted(id)) has no row, and so no group"
    case .unknownHolder(let text, let known):
      "holder \(quoted(text)) is not known; known are \(known.joined(separator: ", "))"

    case .undecided(let one, let other, let area, let day):
      "\(one) and \(other) both hold \(area.text) on \(day); say who wins: --over \(one) or --over \(other)"
    case .gap(let area, let day): "nobody holds \(area.text) on \(day), which --gap refuse does not allow"
    case .nothingLeft: "no ground is left: nothing was held on any day, or nothing lies in the base"
    case .contradictions(let count): "\(count) borders contradict each other: a fault of the import; try another --grid"
    case .noDistrict(let property): "the feature has no property \(quoted(property)) to name its district"

    case .linesWithoutBase: "--lines cut the ground of a --base, and there is none"
    case .openEnd(let place):
      "the line ends at \(earthly(place.longitude, place.latitude)) inside the base; it has to reach its border at both "
        + "ends, or another line of the same day"
    case .bothSides(let place):
      "around \(earthly(place.longitude, place.latitude)) ground is on the left of one line and on the right of another "
        + "of the same day; the holder named first in --lines is on the left in the direction in which a line is drawn"
    case .outsideBase: "the line lies outside the base"

    case .expected(let holder, let place, let day, let found):
      "\(decimal(place.longitude, 5)) \(decimal(place.latitude, 5)) on \(day): \(holder) was expected, the map says \(found)"
    case .notSound(let problem): "the pack that came out does not pass check: \(problem)"
    case .notWritten(let words): "the pack cannot be written: \(words)"
    }
  }
}
