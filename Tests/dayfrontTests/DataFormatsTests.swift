import TestSupport
import Testing

/// What the commands write is what Docs/DataFormats.md and the schemas beside it say, column by column.
@Suite struct DataFormatsTests {
  @Test func everyOutputIsAsThePageSays() throws {
    let result = try run("/usr/bin/env", ["python3", Bundled.root + "/Tools/formats.py", "check", builtProgram])
    #expect(result.code == 0, "\(result.output)\(result.complaint)")
  }
}
