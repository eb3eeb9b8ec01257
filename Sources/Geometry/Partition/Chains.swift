/// A run of arcs, each starting where the one before it ends.
public struct Chain: Hashable, Sendable {
  /// The arcs in walking order, each in the direction in which it is walked.
  public var arcs: [DirectedArc]
  /// Whether the last arc ends where the first one starts.
  public var isClosed: Bool

  /// Makes a chain without checking that the arcs meet.
  public init(arcs: [DirectedArc], isClosed: Bool) {
    self.arcs = arcs
    self.isClosed = isClosed
  }
}

extension Partition {
  /// Joins directed arcs end to end into as few chains as their directions allow.
  ///
  /// Open chains come first, each begun where more arcs leave than arrive; what is left are closed loops. Where several
  /// arcs leave one point, the one given first is taken. Every arc given is in exactly one chain.
  /// Complexity: linear in the arcs given.
  public func chains(of directed: [DirectedArc]) -> [Chain] {
    var leaving: [PlanePoint: [Int]] = [:]
    var surplus: [PlanePoint: Int] = [:]  // arcs that leave each point, less those that arrive
    for (position, arc) in directed.enumerated().reversed() {
      leaving[start(of: arc), default: []].append(position)  // reversed: the first given is popped first
      surplus[start(of: arc), default: 0] += 1
      surplus[end(of: arc), default: 0] -= 1
    }
    var used = [Bool](repeating: false, count: directed.count)
    var chains: [Chain] = []

    func follow(from first: Int, isOpen: Bool) {
      used[first] = true
      let origin = start(of: directed[first])
      var arcs = [directed[first]]
      var here = end(of: directed[first])
      while isOpen || here != origin {
        while let next = leaving[here]?.last, used[next] { leaving[here]?.removeLast() }
        guard let next = leaving[here]?.popLast() else { break }
        used[next] = true
        arcs.append(directed[next])
        here = end(of: directed[next])
      }
      chains.append(Chain(arcs: arcs, isClosed: !isOpen))
    }

    for (position, arc) in directed.enumerated() where !used[position] {
      let here = start(of: arc)
      guard let count = surplus[here], count > 0 else { continue }
      surplus[here] = count - 1
      follow(from: position, isOpen: true)
    }
    // As many arcs arrive at each point now as leave it, so every walk comes back to its start.
    for position in directed.indices where !used[position] { follow(from: position, isOpen: false) }
    return chains
  }

  /// The points of a chain, without the doubled points where arcs meet.
  public func points(of chain: Chain) -> [PlanePoint] {
    var result: [PlanePoint] = []
    for directed in chain.arcs {
      let own = points(of: directed.arc)
      let walked = directed.isReversed ? Array(own.reversed()) : Array(own)
      result.append(contentsOf: result.isEmpty ? walked[...] : walked.dropFirst())
    }
    return result
  }
}
