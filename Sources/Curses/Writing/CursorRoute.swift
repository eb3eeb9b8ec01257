/// The known position of the cursor.
enum CursorPlace: Hashable, Sendable {
  case unknown
  case at(column: Int, row: Int)
  /// In the last column after a character was written there: only a carriage return and an address are safe.
  case margin(row: Int)
}

/// A way to move the cursor, with its cost in bytes.
struct CursorRoute {
  enum Way {
    case nowhere, address, home
    case steps(returns: Bool, vertical: Step, horizontal: Step)
  }
  /// A move in one direction.
  enum Step {
    case none
    case lineFeeds(Int)
    /// By the string that moves one cell.
    case single(Motion, times: Int)
    /// By the string with a number: of a column, of a row, of cells.
    case decimal(Motion, Int)
  }
  /// What moves the cursor. Routes name it: a copy of its string for each that is looked at would cost more than the look.
  enum Motion {
    case toColumn, toRow, right, left, down, up
  }

  var cost: Int
  var way: Way
}

extension Capabilities {
  /// The shortest way from a position to a cell.
  func route(from place: CursorPlace, toColumn column: Int, row: Int) -> CursorRoute {
    if place == .at(column: column, row: row) { return CursorRoute(cost: 0, way: .nowhere) }
    var best =
      switch address {
      case .decimal(let template): CursorRoute(cost: template.length(row, column), way: .address)
      case .other(let expand): CursorRoute(cost: expand(row, column).count, way: .address)
      }
    if row == 0, column == 0, let home, home.count < best.cost { best = CursorRoute(cost: home.count, way: .home) }
    let here: Int
    switch place {
    case .unknown: return best
    case .at(let start, let line):
      here = line
      if let down = vertical(from: line, to: row, inFirstColumn: false), down.cost < best.cost,
        let across = horizontal(from: start, to: column), down.cost + across.cost < best.cost
      {
        best.cost = down.cost + across.cost
        best.way = .steps(returns: false, vertical: down.step, horizontal: across.step)
      }
    case .margin(let line): here = line
    }
    if let carriageReturn, let down = vertical(from: here, to: row, inFirstColumn: true), down.cost < best.cost,
      let across = horizontal(from: 0, to: column), carriageReturn.count + down.cost + across.cost < best.cost
    {
      best.cost = carriageReturn.count + down.cost + across.cost
      best.way = .steps(returns: true, vertical: down.step, horizontal: across.step)
    }
    return best
  }

  private typealias Move = (cost: Int, step: CursorRoute.Step)

  private func horizontal(from start: Int, to end: Int) -> Move? {
    if start == end { return (0, .none) }
    let best = column.map { Move($0.length(end), .decimal(.toColumn, end)) }
    return shorter(best, end > start ? .right : .left, abs(end - start))
  }

  private func vertical(from start: Int, to end: Int, inFirstColumn: Bool) -> Move? {
    if start == end { return (0, .none) }
    var best = row.map { Move($0.length(end), .decimal(.toRow, end)) }
    if inFirstColumn, feedsLines, end > start, end - start < best?.cost ?? .max {
      best = (end - start, .lineFeeds(end - start))
    }
    return shorter(best, end > start ? .down : .up, abs(end - start))
  }

  /// The shorter one of a move and of one by a number of cells.
  private func shorter(_ best: Move?, _ motion: CursorRoute.Motion, _ count: Int) -> Move? {
    var best = best
    if let length = length(motion, count), length < best?.cost ?? .max { best = (length, .decimal(motion, count)) }
    if let single = singleLength(motion), single * count < best?.cost ?? .max {
      best = (single * count, .single(motion, times: count))
    }
    return best
  }

  private func length(_ motion: CursorRoute.Motion, _ number: Int) -> Int? {
    switch motion {
    case .toColumn: column?.length(number)
    case .toRow: row?.length(number)
    case .right: right?.length(number)
    case .left: left?.length(number)
    case .down: down?.length(number)
    case .up: up?.length(number)
    }
  }

  private func singleLength(_ motion: CursorRoute.Motion) -> Int? {
    switch motion {
    case .toColumn, .toRow: nil
    case .right: right1?.count
    case .left: left1?.count
    case .down: down1?.count
    case .up: up1?.count
    }
  }

  private func template(_ motion: CursorRoute.Motion) -> DecimalTemplate? {
    switch motion {
    case .toColumn: column
    case .toRow: row
    case .right: right
    case .left: left
    case .down: down
    case .up: up
    }
  }

  private func single(_ motion: CursorRoute.Motion) -> [UInt8] {
    switch motion {
    case .toColumn, .toRow: []
    case .right: right1 ?? []
    case .left: left1 ?? []
    case .down: down1 ?? []
    case .up: up1 ?? []
    }
  }

  /// Appends the bytes of a way to a cell.
  func append(_ route: CursorRoute, toColumn column: Int, row: Int, to bytes: inout [UInt8]) {
    switch route.way {
    case .nowhere: break
    case .address:
      switch address {
      case .decimal(let template): template.append(row, column, to: &bytes)
      case .other(let expand): bytes += expand(row, column)
      }
    case .home: bytes += home ?? []
    case .steps(let returns, let vertical, let horizontal):
      if returns { bytes += carriageReturn ?? [] }
      append(vertical, to: &bytes)
      append(horizontal, to: &bytes)
    }
  }

  private func append(_ step: CursorRoute.Step, to bytes: inout [UInt8]) {
    switch step {
    case .none: break
    case .lineFeeds(let count): for _ in 0..<count { bytes.append(0x0A) }
    case .single(let motion, let times): for _ in 0..<times { bytes += single(motion) }
    case .decimal(let motion, let number): template(motion)?.append(number, to: &bytes)
    }
  }
}
