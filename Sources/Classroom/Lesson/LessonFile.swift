import Chronicle

/// A lesson read from the bytes of its file: the lesson, or everything that is wrong with it.
///
///     let file = LessonFile(bytes, in: atlas)
///     guard let lesson = file.lesson else { return file.faults }
///
/// Docs/Lessons.md describes the format. Reading goes on after a fault, so that one run tells all of them.
public struct LessonFile: Sendable {
  /// Nil where there is any fault.
  public let lesson: Lesson?
  /// In order of their lines, at most `LessonLimits.faults`.
  public let faults: [LessonFault]

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
