import Foundation
import TestSupport
import Testing

private let words = ["unshare", "-rm", "/bin/sh", "-c", "mount -t tmpfs none /proc && exec \"$0\" \"$@\""]

/// Whether this machine lets us hide it.
private let isPossible = (try? run("/usr/bin/env", words + ["/bin/true"]).code) == 0

/// Where /proc is not mounted, as in a bare root of sshd. `make class-test` goes there with the static program, which
/// would be aborted.
@Suite(.enabled(if: isPossible)) struct WithoutProcTests {
  @Test(arguments: [
    ["district", "Lachin"], ["--version"], ["check"], ["render", "--at", "2020-10-20", "--color", "never"],
    ["district", "Nowhere"],
  ])
  func allIsAsUsual(arguments: [String]) throws {
    let usual = try run(builtProgram, arguments)
    let bare = try run("/usr/bin/env", words + [builtProgram] + arguments)
    #expect(bare.output == usual.output && bare.complaint == usual.complaint && bare.code == usual.code)
  }
}
