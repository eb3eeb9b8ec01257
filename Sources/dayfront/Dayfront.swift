import ArgumentParser

/// The program: a map browser for the terminal. Without a subcommand it opens the map.
@main
struct Dayfront: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dayfront",
    abstract: "A map of a war, scrubbed day by day in the terminal.",
    discussion: """
      Without a subcommand the map opens in the terminal; ? shows its keys. The bundled pack is the Second \
      Nagorno-Karabakh War, 27 September to 1 December 2020.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, Render.self, ControlCommand.self, PointCommand.self, DistrictCommand.self, PlaceCommand.self,
      EvidenceCommand.self, EventsCommand.self, DiffCommand.self, Check.self,
    ],
    defaultSubcommand: Browse.self)
}
