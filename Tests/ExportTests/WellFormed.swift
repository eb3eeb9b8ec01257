import Foundation

/// Elements of a page or a drawing that are opened and not closed in their order.
func unclosed(_ page: String) -> [String] {
  var open: [String] = []
  for part in page.components(separatedBy: "<").dropFirst() {
    let tag = part.prefix { $0 != ">" }
    let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
    if name.hasPrefix("!") || ["meta", "input"].contains(name) || tag.hasSuffix("/") { continue }
    if name.hasPrefix("/") {
      guard open.popLast() == String(name.dropFirst()) else { return ["/\(name) in \(tag)"] }
    } else {
      open.append(name)
    }
  }
  return open
}

/// The values of an attribute, in order.
func values(of attribute: String, in page: String) -> [String] {
  page.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
}

/// The names of patterns that paints refer to.
func referred(in page: String) -> Set<String> {
  Set(page.components(separatedBy: "url(#").dropFirst().map { String($0.prefix { $0 != ")" }) })
}
