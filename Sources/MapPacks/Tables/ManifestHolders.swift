import Chronicle

private enum Keys {
  /// Of who has a look: a holder of a pack without groups, or a group.
  static let look = JSONKeys(
    required: ["id", "letter", "opposes", "name"], optional: ["slot", "group"], isClosed: true)
  static let group = JSONKeys(required: ["id", "letter", "opposes", "name"], optional: ["slot"], isClosed: true)
  /// Of a holder of a group; the look is the group's.
  static let member = JSONKeys(
    required: ["id", "group", "name"], optional: ["letter", "opposes", "slot"], isClosed: true)
}

/// Who holds ground: holders with looks of their own, or groups with looks and the holders in them.
extension Manifest {
  mutating func readHolders(_ holders: JSONValue?, groups: JSONValue?, _ ids: PackIDs) {
    guard let groups else {
      _ = readLooks(holders, Keys.look, ids.holders, called: "holders without groups")
      return
    }
    let places = readLooks(groups, Keys.group, ids.groups, called: "groups")
    if groups.kind == .array, self.holders.isEmpty { groups.report(.empty("groups")) }
    // A group whose holders name another by mistake is not told as well.
    guard readMembers(holders, ids), ids.holders.isComplete, ids.groups.isComplete else { return }
    let filled = Set(members.map(\.group))
    for (number, entry) in places.enumerated() where !filled.contains(HolderIndex(number)) {
      entry.report(.emptyGroup(self.holders[number].id))
    }
  }

  /// The holder or the group behind the number of an id in `PackIDs.holders`, and which holder of the group; a stand-in for
  /// none.
  func holder(_ number: Int?) -> (HolderIndex, MemberIndex?) {
    guard !members.isEmpty else { return (HolderIndex(number ?? 0), nil) }
    return (members[number ?? 0].group, MemberIndex(number ?? 0))
  }

  /// - Returns: whether the group of each was found.
  private mutating func readMembers(_ value: JSONValue?, _ ids: PackIDs) -> Bool {
    var areFound = true
    for entry in elements(value, ids.holders) {
      let found = entry.members(Keys.member)
      for key in ["letter", "opposes", "slot"] as [FieldName] {
        found[key]?.report(.lookBesideGroup(key.description))
      }
      let group = found["group"]?.string().flatMap { $0.reference(in: ids.groups) }
      if group == nil { areFound = false }
      members.append(
        Member(
          id: add(found["id"], to: ids.holders), group: HolderIndex(group ?? 0),
          names: found["name"]?.names() ?? Names(english: "")))
    }
    if let value, members.count > PackLimits.holders {
      value.report(.tooMany("holders", count: members.count, limit: PackLimits.holders))
    }
    return areFound
  }

  /// - Returns: where each stands in the file, in the order of their slots.
  private mutating func readLooks(
    _ value: JSONValue?, _ keys: JSONKeys, _ ids: IDTable, called name: String
  ) -> [JSONValue] {
    var places: [JSONValue] = []
    var opposes: [JSONValue?] = []
    var letters: Set<Unicode.Scalar> = []
    var slots: [Slot?] = []
    for entry in elements(value, ids) {
      let members = entry.members(keys)
      opposes.append(members["opposes"])
      places.append(entry)
      let letter = readLetter(members["letter"], &letters)
      let slot = members["slot"]?.string()?.choice(Slot.self)
      if let slot, slots.contains(slot) { members["slot"]?.report(.slotTwice(slot)) }
      if keys.names.contains("group"), let group = members["group"]?.string() {
        group.report(.unknown(.group, group.string))
      }
      slots.append(slot)
      holders.append(
        Holder(
          id: add(members["id"], to: ids), slot: .first, letter: letter, opposes: [],
          names: members["name"]?.names() ?? Names(english: "")))
    }
    if let value, holders.count > PackLimits.looks {
      value.report(.tooMany(name, count: holders.count, limit: PackLimits.looks))
    }
    let order = orderHolders(by: slots)
    ids.renumber(order)
    for (number, place) in order.enumerated() {
      let opposed = opposes[place]?.elements().compactMap { $0.string()?.reference(in: ids) } ?? []
      holders[number].opposes = Set(opposed.map { HolderIndex($0) })
    }
    return order.map { places[$0] }
  }

  /// A holder's letter, which no holder before it may have.
  private func readLetter(_ value: JSONValue?, _ taken: inout Set<Unicode.Scalar>) -> Unicode.Scalar {
    guard let field = value?.string() else { return "?" }
    let letter = field.string.unicodeScalars.first ?? "?"
    if !(field.bytes.count == 1 && letter >= "a" && letter <= "z") {
      field.report(.notOneLetter(field.string))
    } else if !taken.insert(letter).inserted {
      field.report(.letterTwice(letter))
    }
    return letter
  }

  /// Gives each holder its slot, and puts holders in the order of their slots, so that nothing depends on their order in
  /// the file. One that names none takes the first that is free: without any, slots follow the order of the file.
  ///
  /// - Returns: the places of the holders in the file, in the new order.
  private mutating func orderHolders(by slots: [Slot?]) -> [Int] {
    var free = Slot.allCases.filter { !slots.contains($0) }[...]
    for (number, slot) in slots.enumerated() { holders[number].slot = slot ?? free.popFirst() ?? .seventh }
    let order = holders.indices.sorted { (holders[$0].slot, $0) < (holders[$1].slot, $1) }
    holders = order.map { holders[$0] }
    return order
  }
}
