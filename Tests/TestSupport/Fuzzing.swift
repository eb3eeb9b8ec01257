import Foundation

/// Hands spoiled inputs to a reader, a bounded number in the tests and many by `make fuzz`.
///
///     @Suite struct LessonFuzzTests {
///       @Test func lessons() throws {
///         try Fuzzing("lesson", seeds: Fuzzing.corpus("lesson"), words: ["step", "day"]).run(cases: 300) { bytes in
///           _ = LessonFile(bytes)  // must end, and must not trap
///         }
///       }
///     }
///
/// Any suite with `Fuzz` in its name takes part in `make fuzz`. Before each case the input is written down; should the
/// reader trap or not end, the seed and the input's file are told on standard error.
///
/// `DAYFRONT_FUZZ_CASES` is how many cases each reader gets, `DAYFRONT_FUZZ_SEED` the first seed,
/// `DAYFRONT_FUZZ_FOLDER` where inputs are kept.
public struct Fuzzing {
  let reader: String
  let seeds: [[UInt8]]
  let words: [String]

  public init(_ reader: String, seeds: [[UInt8]], words: [String] = []) {
    precondition(!seeds.isEmpty, "\(reader) has no corpus")
    self.reader = reader
    self.seeds = seeds
    self.words = words
  }

  /// The inputs kept in `Tests/FuzzTests/Corpus` for a reader, in the order of their names.
  public static func corpus(_ reader: String) -> [[UInt8]] {
    let folder = Bundled.root + "/Tests/FuzzTests/Corpus/" + reader
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { FileManager.default.contents(atPath: folder + "/" + $0).map(Array.init) }
  }

  /// Whether `make fuzz` runs: then each case has a time in which it must end.
  public static var isLong: Bool { setting("CASES") != nil }

  private static func setting(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["DAYFRONT_FUZZ_" + name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Reads the seeds as they are, then so many spoiled inputs.
  public func run(cases: Int, _ body: ([UInt8]) throws -> Void) rethrows {
    let count = Self.setting("CASES").flatMap { Int($0) } ?? cases
    let first = Self.setting("SEED").flatMap { Int($0) } ?? 1
    let place = FuzzPlace(reader: reader, folder: Self.setting("FOLDER"))
    defer { place.leave() }
    for (number, bytes) in seeds.enumerated() {
      place.enter("seed file \(number)", bytes)
      try body(bytes)
    }
    for seed in first..<first + count {
      var mutation = Mutation(seed: seed, seeds: seeds, words: words)
      let bytes = mutation.next()
      place.enter("seed \(seed)", bytes)
      try body(bytes)
    }
  }
}
