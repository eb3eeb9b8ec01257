import ArgumentParser
import Chronicle
import Classroom
import MapPacks

/// What an export is made from.
struct ExportRequest {
  let atlas: Atlas
  let options: ExportOptions
  let pack: PackOptions
  /// The lesson that was asked for.
  let lesson: Lesson?
  /// The files that it is made from, which it must not replace.
  let inputs: [String]

  /// Makes a request of what was read.
  init(atlas: Atlas, options: ExportOptions, pack: PackOptions, lesson: Lesson?, inputs: [String]) {
    self.atlas = atlas
    self.options = options
    self.pack = pack
    self.lesson = lesson
    self.inputs = inputs
  }

  /// Reads the pack, the reader's own incidents and the lesson. Complains and ends where one has faults.
  init(_ options: ExportOptions, _ incidents: IncidentOptions, _ pack: PackOptions) throws {
    let atlas = try pack.atlas(with: incidents.files)
    var inputs = PackReader.files(in: try folder(of: pack.pack)) + incidents.files.map(\.path)
    var lesson: Lesson?
    if let name = options.lesson {
      let shelf = try LessonShelf(pack)
      lesson = try shelf.lesson(called: name, in: atlas)
      inputs.insert(shelf.path(of: name), at: 0)
    }
    self.init(atlas: atlas, options: options, pack: pack, lesson: lesson, inputs: inputs)
  }

  /// The day asked for, or the first one.
  func day() throws -> Day { try atlas.sliderDay(options.at) }
}
