/// Decides when a line may be given another frame, and whether the line is slow.
///
/// There are three ways to know how much of the sent bytes has arrived; the first available one is used. The terminal
/// answers a request that was sent behind each frame (CSI 5 n, in the VT100 and all its successors), which covers
/// every buffer on the way, a network's too. Or the line tells how much it holds. Or the line's speed is known, from
/// its settings or from the rate at which it took bytes. A terminal that has never answered is not waited for, so that
/// one that does not answer causes no delay.
///
/// On a fast line several frames are on their way at once: as many as it carries in the time to an answer and a tenth
/// of a second more. On a slow line one frame takes longer than that, so there is never a second.
///
/// It has no clock of its own: every call is given the time, in milliseconds that never go backwards.
struct LinePace: Hashable, Sendable {
  /// The rates in bytes a second below which a line counts as slow, and above which it counts as fast again: 19,200
  /// baud and twice that.
  ///
  /// A day step of a full screen takes some 600 bytes, a quarter of a second at the lower rate.
  static let slow = 2400.0, brisk = 4800.0
  /// The bytes needed to judge a rate: with fewer, the delays of a network outweigh it.
  static let sampleBytes = 2048
  /// The bytes that a pseudo terminal of Linux holds before it takes no more, roughly.
  static let pseudoTerminalRoom = 16384.0
  /// The milliseconds by which a line may be behind when the next frame goes.
  static let lag = 100.0
  /// The most frames on their way: those of a key that repeats 30 times a second, over two seconds.
  static let mostOnTheirWay = 64

  private enum Voice: Hashable { case untried, answering, mute }

  /// The measured or set rate in bytes a second; nil while it is not known, which counts as fast.
  private(set) var rate: Double?
  private(set) var isSlow: Bool
  private var voice: Voice
  /// The requests on their way, the oldest first.
  private var asked: [Asked] = []
  private var requests = 0, lost = 0
  /// The bytes sent since the last request.
  private var later = 0
  /// The time at which the first of them was sent.
  private var laterAt: Int64?
  /// The shortest time to an answer, in milliseconds: the way there and back.
  private(set) var roundTrip: Int64?
  /// The time of the last answer.
  private var answeredAt: Int64?
  /// The estimated bytes on their way, and the time of the estimate.
  private var backlog = 0.0, backlogAt: Int64 = 0
  /// The time at which the line last took less than it was given; nil while it takes everything.
  private var fullAt: Int64?
  private var sampleBytes = 0, sampleTime: Int64 = 0

  private struct Asked: Hashable {
    /// The time of the request, and that of the first byte since the request before it.
    var at: Int64, firstAt: Int64
    var bytes: Int
  }

  /// Begins to measure a line.
  ///
  /// - Parameters:
  ///   - bitsPerSecond: the speed that the line is set to. Pseudo terminals report 38,400, whatever their real speed;
  ///     that and more counts as not known.
  ///   - mayAnswer: whether the terminal's description knows requests.
  ///   - isSlow: whether the reader says that the line is slow, whatever is measured.
  init(bitsPerSecond: Int, mayAnswer: Bool, isSlow: Bool = false) {
    // Ten bits a byte: a start bit, eight of data, a stop bit.
    if bitsPerSecond > 0, bitsPerSecond < 38400 { rate = Double(bitsPerSecond) / 10 }
    if isSlow, rate == nil { rate = 960 }
    self.isSlow = isSlow || rate.map { $0 < Self.slow } ?? false
    voice = mayAnswer ? .untried : .mute
  }

  /// Whether the terminal has answered requests and still does.
  var isAnswering: Bool { voice == .answering }

  /// Whether an answer is on its way.
  var isAwaiting: Bool { !asked.isEmpty }

  /// Whether a request should be sent behind the bytes already sent.
  ///
  /// Before the first answer only one is sent, ahead of everything, to learn the time there and back.
  var shouldAsk: Bool { shouldAsk(behind: 0) }

  /// Whether a request should be sent behind so many bytes that are still to be sent.
  func shouldAsk(behind bytes: Int) -> Bool {
    switch voice {
    case .untried: requests == 0
    case .answering: later + bytes > 0
    case .mute: false
    }
  }

  /// The deadline for the reply to a pending status request; nil if none is pending. Until then the shell must not get
  /// the terminal, or it reads the reply as typing.
  func farewell(at now: Int64) -> Int64? {
    guard let first = asked.first else { return nil }
    switch voice {
    case .answering: return now + min(patience, 10_000)
    // It is not known whether the terminal answers at all. Later than this its answer would not have counted.
    case .untried: return now < first.at + Self.trial ? first.at + Self.trial : nil
    case .mute: return nil
    }
  }

  /// Records that a request was sent behind everything else.
  mutating func ask(at now: Int64) {
    asked.append(Asked(at: now, firstAt: laterAt ?? now, bytes: later))
    later = 0
    laterAt = nil
    requests += 1
  }

  /// Records that the line took bytes; `isFull` if it did not take all that it was given.
  mutating func sent(_ bytes: Int, isFull: Bool, at now: Int64) {
    giveUp(at: now)
    backlog = backlog(at: now)
    backlogAt = now
    // The bytes taken since the line was full are the bytes that it passed on.
    if let fullAt, bytes > 0 { sample(bytes: bytes, time: max(1, now - fullAt)) }
    if isFull, fullAt == nil { backlog = max(backlog, Self.pseudoTerminalRoom) }
    if !isFull { fullAt = nil } else if fullAt == nil || bytes > 0 { fullAt = now }
    backlog += Double(bytes)
    later += bytes
    if bytes > 0, laterAt == nil { laterAt = now }
  }

  /// Records the terminal's answer to the oldest request.
  mutating func answered(at now: Int64) {
    guard !asked.isEmpty else { return }
    let first = asked.removeFirst()
    let time = max(0, now - first.at)
    roundTrip = min(roundTrip ?? time, time)
    if voice == .answering, first.bytes > 0 {
      // On an idle line the answer is due a round trip after the first byte went; on a busy line the bytes had to wait
      // for those of the request before.
      let due = max(first.firstAt + (roundTrip ?? 0), answeredAt ?? 0)
      sample(bytes: first.bytes, time: max(0, now - due))
    }
    voice = .answering
    lost = 0
    answeredAt = now
    backlog = Double(onTheirWay)
    backlogAt = now
  }

  /// The bytes that no answer covers yet.
  private var onTheirWay: Int { asked.reduce(later) { $0 + $1.bytes } }

  /// Whether another frame may go now. `held` is the number of bytes that the line says it holds; it is not evaluated
  /// for a terminal that answers.
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

  /// The time at which `isClear` may become true without any event.
  func nextLook(at now: Int64, held: @autoclosure () -> Int) -> Int64 {
    if voice == .answering, let first = asked.first { return first.at + patience }
    let rate = max(rate ?? 10_000, 1), held = held()
    let rest = held > Self.restBytes ? Double(held) : backlog(at: now) - rate * Self.lag / 1000
    return now + min(max(10, Int64(rest / rate * 1000)), 1000)
  }

  /// The milliseconds to wait for an answer: far longer than it should take. Before a rate is known, the line may be
  /// one of 1,200 baud.
  private var patience: Int64 {
    let way = Double(asked.first?.bytes ?? 0) / max(rate.map { $0 / 4 } ?? 100, 25) * 1000
    return Self.trial + Int64(way) + 4 * (roundTrip ?? 0)
  }

  /// The milliseconds after which a terminal that has never answered counts as one that does not.
  private static let trial: Int64 = 2000
  private static let restBytes = 64

  private func backlog(at now: Int64) -> Double {
    rate.map { max(0, backlog - $0 * Double(now - backlogAt) / 1000) } ?? 0
  }

  /// Stops waiting for answers that do not come. After the second time requests end, because another terminal may be
  /// on the line now.
  private mutating func giveUp(at now: Int64) {
    guard let first = asked.first, voice == .answering, now >= first.at + patience else { return }
    lost += 1
    if lost >= 2 { voice = .mute }
    asked.removeAll()
    later = 0
    laterAt = nil
  }

  /// Adds a measurement of the rate, and judges the line once there is enough.
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
