import ArgumentParser
import Chronicle
import Curses
import Screens

/// `dayfront browse`: the map, in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The map, in the terminal (the default).")

  @OptionGroup var start: StartOptions
  @OptionGroup var teaching: TeachingOptions

  @Flag(help: "Ask the terminal for clicks and the wheel.")
  var mouse = false

  @Flag(help: "Print sentences instead of a map, for screen readers and braille displays.")
  var plain = false

  @Flag(help: "Draw with less to send, for slow lines; by itself where the line is found to be slow.")
  var lowBandwidth = false

  @Flag(help: "Print samples of all glyphs and colours, and which would be used and why.")
  var glyphTest = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  private var environment: [String: String] { Console.environment }
  private var term: String { environment["TERM"] ?? "" }

  func run() throws {
    let atlas = try packing.atlas()
    if glyphTest { return showGlyphs(atlas) }
    var model = try start.model(
      in: atlas, size: CellSize(columns: 80, rows: 24), appearance: Appearance(), reportsMouse: mouse)
    model.quizSeed = teaching.seed ?? UInt64.random(in: 0 ... .max)
    if let lesson = try teaching.opened(from: packing, in: atlas) {
      model.open(lesson, stop: teaching.stop - 1, in: atlas)
    }
    if plain { return speak(model, atlas) }
    let terminal: Terminal
    do {
      terminal = try Terminal(name: term, locale: locale, depth: depth, isSlow: lowBandwidth)
    } catch .noCursorAddressing {
      return speak(model, atlas, because: "The terminal '\(Console.printable(term))' cannot place its cursor")
    } catch .unknownTerminal("") {
      return speak(model, atlas, because: "TERM is not set")
    } catch .unknownTerminal {
      return speak(model, atlas, because: "Nothing is known of the terminal '\(Console.printable(term))' (TERM)")
    } catch {
      Console.complain("dayfront: \(error)")
      throw ExitCode(1)
    }
    try show(model, atlas, on: terminal)
  }

  private func show(_ model: Model, _ atlas: Atlas, on terminal: Terminal) throws {
    var model = model
    model.appearance = drawing.appearance(language: packing.names, colors: terminal.colors)
    let isDrawnAsSaid = drawing.glyphs != .auto
    if lowBandwidth {
      let thrifty = model.appearance.thrifty
      if drawing.glyphs == .auto { model.appearance.glyphs = thrifty.glyphs }
      if drawing.color == .auto { model.appearance.color = thrifty.color }
    }
    _ = model.apply(.resize(terminal.size), in: atlas)
    var session = Session(model: model, atlas: atlas)
    if let standIn = terminal.standIn {
      session.tell(
        "The terminal '\(Console.printable(term))' is not known here: taken for \(standIn).")
    }
    var browser = Browser(
      session: session, terminal: terminal, thrift: Thrift(isAutomatic: !isDrawnAsSaid && !lowBandwidth))
    let signal = browser.run()
    terminal.close()
    if let signal { Console.die(of: signal) }
  }

  /// The colours to ask of the terminal before anything is known of it; nil for what it has.
  private var depth: ColorDepth? {
    if let depth = drawing.color.depth { return depth }
    let color = TerminalTraits(environment: environment, colors: nil).color
    return color == .truecolor ? .truecolor : nil
  }

  /// Who asks for glyphs that his locale cannot write says that the terminal can show them.
  private var locale: String {
    guard let glyphs = drawing.glyphs.set, glyphs != .ascii else { return "" }
    return TerminalTraits(environment: environment, colors: nil).isUTF8 ? "" : "C.UTF-8"
  }

  /// The same model, in sentences; where a map was asked for, with the reason.
  private func speak(_ model: Model, _ atlas: Atlas, because reason: String? = nil) {
    if let reason { Console.print("\(reason), so sentences stand for the map (--plain).\n") }
    var model = model
    model.appearance = drawing.appearance(language: packing.names, colors: nil, isTerminal: false)
    // What a terminal cannot draw it may well be able to spell.
    let isUTF8 = TerminalTraits(environment: environment, colors: nil).isUTF8
    if drawing.glyphs == .auto, isUTF8 { model.appearance.glyphs = .braille }
    var browser = PlainBrowser(session: Session(model: model, atlas: atlas))
    Console.takeKeys()
    browser.run()
    Console.giveBackLine()
  }

  /// The page of samples, on standard output.
  private func showGlyphs(_ atlas: Atlas) {
    let isTerminal = Console.isOutputTerminal
    let page = GlyphTestPage(
      atlas: atlas, traits: TerminalTraits(environment: environment, colors: Terminal.colors(ofTerminal: term)),
      glyphs: drawing.glyphs.set, color: drawing.color.depth, theme: drawing.theme, isTerminal: isTerminal)
    Console.print(TextExport(frame: page.frame, palette: page.palette).text)
  }
}
