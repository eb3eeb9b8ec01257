import Foundation
import Testing

/// Runs the tests of a suite beside those that compute: tests of real programs in real terminals, which mostly wait.
///
///     @Suite(.offTheCores) struct TerminalTests
///
/// Tests run on as many threads as the machine has cores, and a test that sleeps keeps its thread. These get threads of
/// their own instead, a few, so that the programs that they start are not too many at once.
///
/// The whole suite moves there, before its tests are handed out: a test that moved by itself would first wait for its turn
/// among those that compute, and in the end the cores would stand still.
public struct OffTheCores: SuiteTrait, TestScoping {
  /// Tests inherit the threads of their suite.
  public var isRecursive: Bool { false }

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Waiting.shared) { try await function() }
  }
}

extension Trait where Self == OffTheCores {
  public static var offTheCores: Self { OffTheCores() }
}

/// Threads for work that waits.
private final class Waiting: TaskExecutor {
  static let shared = Waiting()

  /// Programs that run at once beside the tests that compute.
  private static let threads = 6
  private let queue = OperationQueue()

  private init() { queue.maxConcurrentOperationCount = Self.threads }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
