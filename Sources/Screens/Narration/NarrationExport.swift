import Chronicle

/// The sentences about exporting what is shown.
extension Narration {
  /// What is told while the name of a file is typed; nil where none is.
  func export(from before: Model, to after: Model) -> [Phrase]? {
    switch after.prompt {
    case .export:
      guard before.prompt == nil else { return [] }
      let endings = after.exportEndings.map { "." + $0 }.joined(separator: ", ")
      return [
        Phrase(
          "Type the name of a file, which ends in \(endings): \(Command.endingOn.spoken) is the next of these. "
            + "Then \(Command.exportTyped.spoken).")
      ]
    case .replace(let name):
      guard before.prompt != after.prompt else { return [] }
      return [
        Phrase(
          prose:
            "\(name) exists already. \(Command.exportTyped.spoken) replaces it, \(Command.leavePrompt.spoken) leaves it."
        )
      ]
    case .date, .search, .help, .layer, nil: return nil
    }
  }
}
