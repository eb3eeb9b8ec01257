import TestSupport
import Testing

@testable import Curses

/// Pacing frames over a simulated line: bytes arrive at a rate, answers come back, and time is a number.
@Suite struct LinePaceTests {
  /// A line that carries bytes at a rate, and a terminal at its end that answers each request, or never.
  struct Line {
    var pace: LinePace
    /// Bytes a millisecond, and the milliseconds there and back.
    var rate: Double
    var roundTrip: Int64
    var isMute = false
    /// When the last byte given to the line arrives.
    private var busyUntil = 0.0
    private var answers: [Int64] = []
    private(set) var outstanding: [(frame: Int, arrives: Double)] = []
    private(set) var mostOutstanding = 0
    private(set) var shown = -1

    init(bytesPerSecond: Double, roundTrip: Int64 = 20, bits: Int = 38400, isMute: Bool = false) {
      pace = LinePace(bitsPerSecond: bits, mayAnswer: true)
      rate = bytesPerSecond / 1000
      self.roundTrip = roundTrip
      self.isMute = isMute
    }

    private mutating func carry(_ bytes: Int, at now: Int64) {
      busyUntil = max(busyUntil, Double(now)) + Double(bytes) / rate
    }

    private mutating func ask(at now: Int64) {
      pace.ask(at: now)
      carry(4, at: now)
      if !isMute { answers.append(Int64(busyUntil) + roundTrip) }
    }

    mutating func pass(to now: Int64) {
      while let arrival = outstanding.first, arrival.arrives <= Double(now) {
        shown = arrival.frame
        outstanding.removeFirst()
      }
      while let first = answers.first, first <= now {
        answers.removeFirst()
        pace.answered(at: first)
        if pace.shouldAsk { ask(at: first) }
      }
    }

    mutating func send(frame: Int, bytes: Int, at now: Int64) {
      if frame == 0, pace.shouldAsk { ask(at: now) }
      carry(bytes, at: now)
      pace.sent(bytes, isFull: false, at: now)
      outstanding.append((frame, busyUntil))
      mostOutstanding = max(mostOutstanding, outstanding.count)
      if pace.shouldAsk { ask(at: now) }
    }
  }

  /// Holds a key: thirty days a second for `keys` days, each a frame where one may go. Returns the line at rest.
  private func hold(_ line: Line, keys: Int, first: Int = 8000, step: Int = 600) -> (line: Line, frames: Int) {
    var line = line
    var day = 0, shown: Int?, frames = 0
    var now: Int64 = 0
    while now < 600_000, day < keys || shown != day || !line.outstanding.isEmpty {
      line.pass(to: now)
      // A second passes before anybody touches a key.
      if now > 1000, now % 33 == 0, day < keys { day += 1 }
      if shown != day, line.pace.isClear(at: now, held: 0) {
        line.send(frame: day, bytes: frames == 0 ? first : step, at: now)
        shown = day
        frames += 1
      }
      now += 1
    }
    line.pass(to: now + 100_000)
    return (line, frames)
  }

  /// A line that is not brisk never gets a second frame, and the last day arrives.
  @Test(arguments: [(rate: 120.0, roundTrip: 10), (240, 600), (960, 20), (960, 600), (1920, 20)] as [(Double, Int64)])
  func oneFrameAtATime(rate: Double, roundTrip: Int64) {
    let (line, frames) = hold(Line(bytesPerSecond: rate, roundTrip: roundTrip), keys: 65)
    #expect(line.mostOutstanding == 1)
    #expect(line.shown == 65)
    #expect(frames >= 2 && frames <= 66)
    #expect(line.pace.isSlow)
  }

  /// A brisk one shows every day that a held key asks for, however long the way; and however wide it is, no more is on
  /// its way than that takes, and a tenth of a second's worth beside.
  @Test(
    arguments: [(rate: 100_000.0, roundTrip: 50), (100_000, 300), (1_000_000, 300), (1_000_000, 600), (10_000_000, 1)]
      as [(Double, Int64)])
  func framesOnTheirWay(rate: Double, roundTrip: Int64) {
    let (line, frames) = hold(Line(bytesPerSecond: rate, roundTrip: roundTrip), keys: 65)
    // The first day or two may come before anything is known of the line.
    #expect(frames >= 58 && line.shown == 65)
    #expect(line.mostOutstanding <= Int(roundTrip) / 33 + 2)
    #expect(!line.pace.isSlow)
  }

  /// In between more than one frame may be on its way, but never more than the line carries in its round trip and a
  /// tenth of a second.
  @Test(arguments: [(rate: 11_520.0, roundTrip: 5), (11_520, 300), (20_000, 100)] as [(Double, Int64)])
  func neverFarBehind(rate: Double, roundTrip: Int64) {
    let (line, _) = hold(Line(bytesPerSecond: rate, roundTrip: roundTrip), keys: 65)
    #expect(line.shown == 65)
    #expect(line.mostOutstanding <= Int(rate * Double(roundTrip + 100) / 1000 / 600) + 2)
  }

  /// Nobody waits for a terminal that never answers.
  @Test func aMuteTerminalCostsNothing() {
    let (line, frames) = hold(Line(bytesPerSecond: 1_000_000, isMute: true), keys: 65)
    #expect(frames == 66 && line.shown == 65)
    #expect(!line.pace.isSlow)
  }

  /// A serial line says how fast it is: then that is enough, even without answers.
  @Test func aLineOfKnownSpeed() {
    let (line, _) = hold(Line(bytesPerSecond: 960, bits: 9600, isMute: true), keys: 65)
    #expect(line.shown == 65 && line.pace.isSlow)
    // The last bytes of one frame may still be on their way when the next goes.
    #expect(line.mostOutstanding <= 2)
  }

  @Test func speedsThatSayNothing() {
    #expect(LinePace(bitsPerSecond: 38400, mayAnswer: false).rate == nil)
    #expect(LinePace(bitsPerSecond: 0, mayAnswer: false).rate == nil)
    #expect(LinePace(bitsPerSecond: 9600, mayAnswer: false).rate == 960)
    #expect(LinePace(bitsPerSecond: 38400, mayAnswer: true, isSlow: true).isSlow)
  }

  /// A line that varies about the limit does not flicker between slow and fast.
  @Test func hysteresis() {
    var pace = LinePace(bitsPerSecond: 0, mayAnswer: true)
    var now: Int64 = 0
    func frame(_ bytesPerSecond: Double) -> Bool {
      pace.sent(4000, isFull: false, at: now)
      pace.ask(at: now)
      now += Int64(4000 / bytesPerSecond * 1000)
      pace.answered(at: now)
      return pace.isSlow
    }
    pace.ask(at: now)
    pace.answered(at: now)
    #expect(
      [9000, 3000, 2300, 3000, 4700, 4900, 3000, 2300].map(frame) == [
        false, false, true, true, true, false, false, true,
      ])
  }

  /// An answer that is lost holds a frame up for a while, and two make the terminal a mute one.
  @Test func lostAnswers() {
    var pace = LinePace(bitsPerSecond: 0, mayAnswer: true)
    pace.ask(at: 0)
    pace.answered(at: 10)
    for start in [100, 100_000] as [Int64] {
      pace.sent(600, isFull: false, at: start)
      #expect(pace.shouldAsk)
      pace.ask(at: start)
      #expect(!pace.isClear(at: start + 1000, held: 0))
      #expect(pace.nextLook(at: start + 1000, held: 0) > start + 2000)
      #expect(pace.isClear(at: start + 60_000, held: 0))
    }
    pace.sent(600, isFull: false, at: 300_000)
    #expect(!pace.shouldAsk && pace.isClear(at: 300_001, held: 0))
  }

  /// A line that tells what it holds is waited for.
  @Test func aLineThatHoldsBytes() {
    let pace = LinePace(bitsPerSecond: 0, mayAnswer: false)
    #expect(!pace.isClear(at: 0, held: 500))
    #expect(pace.nextLook(at: 0, held: 500) > 0)
    #expect(pace.isClear(at: 50, held: 0))
  }

  /// A line that takes no more shows its rate by what it then takes.
  @Test func aFullLine() {
    var pace = LinePace(bitsPerSecond: 38400, mayAnswer: false)
    pace.sent(19_000, isFull: true, at: 0)
    for second in 1...5 { pace.sent(960, isFull: true, at: Int64(second) * 1000) }
    #expect(pace.isSlow && pace.rate.map { abs($0 - 960) < 1 } == true)
    pace.sent(100, isFull: false, at: 6000)
    #expect(!pace.isClear(at: 6001, held: 0))
    #expect(pace.isClear(at: 60_000, held: 0))
  }

  /// Whatever happens, a frame may go at some time.
  @Test func neverStuck() {
    var random = Seeded(7)
    for _ in 0..<200 {
      var pace = LinePace(
        bitsPerSecond: [0, 300, 9600, 38400].randomElement(using: &random)!, mayAnswer: Bool.random(using: &random))
      var now: Int64 = 0
      for _ in 0..<60 {
        now += Int64.random(in: 0...400, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: pace.answered(at: now)
        case 1: if pace.shouldAsk { pace.ask(at: now) }
        default: pace.sent(Int.random(in: 0...9000, using: &random), isFull: Bool.random(using: &random), at: now)
        }
      }
      var looks = 0
      while !pace.isClear(at: now, held: 0), looks < 10_000 {
        now = max(now + 1, pace.nextLook(at: now, held: 0))
        looks += 1
        if pace.shouldAsk {
          pace.ask(at: now)
          pace.answered(at: now + 5)
        }
      }
      #expect(looks < 10_000)
    }
  }
}
