import ArgumentParser
import Chronicle
import Curses
import Screens

/// `dayfront browse`: the map, in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "The map, in the terminal (the default).")

  @OptionGroup var start: StartOptions
  @OptionGroup var teaching: TeachingOptions

  @Flag(help: "Print samples of all glyphs and colours, and which would be used and why.")
  var glyphTest = false

  @OptionGroup var manner: MannerOptions
  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  func run() throws {
    let request = try kiosk.enter()
    if glyphTest, !kiosk.isOn { return showGlyphs(try packing.atlas()) }
    let visit = Visit(
      seat: Seat(
        manner: manner.chosen, drawing: drawing.chosen, packing: packing.chosen, teaching: teaching.chosen, kiosk: kiosk
      ),
      folder: folder)
    let start = start.chosen
    switch request {
    case nil: try visit.browse(start)
    case .browse(let day, let lesson): try visit.browse(start, day: day, lesson: lesson)
    case .follow(let name): try visit.follow(name, start)
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
