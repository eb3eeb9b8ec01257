import ArgumentParser
import Chronicle
import Curses
import Screens

/// `dayfront browse`: the map, in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "The map, in the terminal (the default).")

  @OptionGroup var start: Parsed<StartOptions>
  @OptionGroup var teaching: Parsed<TeachingOptions>
  @OptionGroup var incidents: Parsed<IncidentOptions>

  @Flag(help: "Print samples of all glyphs and colours, and which would be used and why.")
  var glyphTest = false

  @OptionGroup var session: Parsed<SessionOptions>
  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: Parsed<DrawingOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func validate() throws {
    if kiosk.isOn, !incidents.events.isEmpty {
      throw ValidationError("A kiosk shows its pack alone: --events does not go with --kiosk.")
    }
  }

  func run() throws {
    let request = try kiosk.enter()
    if glyphTest, !kiosk.isOn { return showGlyphs(try pack.atlas()) }
    let runner = SessionRunner(
      options: session.chosen, drawing: drawing.chosen, pack: pack.chosen, teaching: teaching.chosen,
      incidents: incidents.chosen, kiosk: kiosk)
    let requested = try RequestedSession(runner: runner, folder: folder, request: request)
    switch request?.aim {
    case nil, .usual, .browse: try requested.browse(start.chosen)
    case .follow: try requested.follow(nil, start.chosen)
    case .join: try requested.join()
    }
  }

  /// Prints the page of samples on standard output.
  private func showGlyphs(_ atlas: Atlas) {
    let isTerminal = Console.isOutputTerminal
    let term = Console.environment["TERM"] ?? ""
    let asks = isTerminal && !Recorder.isRunning(in: Console.environment)
    let page = GlyphTestPage(
      atlas: atlas,
      traits: TerminalTraits(
        environment: Console.environment, colors: Terminal.colors(ofTerminal: term),
        answers: asks ? Terminal.answers(of: term) : nil),
      glyphs: drawing.glyphs.set, color: drawing.color.depth, theme: drawing.theme.set, isTerminal: isTerminal)
    Console.print(TextExport(frame: page.frame, palette: page.palette).text)
  }
}
