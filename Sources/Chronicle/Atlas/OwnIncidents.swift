extension AtlasParts {
  /// Lays a layer of the reader's own incidents over the pack: a source that stands for the file, and its incidents among
  /// the events, in the order of their days and behind those of the pack on the same day.
  ///
  /// - Parameters:
  ///   - file: the file's path, told as the source.
  ///   - incidents: in any order. Their sources and the number of their layer are set here.
  public mutating func add(layer name: String, of file: String, _ incidents: [Event]) {
    let source = SourceIndex(sources.count), layer = incidentLayers.count
    sources.append(
      Source(
        id: "own-\(layer + 1)", title: name, publisher: "", url: "", published: nil, side: .reader, licence: "",
        note: file == name ? "" : file))
    incidentLayers.append(IncidentLayer(name: name, source: source))
    let added = incidents.map { incident in
      var incident = incident
      incident.kind = .own(layer)
      incident.sources = [source]
      return incident
    }
    // Sorted by numbers: an event is a large value to move.
    let all = events + added
    events = all.indices.sorted { (all[$0].day, $0) < (all[$1].day, $1) }.map { all[$0] }
  }
}

extension Atlas {
  /// How many incidents of a layer the map and its days do not hold, so that the reader does not look for them in vain.
  ///
  /// Complexity: linear in the events of the layer.
  public func incidentsElsewhere(of layer: Int) -> (all: Int, outsideDays: Int, outsideMap: Int) {
    let numbers = eventIndex[.own(layer)], box = partition.bounds
    return (
      numbers.count, numbers.count { events[$0].last < days.lowerBound || events[$0].day > days.upperBound },
      numbers.count { events[$0].coordinate.map { !box.contains(projection.project($0)) } ?? true }
    )
  }
}
