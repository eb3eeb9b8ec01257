/// Decides when a line may be given another frame, and whether it is a slow one.
///
/// How much of what was sent has arrived is known in three ways, the first of them that there is: the terminal answers
/// a request that was sent behind each frame (CSI 5 n, in the VT100 and all that follow it), which counts every buffer
/// on the way, a network's too; the line says what it holds; or the line's speed is known, from its settings or because
/// it took no more. A terminal that has never answered is not waited for, so that a mute one costs nothing.
///
/// On a line that is brisk several frames are on their way at once: as many as it carries in the time to an answer and a
/// tenth of a second more. A slow one holds a frame by itself for longer than that, and never gets a second.
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
  /// A line may be behind by so many milliseconds when the next frame goes.
  static let lag = 100.0
  /// As many frames are on their way at most: those of a key that repeats 30 times a second, over two seconds.
  static let mostOnTheirWay = 64

  private enum Voice: Hashable { case untried, answering, mute }

  /// Bytes a second; nil while nothing is known, which counts as fast.
  private(set) var rate: Double?
  private(set) var isSlow: Bool
  private var voice: Voice
  /// The requests on their way, the oldest first: when each was sent, and how many bytes went before it and after the
  /// one before.
  private var asked: [Asked] = []
  private var requests = 0, lost = 0
  /// Bytes sent since the last request.
  private var later = 0
  /// When the first of them was sent.
  private var laterAt: Int64?
  /// The shortest time to an answer, in milliseconds: the way there and back.
  private(set) var roundTrip: Int64?
  /// When the last answer came.
  private var answeredAt: Int64?
  /// Bytes thought to be on their way by the rate, as of a time.
  private var backlog = 0.0, backlogAt: Int64 = 0
  /// When the line last took less than it was given; nil while it takes all.
  private var fullAt: Int64?
  private var sampleBytes = 0, sampleTime: Int64 = 0

  private struct Asked: Hashable {
    /// When it was sent, and when the first byte before it was.
    var at: Int64, firstAt: Int64
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

  /// Whether the terminal has answered before, and still does.
  var isAnswering: Bool { voice == .answering }

  /// Whether an answer is on its way.
  var isAwaiting: Bool { !asked.isEmpty }

  /// Whether a request should go behind what was sent.
  ///
  /// Before the first answer one is sent, and no more: ahead of everything, to learn the way there and back.
  var shouldAsk: Bool { shouldAsk(behind: 0) }

  /// The same behind so many bytes that are yet to be sent.
  func shouldAsk(behind bytes: Int) -> Bool {
    switch voice {
    case .untried: requests == 0
    case .answering: later + bytes > 0
    case .mute: false
    }
  }

  /// Until when to wait for answers on their way before the line goes back to others, who would read them as typed; nil
  /// if there are none.
  func farewell(at now: Int64) -> Int64? {
    guard let first = asked.first else { return nil }
    switch voice {
    case .answering: return now + min(patience, 10_000)
    // Whether it answers at all is not known, and later than that it would not have counted.
    case .untried: return now < first.at + Self.trial ? first.at + Self.trial : nil
    case .mute: return nil
    }
  }

  /// A request was sent behind everything else.
  mutating func ask(at now: Int64) {
    asked.append(Asked(at: now, firstAt: laterAt ?? now, bytes: later))
    later = 0
    laterAt = nil
    requests += 1
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
    if bytes > 0, laterAt == nil { laterAt = now }
  }

  /// The terminal's answer has come, to the oldest of the requests.
  mutating func answered(at now: Int64) {
    guard !asked.isEmpty else { return }
    let first = asked.removeFirst()
    let time = max(0, now - first.at)
    roundTrip = min(roundTrip ?? time, time)
    if voice == .answering, first.bytes > 0 {
      // On an idle line its first byte would have been answered a round trip after it went; on a busy one its turn came
      // when the one before it had arrived.
      let due = max(first.firstAt + (roundTrip ?? 0), answeredAt ?? 0)
      sample(bytes: first.bytes, time: max(0, now - due))
    }
    voice = .answering
    lost = 0
    answeredAt = now
    backlog = Double(onTheirWay)
    backlogAt = now
  }

  /// Bytes that no answer covers.
  private var onTheirWay: Int { asked.reduce(later) { $0 + $1.bytes } }

  /// Whether another frame may go now. `held` is what the line says that it holds, in bytes; it is not asked of one
  /// whose terminal answers.
  func isClear(at now: Int64, held: @autoclosure () -> Int) -> Bool {
    if voice == .answering {
      if onTheirWay == 0 { return true }
      if let first = asked.first, now >= first.at + patience { return true }
      guard let rate, let roundTrip, rate > Self.brisk, asked.count < Self.mostOnTheirWay else { return false }
      return Double(onTheirWay) <= rate * (Double(roundTrip) + Self.lag) / 1000
    }
    if held() > Self.restBytes { return false }
    return rate.map { backlog(at: now) <= $0 * Self.lag / 1000 } ?? true
  }

  /// When `isClear` may become true without anything happening.
  func nextLook(at now: Int64, held: @autoclosure () -> Int) -> Int64 {
    if voice == .answering, let first = asked.first { return first.at + patience }
    let rate = max(rate ?? 10_000, 1), held = held()
    let rest = held > Self.restBytes ? Double(held) : backlog(at: now) - rate * Self.lag / 1000
    return now + min(max(10, Int64(rest / rate * 1000)), 1000)
  }

  /// How long an answer may take: far longer than it should. Before a rate is known the line may be one of 1,200 baud.
  private var patience: Int64 {
    let way = Double(asked.first?.bytes ?? 0) / max(rate.map { $0 / 4 } ?? 100, 25) * 1000
    return Self.trial + Int64(way) + 4 * (roundTrip ?? 0)
  }

  /// Milliseconds after which a terminal that has never answered is one that does not.
  private static let trial: Int64 = 2000
  private static let restBytes = 64

  private func backlog(at now: Int64) -> Double {
    rate.map { max(0, backlog - $0 * Double(now - backlogAt) / 1000) } ?? 0
  }

  /// Answers that do not come are not waited for any longer, and after a second time none is asked for: another's
  /// terminal may stand there now.
  private mutating func giveUp(at now: Int64) {
    guard let first = asked.first, voice == .answering, now >= first.at + patience else { return }
    lost += 1
    if lost >= 2 { voice = .mute }
    asked.removeAll()
    later = 0
    laterAt = nil
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
