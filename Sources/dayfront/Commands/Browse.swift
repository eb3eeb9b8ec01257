import ArgumentParser
import Chronicle
import Screens

/// `dayfront browse`: the map, in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The map, in the terminal (the default).")

  @OptionGroup var start: StartOptions
  @OptionGroup var teaching: TeachingOptions
  @OptionGroup var manner: MannerOptions
  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  func run() throws {
    let request = try kiosk.enter()
    let visit = Visit(
      seat: Seat(manner: manner, drawing: drawing, packing: packing, teaching: teaching, kiosk: kiosk), folder: folder)
    switch request {
    case nil: try visit.browse(start)
    case .browse(let day, let lesson): try visit.browse(start, day: day, lesson: lesson)
    case .follow(let name): try visit.follow(name, start)
    }
  }
}
