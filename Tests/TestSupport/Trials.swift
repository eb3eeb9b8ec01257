/// How often a law is tried with seeds: as often as asked for where the tests were built with optimisation, as `make fuzz`
/// and `make sanitize` have them; a quarter as often without, where each trial takes ten times as long.
public func trials(_ count: Int) -> Int { _isDebugAssertConfiguration() ? (count + 3) / 4 : count }
