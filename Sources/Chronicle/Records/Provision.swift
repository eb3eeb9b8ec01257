/// The stage of the agreement that a clause belongs to.
public enum ProvisionPhase: String, Hashable, Sendable, CaseIterable {
  case handover, truce, later
}

/// A dated clause of a treaty, or a later change of hands.
public struct Provision: Hashable, Sendable {
  /// The pack's id, the clause of the treaty, and the territory in words.
  public var id, clause, territory: String
  /// The district that passes; nil where the clause is not about one.
  public var district: DistrictIndex?
  /// The holders that the ground passes from and to; nil where the clause names none.
  public var from, to: HolderIndex?
  /// The day on which the due day was set, and the due day first set; nil where not known.
  public var agreed, due: Day?
  /// The day on which the handover was postponed, and the day to which; nil where it was not.
  public var putOffOn, putOffTo: Day?
  /// The day on which it was done; nil where it never was.
  public var done: Day?
  /// The stage of the agreement that it belongs to.
  public var phase: ProvisionPhase
  /// The clause in a sentence.
  public var text: String
  /// The sources of the clause.
  public var sources: [SourceIndex]

  /// Makes a provision.
  public init(
    id: String, clause: String, territory: String, district: DistrictIndex?, from: HolderIndex?,
    to: HolderIndex?, agreed: Day?, due: Day?, putOffOn: Day?, putOffTo: Day?, done: Day?,
    phase: ProvisionPhase, text: String, sources: [SourceIndex]
  ) {
    self.id = id
    self.clause = clause
    self.territory = territory
    self.district = district
    self.from = from
    self.to = to
    self.agreed = agreed
    self.due = due
    self.putOffOn = putOffOn
    self.putOffTo = putOffTo
    self.done = done
    self.phase = phase
    self.text = text
    self.sources = sources
  }
}
