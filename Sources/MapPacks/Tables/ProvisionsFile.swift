import Chronicle

extension PackContents {
  func readProvisions() {
    let columns = [
      "id", "clause", "territory", "district", "from", "to", "agreed", "due", "put_off_on", "put_off_to", "done",
      "phase", "text", "source",
    ]
    let ids = IDTable(.provision)
    _ = table("provisions.csv", isOptional: true, columns: columns) { row in
      let id = row.next()
      ids.add(id)
      let provision = Provision(
        id: id.id(), clause: row.next().text(), territory: row.next().text(),
        district: row.next().optionalReference(in: districtIDs).map { DistrictIndex($0) },
        from: row.next().optionalReference(in: holderIDs).map { HolderIndex($0) },
        to: row.next().optionalReference(in: holderIDs).map { HolderIndex($0) },
        agreed: row.next().optionalDay(), due: row.next().optionalDay(), putOffOn: row.next().optionalDay(),
        putOffTo: row.next().optionalDay(), done: row.next().optionalDay(),
        phase: row.next().choice() ?? .later, text: row.next().text(),
        sources: row.next().sources(in: sourceIDs))
      if (provision.putOffOn == nil) != (provision.putOffTo == nil) {
        row.report(.onlyOneOf("put_off_on", "put_off_to"))
      }
      provisions.append(provision)
    }
  }
}
