import ArgumentParser
import Chronicle
import ClassLine
import Classroom
import Curses
import Kiosk
import Screens

/// How somebody sits at the program: opens a session on his terminal, or in sentences, with whatever part in a class.
struct Seat {
  var manner: MannerOptions
  var drawing: DrawingOptions
  var packing: PackOptions
  /// Nil for those who bring no lesson.
  var teaching: TeachingOptions?
  /// Nil where there is none.
  var kiosk: KioskOptions?

  private var isKiosk: Bool { kiosk?.isOn ?? false }

  /// Opens a session and runs it to its end.
  ///
  /// - Parameters:
  ///   - dress: gives the model its part, once the pack is there.
  ///   - post: joins the class; it is asked for last, so that nothing is opened for a program that cannot run.
  func run(
    _ start: StartOptions, dress: (inout Model) -> Void = { _ in }, post: () throws -> ClassPost = { .alone }
  ) throws {
    let atlas = try packing.atlas()
    var model = try start.model(
      in: atlas, size: CellSize(columns: 80, rows: 24), appearance: Appearance(), reportsMouse: manner.mouse)
    model.isKiosk = isKiosk
    dress(&model)
    model.quizSeed = teaching?.seed ?? UInt64.random(in: 0 ... .max)
    if let teaching, let lesson = try teaching.opened(from: packing, in: atlas) {
      model.open(lesson, stop: teaching.stop - 1, in: atlas)
    }
    if manner.plain { return speak(model, atlas, try post()) }
    let terminal: Terminal
    let joined: ClassPost
    do {
      // Before the terminal, so that a complaint is seen.
      joined = try post()
      terminal = try Terminal(name: Console.environment["TERM"] ?? "")
    } catch TerminalError.noCursorAddressing(let name) {
      Console.print("The terminal '\(name)' cannot place its cursor, so sentences stand for the map (--plain).\n")
      return speak(model, atlas, try post())
    } catch let error as TerminalError {
      Console.complain("dayfront: \(error)" + (isKiosk ? " With ssh, -t asks for one." : ""))
      throw ExitCode(1)
    }
    kiosk?.seal(for: joined)
    model.appearance = drawing.appearance(language: packing.names, colors: terminal.colors)
    _ = model.apply(.resize(terminal.size), in: atlas)
    var browser = Browser(
      session: Session(model: model, atlas: atlas), terminal: terminal, post: joined, alarms: kiosk?.alarms ?? Alarms())
    let signal = browser.run()
    terminal.close()
    if let signal { Console.die(of: signal) }
  }

  /// The same model, in sentences.
  private func speak(_ model: Model, _ atlas: Atlas, _ post: ClassPost) {
    var model = model
    model.appearance = drawing.appearance(language: packing.names, colors: nil, isTerminal: false)
    // What a terminal cannot draw it may well be able to spell.
    let isUTF8 = TerminalTraits(environment: Console.environment, colors: nil).isUTF8
    if drawing.glyphs == .auto, isUTF8 { model.appearance.glyphs = .braille }
    var browser = PlainBrowser(
      session: Session(model: model, atlas: atlas), post: post, alarms: kiosk?.alarms ?? Alarms())
    Console.takeKeys(allowsStop: !isKiosk)
    kiosk?.seal(for: post)
    browser.run()
    Console.giveBackLine()
  }
}

/// How a session meets its reader.
struct MannerOptions: ParsableArguments {
  @Flag(help: "Ask the terminal for clicks and the wheel.")
  var mouse = false

  @Flag(help: "Print sentences instead of a map, for screen readers and braille displays.")
  var plain = false
}
