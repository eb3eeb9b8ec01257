import ArgumentParser
import Chronicle
import ClassLine
import Classroom
import Curses
import Kiosk
import Outlets
import Screens

/// Opens a session, on the terminal or in sentences, and with a part in a class if there is one.
struct SessionRunner {
  var options: SessionOptions
  var drawing: DrawingOptions
  var pack: PackOptions
  /// The lesson and the seed; nil for sessions that take none.
  var teaching: TeachingOptions?
  /// The reader's own incidents.
  var incidents = IncidentOptions()
  /// The kiosk's options; nil for commands without any.
  var kiosk: KioskOptions?

  private var isKiosk: Bool { kiosk?.isOn ?? false }
  private static let timeIsUpWords: StaticString = "dayfront: the processor time of this session is used up."

  /// Opens a session and runs it to its end.
  ///
  /// - Parameters:
  ///   - dress: gives the model its part in a class, once the pack is loaded.
  ///   - connection: joins the class. It is called last, so that nothing is opened for a program that cannot run.
  func run(
    _ start: StartOptions, dress: (inout Model) -> Void = { _ in },
    connection: () throws -> ClassConnection = { .alone }
  ) throws {
    if !isKiosk { Restrictions.keepTimeForTheEnd() }
    let (atlas, unprepared) = try pack.opened(with: incidents.files)
    // Kept to the end, which takes all memory back at once: record by record would be work that nobody sees.
    _ = Unmanaged.passRetained(atlas)
    var model = try start.model(
      in: atlas, size: CellSize(columns: 80, rows: 24), appearance: Appearance(),
      reportsMouse: options.mouse == .on)
    model.isKiosk = isKiosk
    model.call = CallOptions(drawing, pack, options)
    if !isKiosk { model.exportEndings = ExportFormat.allCases.map(\.rawValue) }
    incidents.dress(&model, in: atlas)
    dress(&model)
    model.quizSeed = teaching?.seed ?? UInt64.random(in: 0 ... .max)
    if let teaching, let lesson = try teaching.opened(from: pack, in: atlas) {
      model.open(lesson, stop: teaching.stop - 1, in: atlas)
      model.call.lesson = teaching.named(lesson)
    }
    model.openClassCard()
    let offer = try offer(in: model)
    model.offersTour = offer != nil
    let lessons = try lessons(in: atlas)
    let shown = ShownExport(pack: pack, atlas: atlas)
    func session(_ model: Model) -> Session {
      var session = Session(model: model, atlas: atlas)
      session.lessons = lessons
      // A kiosk writes nothing, whatever its keys say.
      if !isKiosk { session.exporter = { shown.outcome(of: $0, showing: $1) } }
      return session
    }
    if options.plain {
      speak(session(model), try connection(), offer)
      unprepared?.leave()
      return
    }
    // Joined before the terminal is taken over, so that a complaint can be seen.
    let joined = try connection()
    let terminal: Terminal
    do {
      terminal = try Terminal(
        name: term, isUTF8: TerminalTraits(environment: environment, colors: nil).isUTF8,
        asks: !Recorder.isRunning(in: environment), isSlow: options.lowBandwidth,
        mostCells: isKiosk ? KioskOptions.mostCells : nil)
    } catch {
      if let reason = reason(for: error) { return speak(session(model), joined, offer, because: reason) }
      joined.close()
      Console.complain("dayfront: \(error)" + (isKiosk ? ". With ssh, -t asks for one." : ""))
      throw ExitCode(1)
    }
    kiosk?.seal(for: joined)
    let signal = show(session(model), on: terminal, joined, offer)
    // Whoever ends a session by a signal waits for its end.
    if let signal { Console.die(of: signal) }
    // For the next start, when this session is over: nobody waits for it.
    unprepared?.leave()
  }

  /// The lessons for the list of them. A kiosk reads their files now, others when the list is asked for.
  private func lessons(in atlas: Atlas) throws -> @Sendable () -> [ShelvedLesson] {
    if isKiosk { return try LessonShelf(pack).later(in: atlas) }
    let pack = pack
    return { (try? LessonShelf(pack))?.later(in: atlas)() ?? [] }
  }

  /// The offer of the tour; nil where it is not made: in a class, a lesson or a kiosk, in a map without one, and to those
  /// who had it before.
  private func offer(in model: Model) throws -> TourOffer? {
    guard !isKiosk, model.classroom == nil, let teaching, teaching.lesson == nil else { return nil }
    return TourOffer(lessons: try LessonShelf(pack).files)
  }

  private var environment: [String: String] { Console.environment }
  private var term: String { environment["TERM"] ?? "" }

  /// The reason for printing sentences instead of a map; nil for an error that rules out both.
  private func reason(for error: TerminalError) -> String? {
    switch error {
    case .noCursorAddressing: "The terminal '\(Console.printable(term))' cannot place its cursor"
    case .unknownTerminal(""): "TERM is not set"
    case .unknownTerminal: "Nothing is known of the terminal '\(Console.printable(term))' (TERM)"
    case .notATerminal, .noLine: nil
    }
  }

  /// Shows the map until the end, and returns the signal by which the session ended.
  private func show(
    _ session: Session, on terminal: Terminal, _ connection: ClassConnection, _ offer: TourOffer?
  ) -> Int32? {
    var session = session
    let fitting = Fitting(
      drawing, language: pack.names, colors: terminal.colors, isThrifty: options.lowBandwidth)
    terminal.isUTF8 = fitting.isUTF8
    session.draw(fitting.appearance)
    let isDrawnAsSaid = drawing.glyphs != .auto
    _ = session.take(.resize(terminal.size))
    if let standIn = terminal.standIn {
      session.tell("The terminal '\(Console.printable(term))' is not known here: taken for \(standIn).")
    }
    var browser = Browser(
      session: session, terminal: terminal, fitting: fitting,
      slowLine: SlowLineAppearance(isAutomatic: !isDrawnAsSaid && !options.lowBandwidth),
      decidesMouse: options.mouse == nil, connection: connection, alarms: kiosk?.alarms ?? Alarms())
    offer?.remember()
    let signal = browser.run()
    terminal.close()
    if signal == timeIsUp { Console.complain(Self.timeIsUpWords.description) }
    return signal
  }

  /// Runs the same model in sentences; if a map was asked for, prints the reason first.
  private func speak(
    _ session: Session, _ connection: ClassConnection, _ offer: TourOffer?, because reason: String? = nil
  ) {
    // Ctrl-C is a key for a presenter, who is asked before the class ends.
    let keys = PlainKeys(allowsStop: !isKiosk, allowsInterrupt: session.model.classroom?.presenting == nil)
    keys.complain(ofTime: Self.timeIsUpWords, on: StandardStream.complaints.descriptor)
    if let reason {
      let words = "\(reason), so sentences stand for the map (--plain).\n"
      if keys.takesText { keys.say(words) } else { Console.print(words) }
    }
    var session = session
    session.speak()
    let traits = TerminalTraits(environment: environment, colors: nil)
    var appearance = drawing.appearance(language: pack.names, traits: traits, isTerminal: false)
    // A terminal may well show letters that it cannot place on a map.
    if drawing.glyphs == .auto, traits.isUTF8 { appearance.glyphs = .braille }
    session.draw(appearance)
    var browser = PlainBrowser(
      session: session, keys: keys, connection: connection, alarms: kiosk?.alarms ?? Alarms(),
      takesLines: isKiosk && !Console.isInputTerminal)
    kiosk?.seal(for: connection)
    offer?.remember()
    browser.run()
    keys.giveBack()
  }
}
