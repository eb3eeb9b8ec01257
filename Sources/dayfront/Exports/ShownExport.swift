import ArgumentParser
import Chronicle
import MapPacks
import Outlets
import Screens

/// Exports what a session shows, when its reader asks for it by a key.
struct ShownExport: Sendable {
  let pack: PackOptions
  let atlas: Atlas

  /// Writes a file; says why nothing is written where that fails.
  func outcome(of wish: ExportWish, showing model: Model) -> ExportOutcome {
    guard let format = ExportFormat(endingOf: wish.path) else {
      return .refused("its name does not end in \(ExportFormat.endings)")
    }
    let path = withHome(wish.path)
    var pack = pack
    pack.names = model.appearance.language
    let request = ExportRequest(
      showing: model, in: atlas, as: format, pack: pack,
      inputs: (try? folder(of: pack.pack)).map(PackReader.files(in:)) ?? [])
    do {
      let content = try format.row.content(request)
      let length = try content.write(
        to: OutputFile(path, over: wish.replaces ? .files : .nothing), sparing: request.inputs)
      let (folder, name) = place(of: path)
      return .written(name: name, folder: folder, bytes: length)
    } catch OutputFault.exists {
      return .exists
    } catch let fault as ValidationError {
      return .refused(fault.message)
    } catch let fault as OutputFault {
      return .refused("\(fault)")
    } catch let fault as ExportFault {
      return .refused("\(fault)")
    } catch {
      return .refused("it could not be made")
    }
  }

  /// A path with the user's folder in the place of `~`, as shells read it.
  private func withHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Console.environment["HOME"] else { return path }
    return home + path.dropFirst()
  }

  /// The folder of a path from the root, and the name in it.
  private func place(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (workingFolder ?? ".", path) }
    let name = String(path[path.index(after: slash)...])
    if slash == path.startIndex { return ("/", name) }
    let folder = String(path[..<slash])
    return (folder.hasPrefix("/") ? folder : (workingFolder.map { $0 + "/" } ?? "") + folder, name)
  }
}

extension ExportRequest {
  /// The request for what a model shows: the day with its view, reading and selection, the lesson whose panel is open, or
  /// the days that are compared.
  init(showing model: Model, in atlas: Atlas, as format: ExportFormat, pack: PackOptions, inputs: [String]) {
    var options = ExportOptions()
    let isOfCapture = model.reading == .captured
    options.at = DayArgument(argument: model.day.description)
    options.view = model.view
    options.select = model.selection.map { atlas[$0].id }
    options.place = model.place.map { atlas[$0].id }
    options.kind = isOfCapture ? .capture : .map
    // The map of capture is a kind of picture; a page has no such reading.
    options.reading = isOfCapture && format != .cast ? .assessed : model.reading
    // Where sentences stand for the map no colours are shown, and none are missed. A page takes its reader's own theme.
    if !model.isSpoken {
      options.patterns = !model.appearance.hasColor
      options.theme = format == .html ? nil : ThemeChoice(rawValue: model.appearance.theme.rawValue)
    }
    if format == .cast { options.size = PictureSize(width: model.size.columns, height: model.size.rows) }
    if let compared = model.comparedDay {
      options.from = DayArgument(argument: min(compared, model.day).description)
      options.to = DayArgument(argument: max(compared, model.day).description)
    }
    options.table = model.panel == .events ? .events : model.reading == .announced ? .announcements : .control
    let lesson = model.panel == .lesson ? model.lesson?.lesson : nil
    if lesson != nil { (options.from, options.to) = (nil, nil) }
    self.init(atlas: atlas, options: options, pack: pack, lesson: lesson, inputs: inputs)
  }
}
