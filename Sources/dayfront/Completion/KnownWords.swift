import Basics
import Chronicle
import ClassLine
import Classroom
import MapPacks
import Screens

/// Lists the words of a kind: out of the pack that the call names, the packs and the classes there are. What cannot be
/// read has none, without a complaint: the user is still typing.
struct KnownWords {
  /// The options of the call by their names.
  let call: [String: String]

  func words(of kind: WordKind) -> [Completion.Word] {
    switch kind {
    case .districts: districts
    case .places: places
    case .lessons: lessons
    case .packs: packs
    case .classes: classes
    case .days: days
    case .sides: atlas?.holders.map { word($0.id, $0.names[language]) } ?? []
    case .layers: MapLayer.allCases.map { word($0.rawName) }
    case .oneOf(let words): words.map { word($0) }
    case .files, .folders, .anything: []
    }
  }

  private var language: Language { call["--names"].flatMap(Language.init) ?? PackOptions.byDefault.names }

  private var folder: String? { packLocator().pack(named: call["--pack"] ?? PackOptions.byDefault.pack)?.folder }

  private var atlas: Atlas? { folder.flatMap { try? PackReader.load(folder: $0) } }

  private var districts: [Completion.Word] {
    guard let atlas else { return [] }
    return sorted(
      atlas.districts.filter(\.isInZone).map { word($0.names[language], atlas.countries[$0.country].names[language]) })
  }

  private var places: [Completion.Word] {
    guard let atlas else { return [] }
    return sorted(atlas.places.map { word($0.names[language], atlas[$0.district].names[language]) })
  }

  private var lessons: [Completion.Word] {
    guard let folder, let atlas else { return [] }
    let files = LessonFiles(pack: folder)
    return files.names.map { name in
      let bytes = files.path(ofLesson: name).flatMap { try? LessonFiles.bytes(at: $0, limit: LessonLimits.fileBytes) }
      return word(name, bytes.flatMap { LessonFile($0, in: atlas).lesson?.title } ?? "it has faults")
    }
  }

  private var packs: [Completion.Word] {
    packLocator().packs.map { word($0.name, (try? PackSummary(folder: $0.folder))?.title[language] ?? "") }
  }

  private var classes: [Completion.Word] {
    guard let folders = try? RunFolderOptions.parse(call["--run-folder"].map { ["--run-folder", $0] } ?? []) else {
      return []
    }
    return folders.places().flatMap { folder in
      folder.classes.map { word($0.text, folder.hasPresenter($0) == true ? "a class that is held now" : "a class") }
    }
  }

  /// The days of the slider; in stories longer than a year those on which ground changed.
  private var days: [Completion.Word] {
    guard let atlas else { return [] }
    let turns = atlas.timeline.table.changeDays.filter { atlas.days.contains($0) }, changed = Set(turns)
    let shown =
      atlas.days.count <= 366
      ? Array(atlas.days) : Array(Set(turns + [atlas.days.lowerBound, atlas.days.upperBound])).sorted()
    return shown.map { word("\($0)", $0.weekdayName + (changed.contains($0) ? ", ground changed" : "")) }
  }

  private func word(_ text: String, _ about: String = "") -> Completion.Word {
    Completion.Word(text: Console.printable(text), about: Console.printable(about))
  }

  /// Each name once, in the order of letters; the first that has it says what it is.
  private func sorted(_ words: [Completion.Word]) -> [Completion.Word] {
    var told: Set<String> = []
    return words.filter { !$0.text.isEmpty && told.insert($0.text).inserted }.sorted { $0.text < $1.text }
  }
}
