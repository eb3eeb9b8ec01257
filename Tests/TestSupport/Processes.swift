import Foundation

/// What a program did: its exit code and what it wrote.
public struct ProcessResult: Sendable {
  public var code: Int32
  public var output: String
  public var complaint: String
}

/// Runs a program to its end, with a text on its standard input.
@discardableResult
public func run(
  _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
) throws -> ProcessResult {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // Files rather than pipes: nothing blocks, however much is written.
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  func file(_ name: String, _ text: String = "") throws -> URL {
    let url = folder.appendingPathComponent(name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url
  }
  let (standardInput, output, complaint) = (try file("in", input), try file("out"), try file("err"))
  process.standardInput = try FileHandle(forReadingFrom: standardInput)
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: complaint)
  try process.run()
  process.waitUntilExit()
  return ProcessResult(
    code: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
    complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
}

/// The program that was built with the tests.
public let builtProgram: String = {
  let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  return folder.appendingPathComponent("dayfront").path
}()

/// Runs the program that was built with the tests.
public func dayfront(
  _ arguments: String..., input: String = "", environment: [String: String] = [:]
) throws -> ProcessResult {
  try run(builtProgram, arguments, input: input, environment: environment)
}
