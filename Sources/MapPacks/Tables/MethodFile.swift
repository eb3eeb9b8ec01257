import Chronicle

extension PackContents {
  func readMethod() {
    _ = table("method.csv", isOptional: true, columns: ["heading", "text"]) { row in
      method.append(MethodSection(heading: row.next().text(), text: row.next().text()))
    }
  }
}
