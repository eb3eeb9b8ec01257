import Chronicle

func readMethod(_ table: CSVTable) -> [MethodSection] {
  table.records { row in MethodSection(heading: row["heading"].text(), text: row["text"].text()) }
}
