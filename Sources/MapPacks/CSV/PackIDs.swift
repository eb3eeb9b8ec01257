/// The ids of a pack by kind.
///
/// Files are read in an order in which every id is known before it is used. A file that cannot be read leaves its
/// table incomplete. Unknown ids are not reported while the table that defines them is incomplete.
struct PackIDs {
  let holders = IDTable(.holder)
  let groups = IDTable(.group)
  let countries = IDTable(.country)
  let parties = IDTable(.party)
  let sources = IDTable(.source)
  let districts = IDTable(.district)
  let legend = IDTable(.legendEntry)
  let faces = IDTable(.face)
  let places = IDTable(.place)
  let provisions = IDTable(.provision)
  let events = IDTable(.event)

  /// The ids of those who have a look, and for whom sides are counted: the groups, where a pack has any.
  var sides: IDTable { groups.count > 0 ? groups : holders }

  subscript(kind: PackReference) -> IDTable {
    switch kind {
    case .holder: holders
    case .group: groups
    case .country: countries
    case .party: parties
    case .source: sources
    case .district: districts
    case .legendEntry: legend
    case .face: faces
    case .place: places
    case .provision: provisions
    case .event: events
    }
  }
}
