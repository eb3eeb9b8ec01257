import Chronicle

func readProvisions(_ table: CSVTable, _ ids: PackIDs) -> [Provision] {
  table.records { row in
    let id = row["id"]
    ids.provisions.add(id)
    let provision = Provision(
      id: id.id(), clause: row["clause"].text(), territory: row["territory"].text(),
      district: row["district"].optionalReference(in: ids.districts).map { DistrictIndex($0) },
      from: row["from"].optionalReference(in: ids.sides).map { HolderIndex($0) },
      to: row["to"].optionalReference(in: ids.sides).map { HolderIndex($0) },
      agreed: row["agreed"].optionalDay(), due: row["due"].optionalDay(), putOffOn: row["put_off_on"].optionalDay(),
      putOffTo: row["put_off_to"].optionalDay(), done: row["done"].optionalDay(),
      phase: row["phase"].choice() ?? .later, text: row["text"].text(),
      sources: row["source"].sources(in: ids.sources))
    if (provision.putOffOn == nil) != (provision.putOffTo == nil) {
      row.report(.onlyOneOf("put_off_on", "put_off_to"))
    }
    return provision
  }
}
