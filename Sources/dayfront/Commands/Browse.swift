import ArgumentParser
import Curses
import Screens

/// `dayfront browse`: the map, in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The map, in the terminal (the default).")

  @OptionGroup var start: StartOptions

  @Flag(help: "Ask the terminal for clicks and the wheel.")
  var mouse = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  func run() throws {
    let atlas = try packing.atlas()
    var model = try start.model(
      in: atlas, size: CellSize(columns: 80, rows: 24), appearance: Appearance(), reportsMouse: mouse)
    let terminal: Terminal
    do {
      terminal = try Terminal(name: Console.environment["TERM"] ?? "")
    } catch {
      Console.complain("dayfront: \(error)")
      throw ExitCode(1)
    }
    model.appearance = drawing.appearance(language: packing.names, colors: terminal.colors)
    _ = model.apply(.resize(terminal.size), in: atlas)
    var browser = Browser(session: Session(model: model, atlas: atlas), terminal: terminal)
    let signal = browser.run()
    terminal.close()
    if let signal { Console.die(of: signal) }
  }
}
