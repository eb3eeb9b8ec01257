import Glibc
import TestSupport
import Testing

/// What tests start hears every signal, although the runner ignores some for a moment, or for good.
@Suite(.serialized) struct StartedProgramTests {
  @Test func itIgnoresNoSignal() throws {
    let before = signal(SIGXFSZ, SIG_IGN)
    defer { _ = signal(SIGXFSZ, before) }
    let script = "kill -XFSZ $$; echo alive"
    let plain = try run("/bin/sh", ["-c", script])
    #expect(plain.code == 128 + SIGXFSZ && plain.output.isEmpty)
    let line = try Line("/bin/sh", ["-c", script], term: "xterm")
    #expect(line.exitCode(within: 8) == 128 + SIGXFSZ)
  }
}
