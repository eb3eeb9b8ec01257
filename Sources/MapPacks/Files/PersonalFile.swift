/// A file of the user's own that may not be there.
public enum PersonalFile {
  /// The bytes of a regular file of at most `limit` bytes; nil where there is none. Throws the reason for one that cannot
  /// be read.
  public static func bytes(at path: String, limit: Int) throws(LessonFiles.Refusal) -> [UInt8]? {
    do {
      return try readFile(at: path, limit: limit)
    } catch .missing {
      return nil
    } catch {
      throw LessonFiles.Refusal(error, limit: limit)
    }
  }
}
