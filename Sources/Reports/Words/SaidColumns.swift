import Chronicle

/// What every table of announcements says of one, besides its day and its place.
@ColumnsBuilder<Announcement>
func saidColumns(of atlas: Atlas) -> Columns<Announcement> {
  Column("act") { .text($0.act.rawValue) }
  Column("party") { .text(atlas.parties[$0.party].id) }
  Column("side") { .text(atlas.id(of: atlas.parties[$0.party].side)) }
  Column("outcome") { Value($0.outcome?.rawValue) }
  Column("note") { .text($0.note) }
  Column("sources") { atlas.ids($0.sources) }
}
