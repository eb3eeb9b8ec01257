import CNCurses

extension Capabilities {
  /// What the open terminal can do with a character.
  static func abilities(of looks: LookStrings) -> InkTable.Abilities {
    // Some terminals spend a cell on each change of attributes.
    let attributes = dayfront_number("xmc") > 0 ? [] : looks.attributes
    let excluded = dayfront_number("ncv")
    return InkTable.Abilities(attributes: attributes, notInColor: Attributes(rawValue: max(0, Int(excluded))))
  }
}
