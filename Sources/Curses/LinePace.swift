/// Decides when a line may be given another frame, and whether it is a slow one.
///
/// How much of what was sent has arrived is known in three ways, the first of them that there is: the terminal answers
/// a request that was sent behind a frame (CSI 5 n, in the VT100 and all that follow it), which counts every buffer on
/// the way, a network's too; the line says what it holds; or the line's speed is known, from its settings or because
/// it took no more. A terminal that has never answered is not waited for, so that a mute one costs nothing.
///
/// It knows no clock: every call brings the time, in milliseconds that only go forward.
struct LinePace: Hashable, Sendable {
  /// Bytes a second below which a line counts as slow, and above which it no longer does: 19,200 baud and twice that.
  ///
  /// A day step of a full screen is some 600 bytes, a quarter of a second at the lower rate.
  static let slow = 2400.0, brisk = 4800.0
  /// Fewer bytes say nothing about a rate: a network's moods are longer than their way.
  static let sampleBytes = 2048
  /// About what a pseudo terminal of Linux holds before it takes no more.
  static let pseudoTerminalRoom = 16384.0
  /// A line of known speed may be behind by so many milliseconds when the next frame goes.
  static let lag = 100.0

  private enum Voice: Hashable { case untried, answering, mute }

  /// Bytes a second; nil while nothing is known, which counts as fast.
  private(set) var rate: Double?
  private(set) var isSlow: Bool
  private var voice: Voice
  /// The request on its way: when it was sent, and how many bytes went before it that no answer covers.
  private var asked: Asked?
  private var requests = 0, lost = 0
  /// Bytes sent since the request on its way, or since the last answer.
  private var later = 0
  /// When the first byte was sent that no answer covers.
  private var firstAt: Int64?
  /// The shortest time to an answer, in milliseconds: the way there and back.
  private var roundTrip: Int64?
  /// Bytes thought to be on their way by the rate, as of a time.
  private var backlog = 0.0, backlogAt: Int64 = 0
  /// When the line last took less than it was given; nil while it takes all.
  private var fullAt: Int64?
  private var sampleBytes = 0, sampleTime: Int64 = 0

  private struct Asked: Hashable {
    var at: Int64
    var bytes: Int
  }

  /// - Parameters:
  ///   - bitsPerSecond: what the line is set to. Pseudo terminals say 38,400, whatever lies behind: that and more
  ///     counts as not known.
  ///   - mayAnswer: the terminal's description knows requests.
  ///   - isSlow: the reader says that it is, whatever is measured.
  init(bitsPerSecond: Int, mayAnswer: Bool, isSlow: Bool = false) {
    // Ten bits a byte: a start bit, eight of data, a stop bit.
    if bitsPerSecond > 0, bitsPerSecond < 38400 { rate = Double(bitsPerSecond) / 10 }
    if isSlow, rate == nil { rate = 960 }
    self.isSlow = isSlow || rate.map { $0 < Self.slow } ?? false
    voice = mayAnswer ? .untried : .mute
  }

  /// Whether a request should go behind what was sent.
  ///
  /// Before the first answer one is sent, and no more: ahead of everything, to learn the way there and back.
  var shouldAsk: Bool { shouldAsk(behind: 0) }

  /// The same behind so many bytes that are yet to be sent.
  func shouldAsk(behind bytes: Int) -> Bool {
    guard asked == nil else { return false }
    switch voice {
    case .untried: return requests == 0
    case .answering: return later + bytes > 0
    case .mute: return false
    }
  }

  /// Until when to wait for an answer on its way before the line goes back to others, who would read it as typed; nil
  /// if none is.
  func farewell(at now: Int64) -> Int64? {
    guard let asked else { return nil }
    switch voice {
    case .answering: return now + min(patience, 10_000)
    // Whether it answers at all is not known.
    case .untried: return now < asked.at + 2000 ? now + 300 : nil
    case .mute: return nil
    }
  }

  /// A request was sent behind everything else.
  mutating func ask(at now: Int64) {
    asked = Asked(at: now, bytes: later)
    later = 0
    requests += 1
  }

  /// What was unsent was dropped: a request behind a frame with it. The first goes ahead of everything.
  mutating func dropped() {
    if let asked, asked.bytes > 0 { self.asked = nil }
  }

  /// The line was given bytes; `isFull` when it did not take all.
  mutating func sent(_ bytes: Int, isFull: Bool, at now: Int64) {
    giveUp(at: now)
    backlog = backlog(at: now)
    backlogAt = now
    // As much as it took since it was full is what it passed on.
    if let fullAt, bytes > 0 { sample(bytes: bytes, time: max(1, now - fullAt)) }
    if isFull, fullAt == nil { backlog = max(backlog, Self.pseudoTerminalRoom) }
    if !isFull { fullAt = nil } else if fullAt == nil || bytes > 0 { fullAt = now }
    backlog += Double(bytes)
    later += bytes
    if bytes > 0, firstAt == nil { firstAt = now }
  }

  /// The terminal's answer has come.
  mutating func answered(at now: Int64) {
    guard let asked else { return }
    let time = max(0, now - asked.at)
    roundTrip = min(roundTrip ?? time, time)
    if voice == .answering, asked.bytes > 0, let firstAt {
      sample(bytes: asked.bytes, time: max(0, now - firstAt - (roundTrip ?? 0)))
    }
    voice = .answering
    lost = 0
    // What was sent after the request went out no later than now, and the line was busy until now.
    firstAt = later > 0 ? (requests == 1 ? firstAt : now) : nil
    backlog = Double(later)
    backlogAt = now
    self.asked = nil
  }

  /// Whether another frame may go now. `held` is what the line says that it holds, in bytes; it is not asked of one
  /// whose terminal answers.
  func isClear(at now: Int64, held: @autoclosure () -> Int) -> Bool {
    if voice == .answering { return asked.map { now >= $0.at + patience } ?? (later == 0) }
    if held() > Self.restBytes { return false }
    return rate.map { backlog(at: now) <= $0 * Self.lag / 1000 } ?? true
  }

  /// When `isClear` may become true without anything happening.
  func nextLook(at now: Int64, held: @autoclosure () -> Int) -> Int64 {
    if let asked, voice == .answering { return asked.at + patience }
    let rate = max(rate ?? 10_000, 1), held = held()
    let rest = held > Self.restBytes ? Double(held) : backlog(at: now) - rate * Self.lag / 1000
    return now + min(max(10, Int64(rest / rate * 1000)), 1000)
  }

  /// How long an answer may take: far longer than it should. Before a rate is known the line may be one of 1,200 baud.
  private var patience: Int64 {
    let way = Double(asked?.bytes ?? 0) / max(rate.map { $0 / 4 } ?? 100, 25) * 1000
    return 2000 + Int64(way) + 4 * (roundTrip ?? 0)
  }

  private static let restBytes = 64

  private func backlog(at now: Int64) -> Double {
    rate.map { max(0, backlog - $0 * Double(now - backlogAt) / 1000) } ?? 0
  }

  /// An answer that does not come is not waited for any longer, and after two of them none is asked for: another's
  /// terminal may stand there now.
  private mutating func giveUp(at now: Int64) {
    guard let asked, voice == .answering, now >= asked.at + patience else { return }
    lost += 1
    if lost >= 2 { voice = .mute }
    self.asked = nil
    later = 0
    firstAt = nil
  }

  /// Adds to what is known of the rate, and judges once it is enough.
  private mutating func sample(bytes: Int, time: Int64) {
    sampleBytes += bytes
    sampleTime += time
    guard sampleBytes >= Self.sampleBytes else { return }
    let measured = Double(sampleBytes) * 1000 / Double(max(1, sampleTime))
    rate = measured
    if measured < Self.slow { isSlow = true } else if measured > Self.brisk { isSlow = false }
    sampleBytes = 0
    sampleTime = 0
  }
}
