import Classroom

/// The presenter's end of a class: it listens, sends every follower the shown state, and counts the followers.
///
/// It never waits. A loop waits on `watches` and for `deadline`, then calls `turn()`.
public final class ClassServer {
  private let socketPath: String
  private let lock: Int32
  private let listener: Int32
  private var followers: [FollowerLine] = []
  private var seats = Seats()
  /// The state that all followers shall see, and its message.
  private var published: (state: ClassState, line: [UInt8])?
  private var isOpen = true
  /// The number of followers that was told last.
  private var told = 0
  /// The number of lines that follow.
  private var following = 0
  /// Answers given and taken back that were not told yet, in their order.
  private var heard: [ClassEvent] = []

  /// The most lines at a time that follow; further ones are refused.
  public static let followerLimit = 250
  /// The most lines at a time that have not asked to follow yet. They take no follower's place, and each has a second.
  static let silentLimit = 24

  /// Opens a class. A socket left by a presenter that has ended is replaced; one in use is not. Throws `LineFault`
  /// where the class cannot be opened.
  public init(_ name: ClassName, in folder: RunFolder) throws(LineFault) {
    try folder.prepare(for: name)
    let lockPath = folder.lock(of: name)
    socketPath = folder.socket(of: name)
    let lock: Int32?
    do { lock = try Door.lock(lockPath) } catch { throw .refused(lockPath, error.words) }
    guard let lock else { throw .hasPresenter(name) }
    self.lock = lock
    Door.remove(socketPath)
    do { listener = try Door.listen(at: socketPath) } catch {
      Door.close(lock)
      throw .refused(socketPath, error.words)
    }
  }

  deinit { close() }

  /// Closes the class and all lines; calling it again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    Door.remove(socketPath)
    for follower in followers { Door.close(follower.descriptor) }
    followers = []
    Door.close(listener)
    Door.close(lock)
  }

  /// A number of the first question that another presenter is unlikely to use, so that answers meant for one are not
  /// taken for the other's.
  public static var firstQuestion: Int { Door.process % 9000 * 100 }

  /// The descriptors to wait on.
  public var watches: [Watch] {
    [Watch(descriptor: listener, wantsRoom: false)] + followers.map(\.watch)
  }

  /// The milliseconds until `turn()` must be called even without input; nil for no limit.
  public var deadline: Int? {
    followers.compactMap(\.deadline).min().map { Int(max(0, $0 - Door.now())) }
  }

  /// Sends all followers the state that is shown now. A slow follower gets only the latest state.
  public func publish(_ state: ClassState) {
    guard published?.state != state else { return }
    let line = ClassMessage.state(state).line
    published = (state, line)
    let now = Door.now()
    keep { !$0.isFollowing || $0.post(line, now: now) }
  }

  /// Takes in what has arrived: new followers, answers, ends of lines. It does not wait.
  public func turn() -> [ClassEvent] {
    let ready = Door.ready(watches)
    let now = Door.now()
    let question = published.flatMap { $0.state.question?.outcome == nil ? $0.state.question : nil }
    var number = 0
    keep { follower in
      number += 1
      guard ready[number] else { return now < follower.deadline ?? .max }
      return hear(&follower, now: now, open: question) && now < follower.deadline ?? .max
    }
    if ready[0] { admit(now: now, open: question) }
    let count = seats.count
    if count != told { heard.append(.followers(count)) }
    told = count
    defer { heard = [] }
    return heard
  }

  /// Reads what a line says, and answers it; returns false where it must be closed.
  private func hear(_ follower: inout FollowerLine, now: Int64, open question: PublishedQuestion?) -> Bool {
    let isNew = !follower.isFollowing
    let word = follower.read(open: question)
    if isNew, let key = follower.key {
      guard following < Self.followerLimit else {
        refuse(follower.descriptor)
        follower = FollowerLine(descriptor: follower.descriptor, now: now)
        return false
      }
      following += 1
      seats.take(key)
      if let line = published?.line, !follower.post(line, now: now) { return false }
    }
    switch word {
    case .nothing: break
    case .answer(let question, let choice):
      if let key = follower.key, let event = seats.answer(question, choice, on: key) { heard.append(event) }
    case .gone: return false
    }
    return follower.flush(now: now)
  }

  private func refuse(_ descriptor: Int32) {
    _ = Door.send(ClassMessage.refusal("The class is full.").line[...], to: descriptor)
  }

  /// Lets new lines in. One whose greeting has come with it is a follower at once; others wait in places of their own, so
  /// that who connects and says nothing keeps nobody out.
  private func admit(now: Int64, open question: PublishedQuestion?) {
    var silent = followers.lazy.filter { !$0.isFollowing }.count
    for _ in 0..<32 {
      guard let new = Door.accept(on: listener, sendBuffer: FollowerLine.sendBuffer) else { return }
      var follower = FollowerLine(descriptor: new, now: now)
      let isKept = hear(&follower, now: now, open: question)
      if isKept, follower.isFollowing || silent < Self.silentLimit {
        if !follower.isFollowing { silent += 1 }
        followers.append(follower)
      } else {
        if isKept { refuse(new) }
        end(follower)
      }
    }
  }

  private func end(_ follower: FollowerLine) {
    Door.close(follower.descriptor)
    guard let key = follower.key else { return }
    following -= 1
    if let event = seats.leave(key) { heard.append(event) }
  }

  /// Keeps the followers for which `body` returns true, and closes the lines of the others.
  ///
  /// The answers on seats that nobody is on any more are taken back: who comes again gives his answer again.
  private func keep(_ body: (inout FollowerLine) -> Bool) {
    var kept: [FollowerLine] = []
    kept.reserveCapacity(followers.count)
    for var follower in followers {
      if body(&follower) { kept.append(follower) } else { end(follower) }
    }
    followers = kept
  }
}
