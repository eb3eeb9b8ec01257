import Foundation
import Screens
import TestSupport
import Testing

@testable import Curses

@Suite struct DescriptionChoiceTests {
  @Test(arguments: [
    ("xterm-256color", "xterm-256color +256 xterm +256"), ("xterm", "xterm +8"), ("xterm-foo", "xterm-foo xterm +8"),
    ("screen.xterm-x", "screen.xterm-x screen.xterm screen +8"), ("tmux-foo", "tmux-foo tmux +8"),
    ("putty", "putty +8"), ("putty-256color", "putty-256color +256 putty +256"),
    ("xterm-kitty", "xterm-kitty +256 xterm +256"), ("alacritty", "alacritty +256 +256"),
    ("vt100-nav", "vt100-nav vt100 +vt100"), ("linux", "linux +8"), ("vt220", "vt220 +vt100"),
    ("foo-256color", "foo-256color +256 foo +256"), ("foo-bar", "foo-bar"), ("dumb", "dumb"), ("", ""),
    ("../xterm", "../xterm"),
  ])
  func tried(name: String, expected: String) {
    let words = descriptions(for: name).map { choice in
      switch choice {
      case .named(let name): name
      case .builtIn(.xterm): "+8"
      case .builtIn(.xterm256): "+256"
      case .builtIn(.vt100): "+vt100"
      }
    }
    #expect(words.joined(separator: " ") == expected)
  }

  /// What is compiled in is what `tic` makes of the source.
  @Test(arguments: BuiltInDescription.allCases)
  func compiled(description: BuiltInDescription) throws {
    try TemporaryFolder.with { folder in
      folder.write(Array(description.source.utf8), to: "source")
      let made = try run("/usr/bin/env", ["tic", "-x", "-o", folder.path, folder.path + "/source"])
      #expect(made.code == 0 && made.complaint.isEmpty, "\(made.complaint)")
      let read = try run(
        "/usr/bin/env", ["infocmp", "-x", "-Q2", "-A", folder.path, description.rawValue]
      ).output
      let code = read.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined()
      #expect(code == description.compiled)
      // ncurses takes it for the place of a description.
      let moved = try run(
        "/usr/bin/env", ["tput", "-T", description.rawValue, "cup", "1", "2"],
        environment: ["TERMINFO": description.compiled])
      #expect(moved.code == 0 && moved.output == "\u{1B}[2;3H")
    }
  }
}
