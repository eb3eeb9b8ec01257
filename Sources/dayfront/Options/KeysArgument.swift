import ArgumentParser
import Screens

/// Keys on the command line, such as `lll{Enter}`: characters as they are typed, other keys by their names in braces.
struct KeysArgument: ExpressibleByArgument {
  var keys: [Key]

  init?(argument: String) {
    guard let keys = Key.typed(argument) else { return nil }
    self.keys = keys
  }
}
