import Geometry

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
    let ownSources = [source]
    // Put in order by numbers, and copied once: an event is a large value to move.
    var order = incidents.indices.map {
      UInt64(UInt32(bitPattern: incidents[$0].day.number) ^ 0x8000_0000) << 32 | UInt64($0)
    }
    order.sort()
    var all: [Event] = []
    all.reserveCapacity(events.count + incidents.count)
    var place = 0
    for word in order {
      var incident = incidents[Int(truncatingIfNeeded: word & 0xFFFF_FFFF)]
      while place < events.count, events[place].day <= incident.day {
        all.append(events[place])
        place += 1
      }
      incident.kind = .own(layer)
      incident.sources = ownSources
      all.append(incident)
    }
    all += events[place...]
    events = all
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
