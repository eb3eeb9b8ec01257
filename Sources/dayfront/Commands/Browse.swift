import ArgumentParser
import Chronicle
import Curses
import Screens

/// `dayfront browse`: the map, in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The map, in the terminal (the default).")

  @OptionGroup var start: StartOptions

  @Flag(help: "Ask the terminal for clicks and the wheel.")
  var mouse = false

  @Flag(help: "Print sentences instead of a map, for screen readers and braille displays.")
  var plain = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  func run() throws {
    let atlas = try packing.atlas()
    var model = try start.model(
      in: atlas, size: CellSize(columns: 80, rows: 24), appearance: Appearance(), reportsMouse: mouse)
    if plain { return speak(model, atlas) }
    let terminal: Terminal
    do {
      terminal = try Terminal(name: Console.environment["TERM"] ?? "")
    } catch .noCursorAddressing(let name) {
      let shown = Console.printable(name)
      Console.print("The terminal '\(shown)' cannot place its cursor, so sentences stand for the map (--plain).\n")
      return speak(model, atlas)
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

  /// The same model, in sentences.
  private func speak(_ model: Model, _ atlas: Atlas) {
    var model = model
    model.appearance = drawing.appearance(language: packing.names, colors: nil, isTerminal: false)
    // What a terminal cannot draw it may well be able to spell.
    let isUTF8 = TerminalTraits(environment: Console.environment, colors: nil).isUTF8
    if drawing.glyphs == .auto, isUTF8 { model.appearance.glyphs = .braille }
    var browser = PlainBrowser(session: Session(model: model, atlas: atlas))
    Console.takeKeys()
    browser.run()
    Console.giveBackLine()
  }
}
