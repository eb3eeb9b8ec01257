import Chronicle
import Classroom
import Foundation
import Geometry
import TestSupport
import Testing

/// The lessons that come with the bundled pack: without fault, with their sources, and true to the records.
@Suite struct ShippedLessonsTests {
  static let atlas = Bundled.atlas
  static let folder = Bundled.root + "/Maps/karabakh-2020/lessons"
  static let names = ["aras-valley", "ceasefire", "hadrut", "shusha-road", "tour"]

  static func file(_ name: String) throws -> LessonFile {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).lesson"))
    return LessonFile(Array(data), in: atlas)
  }

  @Test func theseAreAll() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(found == Self.names.map { $0 + ".lesson" })
  }

  @Test(arguments: names) func hasNoFault(name: String) throws {
    let file = try Self.file(name)
    #expect(file.faults.map { "\(name):\($0.line): \($0)" } == [])
    let stops = try #require(file.lesson).stops
    #expect((5...9).contains(stops.count))
    #expect(stops.map(\.day) == stops.map(\.day).sorted())
  }

  @Test(arguments: names) func everyStopHasItsSources(name: String) throws {
    let stops = try #require(Self.file(name).lesson).stops
    for stop in stops {
      #expect(!stop.sources.isEmpty, "\(name): \(stop.title)")
      #expect(stop.sources.allSatisfy { Self.atlas.sources.indices.contains($0.index) })
    }
  }

  /// The tour shows how to read the map; the others ask.
  @Test(arguments: names.filter { $0 != "tour" }) func lessonsAsk(name: String) throws {
    let stops = try #require(Self.file(name).lesson).stops
    #expect(stops.count { $0.question != nil } >= 4)
    #expect(stops.contains { !$0.openQuestions.isEmpty })
  }

  @Test(arguments: names) func theirLanguageIsSaid(name: String) throws {
    #expect(try #require(Self.file(name).lesson).language == "en")
  }

  /// Both sides speak, and somebody who belongs to neither.
  @Test(arguments: names) func everySideIsCited(name: String) throws {
    let lesson = try #require(Self.file(name).lesson)
    let sides = Set(lesson.stops.flatMap(\.sources).map { Self.atlas[$0].side })
    let holders = sides.compactMap { if case .holder(let holder) = $0 { Self.atlas[holder].id } else { nil } }
    #expect(sides.contains(.independent))
    #expect(holders.contains("azerbaijan"), "\(name)")
    #expect(holders.contains("armenia") || holders.contains("artsakh"), "\(name)")
  }

  /// Each day that a sentence tells of a place or a district is a day of a record of it, or of an event.
  @Test(arguments: names) func everyDayIsOfARecord(name: String) throws {
    for stop in try #require(Self.file(name).lesson).stops {
      for sentence in stop.paragraphs.flatMap(Self.sentences) {
        let named = Self.atlas.recordDays(namedIn: sentence)
        for day in Self.days(in: sentence) {
          let isEvent = Self.atlas.events.contains { $0.day == day }
          let isKnown = named.contains(day) || isEvent || day == stop.day || Self.atlas.anyRecord(on: day)
          #expect(isKnown, "\(day.short): \(sentence)")
          if let own = Self.claim(in: sentence) {
            #expect(Self.atlas.hasClaim(own, on: day, namedIn: sentence), "\(sentence)")
          }
        }
      }
    }
  }

  /// Each number of square kilometres and each share is one that the map gives on the day of the stop, or on a day told.
  @Test(arguments: names) func everyNumberIsOfTheMap(name: String) throws {
    for stop in try #require(Self.file(name).lesson).stops {
      for sentence in stop.paragraphs.flatMap(Self.sentences) {
        let days = Self.days(in: sentence) + [stop.day]
        for number in Self.numbers(before: " km2", in: sentence) {
          #expect(days.contains { Self.atlas.areas(on: $0).contains(number) }, "\(number) km2: \(sentence)")
        }
        for number in Self.numbers(before: "%", in: sentence) {
          #expect(days.contains { Self.atlas.shares(on: $0).contains(number) }, "\(number)%: \(sentence)")
        }
      }
    }
  }

  /// The counts that the lesson on Hadrut tells.
  @Test func gapsAreCountedAsTold() throws {
    let gaps = EvidenceBook(of: Self.atlas).gaps(in: nil)
    let text = try #require(Self.file("hadrut").lesson).stops.flatMap(\.paragraphs).joined(separator: " ")
    #expect(
      text.contains("Of \(gaps.gaps.count) settlements that can be compared, \(gaps.before) were announced before"))
    #expect(text.contains("\(gaps.sameDay) on the same day, \(gaps.after) after"))
  }

  // MARK: Reading

  private static func sentences(_ paragraph: String) -> [String] {
    paragraph.replacing(": ", with: ". ").components(separatedBy: ". ").flatMap { $0.components(separatedBy: "; ") }
  }

  static let months = ["Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12]

  /// "9 Oct" in a text.
  static func days(in text: String) -> [Day] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return zip(words, words.dropFirst()).compactMap { number, month in
      guard let day = Int(number), let month = months[month] else { return nil }
      return Day(year: 2020, month: month, day: day)
    }
  }

  private static func numbers(before unit: String, in text: String) -> [String] {
    text.components(separatedBy: unit).dropLast().compactMap { part in
      let digits = part.reversed().prefix { $0.isNumber || $0 == "," || $0 == "." }.reversed()
      return digits.isEmpty ? nil : String(digits)
    }
  }

  /// What a sentence says was done with a place: "announces", "denies".
  private static func claim(in sentence: String) -> Act? {
    if sentence.contains("announces") { return .announced }
    if sentence.contains("acknowledges") { return .acknowledged }
    return nil
  }
}

extension Atlas {
  /// The announced places whose names stand in a text.
  private func places(namedIn text: String) -> [PlaceIndex] {
    Set(announcements.map(\.place)).filter { text.contains(self[$0].names.english) }
  }

  fileprivate func recordDays(namedIn text: String) -> Set<Day> {
    var days: Set<Day> = []
    for place in places(namedIn: text) {
      days.formUnion(announcements.filter { $0.place == place }.map(\.day))
      if let face = face(of: place) { days.formUnion(timeline.histories[face.index].map(\.from)) }
    }
    for district in zoneDistricts where text.contains(self[district].names.english) {
      days.formUnion(timeline.changeDays(in: district))
      if let record = evacuation(of: district) {
        days.formUnion([record.firstDue] + record.postponements.map(\.newDue))
      }
    }
    return days
  }

  fileprivate func anyRecord(on day: Day) -> Bool {
    announcements.contains { $0.day == day } || timeline.table.changeDays.contains(day)
      || provisions.contains { [$0.agreed, $0.due, $0.done, $0.putOffTo].contains(day) }
  }

  /// Where a sentence says that a place was announced on a day, one of the places that it names was.
  fileprivate func hasClaim(_ act: Act, on day: Day, namedIn text: String) -> Bool {
    let named = places(namedIn: text)
    return named.isEmpty
      || named.contains { place in announcements.contains { $0.place == place && $0.act == act && $0.day == day } }
  }

  /// Areas as texts write them: of districts, of what changed on the day, of handovers.
  fileprivate func areas(on day: Day) -> Set<String> {
    var areas = [timeline.areaChangingHolder(on: day), area(unmappedOn: day), area(openOn: day)]
    for district in zoneDistricts {
      areas.append(timeline.area(in: district))
      areas += turns(in: district).filter { $0.day == day }.map(\.area)
      areas.append(turns(in: district).filter { $0.day == day }.reduce(.zero) { $0 + $1.area })
      if let record = evacuation(of: district) { areas += [record.area, record.excepted] }
    }
    return Set(
      areas.flatMap { area -> [String] in
        let whole = Int(area.value.rounded())
        let grouped = whole >= 1000 ? "\(whole / 1000),\(String(whole % 1000 + 1000).dropFirst())" : "\(whole)"
        return [grouped, "\((area.value * 10).rounded() / 10)"]
      })
  }

  fileprivate func shares(on day: Day) -> Set<String> {
    let whole = timeline.area(in: nil)
    var byHolder: [HolderIndex: SquareKilometres] = [:]
    let holdings = timeline.holdings(on: day)
    // Ground that nobody mapped counts for nobody.
    for holding in holdings where holding.status != .unmapped {
      byHolder[holding.holder, default: .zero] += holding.area
    }
    return Set((byHolder.values + holdings.map(\.area)).map { "\(Int(($0.share(of: whole) * 100).rounded()))" })
  }
}
