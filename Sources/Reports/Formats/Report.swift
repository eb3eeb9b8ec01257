/// What a command tells, in every form that it has.
///
///     struct EventReport: Report {
///       static var forms: [Form<Self>] { [.text(\.text), .rows(\.rows), .tree(\.tree)] }
///     }
///
/// The formats follow from the forms: rows are written by each format of rows there is.
public protocol Report: Formatted {
  /// The forms in which it can be told, in the order in which help lists their formats.
  static var forms: [Form<Self>] { get }
}

/// A form of a report: what a writer needs to write it.
public enum Form<Subject> {
  /// A text for reading.
  case text((Subject) -> String)
  /// A line for each record, all with the same columns.
  case rows((Subject) -> Rows)
  /// Records within records.
  case tree((Subject) -> Value)
  /// Features with a position, and what is told of them.
  case map((Subject) -> FeatureMap)

  var shape: Shape {
    switch self {
    case .text: .text
    case .rows: .rows
    case .tree: .tree
    case .map: .map
    }
  }
}

/// The form without its content, by which forms and formats find each other.
public enum Shape { case text, rows, tree, map }

/// A value that can be written in some formats.
public protocol Formatted {
  /// The formats, in the order in which help lists them.
  static var formats: [Format] { get }
}

extension Report {
  /// The formats in which it can be written, in the order in which help lists them.
  public static var formats: [Format] { forms.flatMap { Format.all(of: $0.shape) } }

  /// Writes the report. Rows and maps come in pieces of a bounded size, however many features there are; a text and
  /// records come as one piece each.
  ///
  /// - Parameters:
  ///   - format: one of `formats`.
  ///   - sink: takes each piece.
  public func write(_ format: Format, to sink: (String) -> Void) {
    let writer = format.writer
    guard Self.forms.contains(where: { write($0, by: writer, to: sink) }) else {
      preconditionFailure("\(Self.self) is not written as \(format.rawValue)")
    }
  }

  /// Writes a form of the report; false for a writer of another form.
  private func write(_ form: Form<Self>, by writer: Format.Writer, to sink: (String) -> Void) -> Bool {
    switch (form, writer) {
    case (.text(let text), .text): sink(text(self))
    case (.rows(let rows), .rows(let writer)): writer.write(rows(self), to: sink)
    case (.tree(let tree), .tree(let text)): sink(text(tree(self)))
    case (.map(let map), .map(let writer)): writer.write(map(self), to: sink)
    case (.text, _), (.rows, _), (.tree, _), (.map, _): return false
    }
    return true
  }
}
