import Classroom

/// The presenter's end of a class: it listens, sends every follower the shown state, and counts the followers.
///
/// It never waits. A loop waits on `watches` and for `deadline`, then calls `turn()`.
public final class ClassServer {
  private let socketPath: String
  private let lock: Int32
  private let listener: Int32
  private var followers: [FollowerLine] = []
  /// The state that all followers shall see, and its message.
  private var published: (state: ClassState, line: [UInt8])?
  private var isOpen = true
  /// The number of followers that was told last.
  private var told = 0
  /// Answers of followers who have gone, not told yet.
  private var takenBack: [ClassEvent] = []

  /// The most lines at a time; further ones are refused.
  public static let followerLimit = 250

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
    var events: [ClassEvent] = []
    let ready = Door.ready(watches)
    let now = Door.now()
    let question = published.flatMap { $0.state.question?.outcome == nil ? $0.state.question : nil }
    var number = 0
    keep { follower in
      number += 1
      guard ready[number] else { return now < follower.deadline ?? .max }
      let isNew = !follower.isFollowing
      let word = follower.read(open: question)
      if isNew, follower.isFollowing, let line = published?.line, !follower.post(line, now: now) { return false }
      switch word {
      case .nothing: break
      case .answer(let question, let choice, let before):
        events.append(.answer(question: question, choice: choice, instead: before))
      case .gone: return false
      }
      return follower.flush(now: now) && now < follower.deadline ?? .max
    }
    if ready[0] { admit(now: now) }
    let count = followers.lazy.filter(\.isFollowing).count
    if count != told { events.append(.followers(count)) }
    told = count
    defer { takenBack = [] }
    return takenBack + events
  }

  private func admit(now: Int64) {
    for _ in 0..<32 {
      guard let new = Door.accept(on: listener, sendBuffer: FollowerLine.sendBuffer) else { return }
      guard followers.count < Self.followerLimit else {
        _ = Door.send(ClassMessage.refusal("The class is full.").line[...], to: new)
        Door.close(new)
        continue
      }
      followers.append(FollowerLine(descriptor: new, now: now))
    }
  }

  /// Keeps the followers for which `body` returns true, and closes the lines of the others.
  ///
  /// The answers of those are taken back: a follower who comes again gives his answer again, and nobody's counts twice.
  private func keep(_ body: (inout FollowerLine) -> Bool) {
    var kept: [FollowerLine] = []
    kept.reserveCapacity(followers.count)
    for var follower in followers {
      if body(&follower) {
        kept.append(follower)
      } else {
        Door.close(follower.descriptor)
        if let answer = follower.answer, let choice = answer.choice {
          takenBack.append(.answer(question: answer.question, choice: nil, instead: choice))
        }
      }
    }
    followers = kept
  }
}
