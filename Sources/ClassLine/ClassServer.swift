import Classroom

/// The presenter's end of a class: it listens, sends every follower the shown state, and counts the followers.
///
/// It never waits. A loop waits on `watches` and for `deadline`, then calls `turn()`. A turn costs what has come, not
/// how many follow; only a new state goes to all of them.
public final class ClassServer {
  private let socketPath: String
  private let lock: Int32
  private let listener: Int32
  /// Watches the listener and all lines.
  private let watcher: Int32
  private var lines: [Int32: FollowerLine] = [:]
  /// The lines that are closed at a time unless something comes: those that are silent, and those that take nothing.
  private var timed: Set<Int32> = []
  /// The lines that are watched for room.
  private var crowded: Set<Int32> = []
  private var seats = Seats()
  private var branches = Branches()
  /// The state that all followers shall see, nil for none, and the message about it.
  private var published: (state: ClassState?, line: [UInt8])?
  /// The latest state, where it differs by the number of followers alone, and when it is sent.
  private var pending: (state: ClassState, due: Int64)?
  private var isOpen = true
  /// The numbers of followers and hosts that were told last.
  private var told = ClassEvent.followers(0)
  private let followerLimit: Int
  /// The number of lines that follow, and of those that relay.
  private var following = 0, relaying = 0
  /// Answers given and taken back that were not told yet, in their order.
  private var heard: [ClassEvent] = []

  /// The most lines at a time that follow; further ones are refused. Docs/Classroom.md tells how it was measured.
  public static let followerLimit = 2000
  /// The most lines at a time that have not asked to follow yet. They take no follower's place, and each has a second.
  static let silentLimit = 24
  /// The most lines of relays.
  static let relayLimit = 8
  /// The milliseconds for which a state waits that differs by the number of followers alone. A class that comes in would
  /// else send each of them the number at the coming of each other one.
  static let countPause: Int64 = 200

  /// Opens a class. A socket left by a presenter that has ended is replaced; one in use is not. Throws `LineFault`
  /// where the class cannot be opened.
  public convenience init(_ name: ClassName, in folder: RunFolder) throws(LineFault) {
    try self.init(name, in: folder, followerLimit: Self.followerLimit)
  }

  /// Opens one that takes so many lines that follow.
  init(_ name: ClassName, in folder: RunFolder, followerLimit: Int) throws(LineFault) {
    self.followerLimit = followerLimit
    try folder.prepare(for: name)
    let lockPath = folder.lock(of: name)
    socketPath = folder.socket(of: name)
    let lock: Int32?
    do { lock = try Door.lock(lockPath) } catch { throw .refused(lockPath, error.words) }
    guard let lock else { throw .hasPresenter(name) }
    self.lock = lock
    Door.remove(socketPath)
    do {
      listener = try Door.listen(at: socketPath)
      watcher = try Door.makeWatcher()
    } catch {
      Door.close(lock)
      throw .refused(socketPath, error.words)
    }
    Door.makeRoom(forDescriptors: followerLimit + Self.silentLimit + 64)
    Door.watch(Watch(descriptor: listener), by: watcher, isNew: true)
  }

  deinit { close() }

  /// Closes the class and all lines; calling it again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    Door.remove(socketPath)
    for descriptor in lines.keys { Door.close(descriptor) }
    lines = [:]
    Door.close(watcher)
    Door.close(listener)
    Door.close(lock)
  }

  /// A number of the first question that another presenter is unlikely to use, so that answers meant for one are not
  /// taken for the other's.
  public static var firstQuestion: Int { Door.process % 9000 * 100 }

  /// The descriptors to wait on.
  public var watches: [Watch] { [Watch(descriptor: watcher)] }

  /// The milliseconds until `turn()` must be called even without input; nil for no limit.
  public var deadline: Int? {
    let times = timed.compactMap { lines[$0]?.deadline } + [pending?.due, branches.deadline].compactMap { $0 }
    return times.min().map { Int(max(0, $0 - Door.now())) }
  }

  /// The number of lines, and whether one of them waits for room.
  var lineCount: Int { lines.count }
  var isCrowded: Bool { !crowded.isEmpty }

  /// The question that can be answered now; nil for none.
  private var openQuestion: PublishedQuestion? {
    published?.state?.question.flatMap { $0.outcome == nil ? $0 : nil }
  }

  // MARK: What is shown

  /// Sends all followers the state that is shown now. A slow follower gets only the latest state.
  public func publish(_ state: ClassState) {
    guard published?.state != state else {
      pending = nil
      return
    }
    if var shown = published?.state {
      shown.followers = state.followers
      guard shown != state else {
        pending = (state, pending?.due ?? Door.now() + Self.countPause)
        return
      }
    }
    send(state)
  }

  /// Tells all followers that nobody shows anything now, and why, where it is not only that the presenter is away.
  public func pause(because reason: String = "") {
    pending = nil
    let line = ClassMessage.away(reason).line
    guard published?.line != line else { return }
    published = (nil, line)
    post(line)
  }

  private func send(_ state: ClassState) {
    pending = nil
    let line = ClassMessage.state(state).line
    published = (state, line)
    post(line)
  }

  private func post(_ line: [UInt8]) {
    let now = Door.now()
    for descriptor in Array(lines.keys) where lines[descriptor]!.isServed {
      if lines[descriptor]!.post(line, now: now) { note(descriptor) } else { end(descriptor) }
    }
  }

  // MARK: What arrives

  /// Takes in what has arrived: new followers, answers, ends of lines. It does not wait.
  public func turn() -> [ClassEvent] {
    let now = Door.now()
    var isKnocking = false
    for descriptor in Door.arrivals(at: watcher) {
      if descriptor == listener {
        isKnocking = true
      } else if lines[descriptor] != nil, !hear(descriptor, now: now) {
        end(descriptor)
      }
    }
    for descriptor in timed where (lines[descriptor]?.deadline ?? 0) <= now { end(descriptor) }
    if isKnocking { admit(now: now) }
    if let pending, pending.due <= now { send(pending.state) }
    branches.giveUp(now: now)
    let own = seats.count
    let count = ClassEvent.followers(
      own + branches.followers, hosts: max(1, (own > 0 ? 1 : 0) + branches.hosts), cutOff: branches.lost.count)
    if count != told { heard.append(count) }
    if let changes = branches.takeChanges() { heard.append(changes) }
    told = count
    defer { heard = [] }
    return heard
  }

  /// Reads what a line says, and answers it; returns false where it must be closed.
  private func hear(_ descriptor: Int32, now: Int64) -> Bool {
    let question = openQuestion
    let before = lines[descriptor]!.role
    let said = lines[descriptor]!.read(open: question) { account in
      relaying < Self.relayLimit && (account == Door.user || account == 0)
    }
    let role = lines[descriptor]!.role
    if role != before {
      switch role {
      case .silent: break
      case .relay: relaying += 1
      case .follower:
        guard following < followerLimit else {
          refuse(descriptor)
          lines[descriptor] = FollowerLine(descriptor: descriptor, now: now)
          return false
        }
        following += 1
        if let key = lines[descriptor]!.key { seats.take(key) }
      }
      if let line = published?.line, !lines[descriptor]!.post(line, now: now) { return false }
    }
    if let (number, choice) = said.answer, let key = lines[descriptor]!.key,
      let event = seats.answer(number, choice, on: key)
    {
      heard.append(event)
    }
    heard += said.counts.compactMap { branches.take($0, from: descriptor, open: question, now: now) }
    guard !said.isGone, lines[descriptor]!.flush(now: now) else { return false }
    note(descriptor)
    return true
  }

  /// Watches a line for what it waits for now.
  private func note(_ descriptor: Int32) {
    guard let line = lines[descriptor] else { return }
    if line.deadline == nil { timed.remove(descriptor) } else { timed.insert(descriptor) }
    guard line.wantsRoom != crowded.contains(descriptor) else { return }
    if line.wantsRoom { crowded.insert(descriptor) } else { crowded.remove(descriptor) }
    Door.watch(Watch(descriptor: descriptor, wantsRoom: line.wantsRoom), by: watcher, isNew: false)
  }

  private func refuse(_ descriptor: Int32) {
    _ = Door.send(ClassMessage.refusal("The class is full.").line[...], to: descriptor)
  }

  /// Lets new lines in. One whose greeting has come with it is a follower at once; others wait in places of their own, so
  /// that who connects and says nothing keeps nobody out.
  private func admit(now: Int64) {
    for _ in 0..<128 {
      guard let new = Door.accept(on: listener, sendBuffer: FollowerLine.sendBuffer) else { return }
      lines[new] = FollowerLine(descriptor: new, now: now)
      Door.watch(Watch(descriptor: new), by: watcher, isNew: true)
      timed.insert(new)
      let isKept = hear(new, now: now)
      if isKept, lines[new]!.isServed || lines.count - following - relaying <= Self.silentLimit { continue }
      if isKept { refuse(new) }
      end(new)
    }
  }

  private func end(_ descriptor: Int32) {
    guard let line = lines.removeValue(forKey: descriptor) else { return }
    timed.remove(descriptor)
    crowded.remove(descriptor)
    Door.forget(descriptor, by: watcher)
    Door.close(descriptor)
    switch line.role {
    case .silent: break
    case .relay:
      relaying -= 1
      heard += branches.leave(descriptor, now: Door.now())
    case .follower:
      following -= 1
      // Who comes again gives his answer again.
      if let key = line.key, let event = seats.leave(key) { heard.append(event) }
    }
  }
}
