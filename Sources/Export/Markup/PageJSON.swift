import Basics

/// Values as compact JSON, which stands in a page between the tags of a script: no `<` is left in it.
func json(_ numbers: some Sequence<Int>) -> String { "[" + numbers.lazy.map(String.init).joined(separator: ",") + "]" }

func json(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  result.append("\"")
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result.add("\\\"")
    case "\\": result.add("\\\\")
    case "<": result.add("\\u003c")
    default: result.append(isShown(scalar) ? scalar : " ")
    }
  }
  result.append("\"")
  return String(result)
}

func json(_ texts: some Sequence<String>) -> String { jsonList(texts.lazy.map { json($0) }) }

/// A list of values that are JSON already.
func jsonList(_ values: some Sequence<String>) -> String { "[" + values.joined(separator: ",") + "]" }

/// A record of values that are JSON already. Its names need no escaping.
func jsonRecord(_ members: KeyValuePairs<String, String>) -> String {
  "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",\n") + "}"
}
