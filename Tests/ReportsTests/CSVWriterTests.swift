import Testing

@testable import Reports

@Suite struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b"), (["a,b"], "\"a,b\""), (["a\"b"], "\"a\"\"b\""), (["a\nb"], "\"a\nb\""), (["a\rb"], "\"a\rb\""),
    ([""], ""),
    // A mark on a quote or a comma makes one character of them, but they part fields all the same.
    (["a\"\u{301},x"], "\"a\"\"\u{301},x\""), (["a,\u{301}b"], "\"a,\u{301}b\""),
    // Formulas are shown, numbers stay numbers.
    (["=1+1"], "'=1+1"), (["+1+1"], "'+1+1"), (["-1-1"], "'-1-1"), (["@x"], "'@x"), (["\t=1"], "'\t=1"),
    (["\r=1"], "\"'\r=1\""), (["＝1", "＋1", "－1", "＠x"], "'＝1,'＋1,'－1,'＠x"), (["=\u{301}1"], "'=\u{301}1"),
    (["-12.5", "+3", "-0", "46.7", "2020-10-20"], "-12.5,+3,-0,46.7,2020-10-20"),
    (["-inf", "-nan", "-0x1p3", "-1e5", "-.5", "-", "+1."], "'-inf,'-nan,'-0x1p3,'-1e5,'-.5,'-,'+1."),
    (["=a,\"b\""], "\"'=a,\"\"b\"\"\""),
  ])
  func lines(fields: [String], line: String) { #expect(csvLine(fields) == line + "\n") }
}

private func csvLine(_ fields: [String]) -> String {
  var bytes: [UInt8] = []
  CSVWriter(names: []).add(fields.map { .text($0) }, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
