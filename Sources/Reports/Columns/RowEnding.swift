/// The last fields of a row, which many rows have alike. They are made once, and a writer keeps them as it wrote them.
///
/// It belongs to the rows of one report and so to one writer.
final class RowEnding {
  /// Its fields, or what they were written as.
  enum Form {
    case fields([Value])
    case written([UInt8])
  }

  var form: Form

  init(_ fields: [Value]) { form = .fields(fields) }
}
