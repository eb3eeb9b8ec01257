import CKiosk

/// The rights that the program gives up when strangers use it. The kernel enforces this, and nothing can be taken
/// back.
public enum Restrictions {
  /// The limit on address space in bytes: about ten times what a session takes.
  public static let memory: UInt64 = 256 << 20
  /// The limit on processor time in seconds: enough for days of scrubbing by hand.
  public static let processor: UInt64 = 1800

  /// The limit on a file's size in bytes. No file is made or opened, but the standard output of a report may be one.
  public static let file: UInt64 = 64 << 10

  /// Drops inherited descriptors and environment variables. Call it before anything else, even before reading the
  /// environment.
  public static func shedInheritance() {
    dayfront_kiosk_close_inherited()
    dayfront_kiosk_clean_environment()
  }

  /// Keeps what the language's runtime says of a crash, such as a trace, from a stranger's screen. Returns the descriptor to
  /// complain on from now on.
  public static func silenceRuntime() -> Int32 { dayfront_kiosk_silence_runtime() }

  /// Keeps a part of the processor time that the machine allows for the end, so that a session that has used the rest up
  /// is told so and can give its terminal back. Where the machine sets no limit it does nothing.
  public static func keepTimeForTheEnd() { _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_PROCESSOR), .max) }

  /// Gives up further rights, other processes and writing files, and limits memory and time. Call it before the
  /// terminal is opened.
  ///
  /// Restrictions that the kernel does not offer, or that do not bind the user (root), are left out; `KioskAudit`
  /// reports them.
  ///
  /// - Parameter idleMinutes: the minutes after which the session ends by itself; the kernel ends it a little later,
  ///   whatever it is stuck in, unless `extend(by:)` is called before.
  public static func enter(idleMinutes: Int) {
    dayfront_kiosk_ignore_stops()
    dayfront_kiosk_tell_crashes()
    extend(by: idleMinutes)
    enterLimits()
  }

  /// The part of entering that the audit tries in a child, which has no line to watch.
  static func enterLimits() {
    _ = dayfront_kiosk_forbid_rights()
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_MEMORY), memory)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_PROCESSOR), processor)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_PROCESSES), 0)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_FILE), file)
    _ = dayfront_kiosk_limit(Int32(DAYFRONT_KIOSK_CORE), 0)
    _ = dayfront_kiosk_forbid_files(0)
    _ = dayfront_kiosk_forbid_calls()
  }

  /// Forbids opening anything more, except so many lines to a presenter, and every call of the kernel that a session has
  /// no use for. Call it once everything has been read.
  public static func seal(lines: Int) {
    _ = dayfront_kiosk_limit_descriptors(Int32(lines))
    _ = dayfront_kiosk_forbid_files(1)
    _ = dayfront_kiosk_forbid_other_calls()
  }

  /// The milliseconds that a session gets to end by itself and to give its terminal back.
  private static let grace: Int64 = 15_000

  /// Puts the end by the kernel off: it comes a little more than so many minutes from now.
  public static func extend(by minutes: Int) {
    _ = dayfront_kiosk_end_after(Int64(minutes) * 60_000 + grace)
  }
}
