/// DEC's video terminals from the VT100 on, by name, and the standards that were made from them: what is known of such a
/// terminal is ASCII and a few sequences.
public enum VideoTerminals {
  /// Whether the first word of a TERM names one.
  public static func contains(_ name: String) -> Bool {
    switch name {
    case "vt100", "vt102", "vt125", "vt131", "vt132", "vt200", "vt220", "vt320", "vt340", "vt400", "vt420", "vt510",
      "vt520", "vt525", "ansi", "pcansi":
      true
    default: false
    }
  }
}
