#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// This file alone imports the C library; no other file of the module does.

/// The signal for a closed line, and the one for processor time that is used up.
let hangup = SIGHUP, timeIsUp = SIGXCPU
/// The signal of Ctrl-C.
let interrupt = SIGINT

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Hands each variable of the environment on, as `NAME=value`.
func forEachVariable(_ body: (String) -> Void) {
  var entry = environ
  while let pointer = entry.pointee {
    body(String(cString: pointer))
    entry += 1
  }
}

/// A refusal to read, in the system's words.
struct InputFault: Error {
  var words: String
}

/// Reads from standard input what fits into a buffer; returns the number of bytes, 0 at the end. If the input does not
/// block, it is waited for.
func readInput(into buffer: inout [UInt8]) throws(InputFault) -> Int {
  while true {
    let count = read(0, &buffer, buffer.count)
    if count >= 0 { return count }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      poll(&input, 1, -1)
    default: throw InputFault(words: String(cString: strerror(errno)))
    }
  }
}

/// Ends the process.
func end(_ code: Int32) -> Never { exit(code) }

/// Ends the process by a signal, caught or not.
func end(by number: Int32) -> Never {
  signal(number, SIG_DFL)
  raise(number)
  exit(128 + number)
}

/// Whether the user has asked to stop since `catchInterrupts`. A handler of signals sets it and nothing else.
nonisolated(unsafe) private var isInterrupted: Int32 = 0

/// Lets SIGINT, SIGTERM and SIGHUP be asked for instead of ending the process.
func catchInterrupts() {
  for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { isInterrupted = $0 } }
}

/// The signal that came since `catchInterrupts`; nil for none.
var caughtInterrupt: Int32? { isInterrupted == 0 ? nil : isInterrupted }
