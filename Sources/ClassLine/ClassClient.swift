import Classroom

/// A follower's end of a class, or a relay's: receives the presenter's states, and tries again while there is no
/// presenter.
///
/// It never waits. A loop waits on `watches` and for `deadline`, then calls `turn()`.
public final class ClassClient {
  /// How the presenter is reached.
  private enum Way {
    case socket(ClassName, RunFolder)
    case program(ProgramLine)
  }

  private var way: Way
  /// The first message of each line.
  private let greeting: ClassMessage
  private var descriptor: Int32?
  private var buffer = LineBuffer()
  private var nextTry: Int64
  private var pause: Int64
  /// Whether the presenter speaks a later version of the protocol, so that trying again would not help.
  private var hasGivenUp = false
  /// The answer given last, without a choice where it was taken back, and whether it is sent. After a time without a
  /// presenter it is sent again, because the other end may be new.
  private var answer: (question: Int, choice: Int?, isSent: Bool)?
  /// The number of the question that can be answered on this line; nil for none.
  private var openQuestion: Int?
  /// The time at which something came last over this line; and whether the other end says all the time that it is there, so
  /// that silence means that the line is dead.
  private var lastHeard: Int64 = 0, hasPulse = false
  /// The time at which the presenter counts as gone for good; nil while there is one, and once that was told.
  private var abandonment: Int64?
  /// Whether a presenter has shown anything on this line.
  private var hasSeenPresenter = false
  /// Whether anything that is a message has come on this line.
  private var hasHeard = false
  /// The processes of the programs that are, or were, the line and have not been forgotten yet.
  var programs: [Int32] { if case .program(let program) = way { program.processes } else { [] } }
  /// The number of lines there have been.
  public private(set) var lines = 0
  /// Why there was no line the last time.
  private var fault: LineFault?
  /// Events of the next turn, which came before it: while a program was waited for, or by a line that broke in sending.
  private var early: [ClassEvent] = []
  private let patience: Int64
  private let longestSilence: Int64

  /// The milliseconds between two tries, doubled each time, so that a program that waits for a class costs next to
  /// nothing; a program that is the line is not started as often.
  private static let firstPause: Int64 = 100, longestPause: Int64 = 1000, pauseAfterRefusal: Int64 = 5000
  private static let firstPauseOfProgram: Int64 = 1000, longestPauseOfProgram: Int64 = 15_000

  /// The milliseconds after which a presenter who is away counts as gone, and the lock on the days ends.
  public static let patience: Int64 = 60_000
  /// The milliseconds without a word after which a line with a pulse is dead.
  static let longestSilence: Int64 = 5000
  /// The milliseconds by which a loop that runs is late at most.
  static let longestDelay: Int64 = 1000

  /// Makes a client; the first `turn()` tries to connect.
  ///
  /// - Parameter seat: the seat in the class, kept over all its lines.
  public convenience init(_ name: ClassName, in folder: RunFolder, seat: ClassSeat = .new) {
    self.init(name, in: folder, seat: seat, patience: Self.patience)
  }

  /// Makes a client whose line is a program's standard input and output, such as `ssh -T student@server dayfront class
  /// join history`.
  ///
  /// - Parameter words: the program and its arguments; it is started without a shell.
  public convenience init(through words: [String], seat: ClassSeat = .new) {
    self.init(through: words, seat: seat, longestSilence: Self.longestSilence)
  }

  /// Makes one that takes a line with a pulse for dead after so many milliseconds without a word.
  convenience init(through words: [String], seat: ClassSeat = .new, longestSilence: Int64) {
    self.init(.program(ProgramLine(words)), greeting: .follow(seat: seat), longestSilence: longestSilence)
  }

  /// Makes a client that passes on what is shown and tells of hosts, and is itself not counted. The presenter's account
  /// alone may do that, and root.
  public convenience init(relaying name: ClassName, in folder: RunFolder) {
    self.init(.socket(name, folder), greeting: .relay)
  }

  /// Makes a client that takes a presenter for gone after so many milliseconds.
  convenience init(_ name: ClassName, in folder: RunFolder, seat: ClassSeat = .new, patience: Int64) {
    self.init(.socket(name, folder), greeting: .follow(seat: seat), patience: patience)
  }

  private init(
    _ way: Way, greeting: ClassMessage, patience: Int64 = ClassClient.patience,
    longestSilence: Int64 = ClassClient.longestSilence
  ) {
    self.way = way
    self.longestSilence = longestSilence
    self.greeting = greeting
    self.patience = patience
    pause = 0
    nextTry = Door.now()
    pause = firstPause
  }

  deinit { close() }

  /// Closes the line; it may be called again.
  public func close() {
    defer { descriptor = nil }
    guard case .program(var program) = way else {
      if let descriptor { Door.close(descriptor) }
      return
    }
    program.end()
    way = .program(program)
  }

  /// The descriptors to wait on; none without a line.
  public var watches: [Watch] {
    var watches = descriptor.map { [Watch(descriptor: $0)] } ?? []
    if case .program(let program) = way, let watch = program.watch { watches.append(watch) }
    return watches
  }

  /// The milliseconds until `turn()` must be called even without input: the next try, or the line counts as dead, or the
  /// presenter as gone; nil where none of them is of use.
  public var deadline: Int? {
    if !early.isEmpty { return 0 }
    let next = [hasGivenUp || descriptor != nil ? nil : nextTry, silenceEnd, abandonment].compactMap { $0 }.min()
    return next.map { Int(max(0, $0 - Door.now())) }
  }

  /// Whether there is a line on which anything has been heard.
  public var isConnected: Bool { descriptor != nil && hasHeard }

  /// The time at which the line counts as dead unless something comes; nil without a line that has a pulse.
  private var silenceEnd: Int64? {
    guard case .program = way, descriptor != nil, hasPulse else { return nil }
    return lastHeard + longestSilence
  }

  /// Sends the answer to a question; without a choice it is taken back. While nobody asks that question, as where the line
  /// is broken, it is kept, and sent once it is asked again.
  public func answer(question: Int, choice: Int?) {
    answer = (question, choice, false)
    sendAnswer()
  }

  /// Lets the answer be sent again: the other end may be new.
  private func forgetSending() {
    openQuestion = nil
    answer?.isSent = false
  }

  private func sendAnswer() {
    guard let answer, !answer.isSent, answer.question == openQuestion else { return }
    if send(.answer(question: answer.question, choice: answer.choice)) { self.answer?.isSent = true }
  }

  /// Tells the presenter of a host behind a relay. Returns false where it could not be told: it must then be told again
  /// once there is a line.
  @discardableResult
  public func tell(_ counts: HostCounts) -> Bool { send(.counts(counts)) }

  @discardableResult
  private func send(_ message: ClassMessage) -> Bool {
    guard let descriptor else { return false }
    let line = message.line
    guard let count = Door.send(line[...], to: descriptor) else { return false }
    // Half a message would spoil the next one: the line is begun anew.
    if count > 0, count < line.count { early.append(lose()) }
    return count == line.count
  }

  /// Reads what has arrived, or tries to connect when it is time. Of several states only the last is returned.
  public func turn() -> [ClassEvent] {
    let first = early
    early = []
    return first + (descriptor == nil ? tryAgain() : read() + takeSilence()) + takeAbandonment()
  }

  private func tryAgain() -> [ClassEvent] { hasGivenUp || Door.now() < nextTry ? [] : reach() }

  private func read() -> [ClassEvent] {
    listen()
    var last: [ClassEvent] = []
    // A presenter sends less than this between two turns. The bound keeps one that sends without end from blocking the
    // screen.
    for _ in 0..<16 {
      guard let descriptor else { return last }
      switch Door.receive(from: descriptor, limit: 8192) {
      case .nothing: return last
      // The last state of a presenter who ends lets the class go, and often comes together with the end.
      case .end: return last + [lose()]
      case .bytes(let bytes):
        lastHeard = Door.now()
        guard let lines = try? buffer.take(bytes) else { return last + [lose(pause: Self.pauseAfterRefusal)] }
        for line in lines {
          switch hear(line) {
          case .nothing: break
          case .state(let state): last = [.state(state)]
          case .pause(let event): last.append(event)
          case .end(let event): return last + [event]
          }
        }
      }
    }
    return last
  }

  private enum Heard { case nothing, state(ClassState), pause(ClassEvent), end(ClassEvent) }

  private func hear(_ line: [UInt8]) -> Heard {
    do {
      let message = try ClassMessage(line: line[...])
      hasHeard = true
      switch message {
      case .state(let state):
        pause = firstPause
        abandonment = nil
        hasSeenPresenter = true
        openQuestion = state.question.flatMap { $0.outcome == nil ? $0.number : nil }
        if answer?.question != openQuestion { answer = nil }
        sendAnswer()
        return .state(state)
      case .refusal(let reason):
        _ = lose(pause: Self.pauseAfterRefusal)
        return .end(.refused(reason))
      case .away(let reason):
        pause = firstPause
        missPresenter()
        return .pause(reason.isEmpty ? .away : .cutOff(reason))
      case .pulse:
        hasPulse = true
        return .nothing
      case .follow, .relay, .answer, .counts: return .nothing
      }
    } catch {
      switch error {
      case .unknownKind: return .nothing
      case .malformed: return .end(lose(pause: Self.pauseAfterRefusal))
      case .laterVersion(let version):
        hasGivenUp = true
        _ = lose()
        return .end(
          .refused("The presenter speaks version \(version) of the protocol, which this program does not know."))
      }
    }
  }

  /// Closes the line; another try follows after a pause.
  private func lose(pause next: Int64? = nil, because reason: LineFault? = nil) -> ClassEvent {
    close()
    buffer = LineBuffer()
    hasPulse = false
    missPresenter()
    defer { hasHeard = false }
    guard case .program(let program) = way else {
      nextTry = Door.now() + (next ?? pause)
      return .away
    }
    // Not as often as a socket is tried, whatever the reason.
    nextTry = Door.now() + max(next ?? 0, pause)
    pause = min(pause * 2, Self.longestPauseOfProgram)
    let fault =
      reason ?? (next != nil && !hasHeard ? .notTheProtocol : .ended(program.words[0], program.lastWords))
    self.fault = fault
    return .cutOff(Self.sentence(fault))
  }

  private static func sentence(_ fault: LineFault) -> String {
    let words = "\(fault)"
    return words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
  }

  /// Notes that nobody shows anything: he counts as gone some time after he was seen last.
  private func missPresenter() {
    forgetSending()
    if abandonment == nil, hasSeenPresenter { abandonment = Door.now() + patience }
    hasSeenPresenter = false
  }

  /// Closes a line that is dead: no program notices by itself, or only after minutes, that a cable was pulled.
  private func takeSilence() -> [ClassEvent] {
    let now = Door.now()
    guard let silenceEnd, now >= silenceEnd else { return [] }
    // Whoever comes so late was stopped, and with him the program that is the line: it may have much to tell.
    guard now - silenceEnd <= Self.longestDelay else {
      lastHeard = now
      return []
    }
    return [lose(because: .silent)]
  }

  /// Tells once that the presenter has been away for long.
  private func takeAbandonment() -> [ClassEvent] {
    guard let abandonment, Door.now() >= abandonment else { return [] }
    self.abandonment = nil
    return [.abandoned]
  }

  private var firstPause: Int64 {
    if case .program = way { Self.firstPauseOfProgram } else { Self.firstPause }
  }

  private func reach() -> [ClassEvent] {
    do throws(LineFault) {
      let new = try connect()
      // A presenter who has closed the line already has said why before: the next turn reads it.
      _ = Door.send(greeting.line[...], to: new)
      descriptor = new
      lines += 1
      forgetSending()
      return []
    } catch {
      fault = error
      nextTry = Door.now() + pause
      pause = min(pause * 2, Self.longestPause)
      if case .noFolder = error { return [] }
      nextTry = Door.now() + Self.pauseAfterRefusal
      return [.refused("\(error)")]
    }
  }

  private func connect() throws(LineFault) -> Int32 {
    switch way {
    case .socket(let name, let folder): return try folder.connect(to: name)
    case .program(var program):
      defer { way = .program(program) }
      return try program.start()
    }
  }

  /// Takes in what a program complains of.
  private func listen(aloud: Bool? = nil) {
    guard case .program(var program) = way else { return }
    if let aloud { program.isOverheard = aloud }
    program.listen()
    way = .program(program)
  }

  /// Waits until the other end of a program's line has spoken, before a screen is taken for the map: until then the program
  /// may ask for a password at the terminal, and what it complains of goes to standard error. Throws where it cannot be
  /// started or ends before; returns after a time even where nothing has come.
  public func meet(within milliseconds: Int64 = 600_000) throws(LineFault) {
    guard case .program(let program) = way else { return }
    let end = Door.now() + milliseconds
    listen(aloud: true)
    defer { listen(aloud: false) }
    while Door.now() < end {
      let events = turn()
      if isConnected {
        early = events
        return
      }
      // What it complained of was shown as it came.
      if case .ended = fault { throw .ended(program.words[0], "") }
      if let fault { throw fault }
      if case .refused(let reason) = events.last { throw .refused(program.words[0], reason) }
      Door.wait(watches, milliseconds: min(deadline ?? 1000, Int(end - Door.now())))
    }
  }
}
