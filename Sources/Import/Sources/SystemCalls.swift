#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// This file alone imports the C library; no other file of the module does.

/// The end of a program that was run.
enum ProgramEnd: Equatable {
  /// There is no program of that name.
  case missing
  case code(Int32)
}

/// Runs a program that is found by its name, and waits for its end. Its complaints go where ours go.
func runProgram(_ words: [String]) -> ProgramEnd {
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
  defer { for argument in arguments { free(argument) } }
  arguments.append(nil)
  var process = pid_t()
  guard posix_spawnp(&process, words[0], nil, nil, arguments, environ) == 0 else { return .missing }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return .code(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
}

/// A new folder for files that are needed for a short time; nil where none can be made.
func makeScratchFolder() -> String? {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
  var path = Array("\(parent)/dayfront-XXXXXX".utf8CString)
  return path.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) } }
}

/// Removes a file, then the folder that held nothing else.
func removeScratch(file: String, folder: String) {
  unlink(file)
  rmdir(folder)
}
