/// The folder of a pack whose files are being read, with the log for their problems.
struct PackFolder {
  let path: String
  let log: ProblemLog

  /// A file of the pack; nil where it is missing or cannot be read. A missing file is reported unless it is optional.
  func open(_ name: String, isOptional: Bool) -> PackFile? {
    do {
      return PackFile(name: name, memory: try FileBytes(at: path + "/" + name, limit: PackLimits.fileBytes), log: log)
    } catch {
      if let fault = PackFault(error, isOptional: isOptional) { log.report(fault, file: name, line: 1) }
      return nil
    }
  }
}

extension PackFault {
  /// The fault of a file that cannot be read; none for an optional file that is missing.
  fileprivate init?(_ fault: FileFault, isOptional: Bool) {
    if isOptional, fault == .missing { return nil }
    self.init(fault)
  }

  /// The fault of a file that cannot be read.
  init(_ fault: FileFault) {
    switch fault {
    case .missing: self = .fileMissing
    case .notRegular: self = .notRegularFile
    case .noPermission: self = .noPermission
    case .tooLarge(let bytes): self = .fileTooLarge(bytes: bytes)
    case .unreadable(let code): self = .unreadable(code: code)
    }
  }
}
