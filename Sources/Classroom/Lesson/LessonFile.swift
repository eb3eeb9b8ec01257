import Basics
import Chronicle

/// The result of reading a lesson from the bytes of its file: the lesson, or all faults.
///
///     let file = LessonFile(bytes, in: atlas)
///     guard let lesson = file.lesson else { return file.faults }
///
/// Docs/Lessons.md describes the format. Reading goes on after a fault, so that one run reports all of them.
public struct LessonFile: Sendable {
  /// The lesson; nil where there is any fault.
  public let lesson: Lesson?
  /// The faults in order of their lines, at most `LessonLimits.faults`; empty for a good lesson.
  public let faults: [LessonFault]

  /// Reads the bytes of a lesson that is about an atlas. Complexity: linear in the bytes; each setting that names a
  /// district or a place looks through all names.
  public init(_ bytes: [UInt8], in atlas: Atlas) {
    guard bytes.count <= LessonLimits.fileBytes else {
      lesson = nil
      faults = [LessonFault(line: 1, kind: .tooLarge(bytes: bytes.count))]
      return
    }
    let (lines, faults) = LessonLine.split(bytes)
    var parser = LessonParser(names: LessonNames(atlas: atlas))
    for line in lines { parser.take(line) }
    let lesson = parser.finish(after: lines.last?.number ?? 1)
    let all = (faults + parser.faults).enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    self.faults = Array(distinct(all.map(\.element)).prefix(LessonLimits.faults))
    self.lesson = all.isEmpty ? lesson : nil
  }
}
