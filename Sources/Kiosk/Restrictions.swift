import CKiosk

/// What the program gives up when strangers sit at its keys. The kernel keeps it to that: nothing is taken back.
public enum Restrictions {
  /// Bytes of address space: some ten times of what a session takes.
  public static let memory: UInt64 = 256 << 20
  /// Seconds of processor time: days of scrubbing by hand.
  public static let processor: UInt64 = 1800

  /// Bytes of a file: none is made or opened, but a report's standard output may be one.
  public static let file: UInt64 = 64 << 10

  /// Before anything else, the reading of the environment included: leaves what the client and the parent brought.
  public static func shedInheritance() {
    dayfront_kiosk_close_inherited()
    dayfront_kiosk_clean_environment()
  }

  /// Before the terminal is opened: no more rights, no other process, no file written, limits on memory and time.
  ///
  /// What a kernel or a user like root does not let be limited is left; `KioskAudit` tells it.
  public static func enter() {
    dayfront_kiosk_ignore_stops()
    _ = dayfront_kiosk_forbid_rights()
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_MEMORY), memory)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_PROCESSOR), processor)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_PROCESSES), 0)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_FILE), file)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_CORE), 0)
    _ = dayfront_kiosk_forbid_files()
  }

  /// Once everything has been read: nothing more can be opened, but for so many lines to a presenter.
  public static func seal(lines: Int) { _ = dayfront_kiosk_limit_descriptors(Int32(lines)) }
}
