import Chronicle

extension Palette {
  /// The look without colour: only weight and reversal are left, and patterns show the rest.
  func plainLook(of ink: Ink) -> Look {
    var look = Look(isBold: ink.mark.isBold || ink.mark.isSolidLine)
    if case .chosenPlace = ink.mark { look.isReverse = true }
    switch ink.ground {
    case .bar, .chosen, .now: look.isReverse = true
    case .bare, .panel, .plate, .zone, .faded, .beyond, .open, .unmapped, .dated, .undated, .capture, .water, .offMap:
      break
    }
    return look
  }

  func coloredLook(of ink: Ink) -> Look {
    guard ink.shade != Ink.dimmed else { return dimmed(coloredLook(of: Ink(ink.mark, on: ink.ground)), of: ink.mark) }
    if case .chosenPlace = ink.mark, ink.ground != .panel {
      // Reversed, each ground under the name would give its letters another ink.
      var look = coloredLook(of: Ink(ink.mark, on: .panel))
      look.isReverse = true
      return look
    }
    var look = Look(back: back(of: ink.ground, shade: ink.shade), isBold: ink.mark.isBold)
    let fore = swatch(of: ink.mark, on: ink.ground)
    look.fore = fore?.color(depth) ?? .standard
    switch depth {
    case .never, .indexed, .truecolor: break
    case .sixteen: look.isBold = look.isBold || ink.mark.isSolidLine
    case .eight:
      // Bold makes colours brighter on most terminals of eight colours.
      look.isBold = look.isBold || ink.mark.isSolidLine || (fore?.basic ?? 0) > 8
      // Eight colours are too few for a line that differs from every ground. It differs at least from the ground it
      // lies on.
      if ink.mark.liesBetweenGrounds {
        look.fore = tint(of: ink.ground).isBright(at: depth) ? .indexed(0) : .indexed(7)
      }
      // A glyph in the colour of its ground would vanish, so it becomes black or white.
      let isHalf = if case .ground = ink.mark { true } else { false }
      if !isHalf, look.fore != .standard, look.fore == look.back {
        look.fore = look.back == .indexed(0) ? .indexed(7) : .indexed(0)
      }
    }
    // Where bold makes colours brighter, bold black is grey.
    if look.fore == .indexed(0) { look.isBold = false }
    return look
  }

  private func back(of ground: Ground, shade: Int8) -> TerminalColor {
    switch ground {
    case .bare, .offMap: colors.bare.back.color(depth)
    // Today's ground and water are one colour, so that they stand out.
    case .bar, .panel, .chosen, .now, .plate, .water, .zone(_, _, isNew: true): tint(of: ground).back.color(depth)
    case .beyond, .faded, .zone(_, _, isNew: false), .open, .unmapped, .dated, .undated, .capture:
      tint(of: ground).shaded(shade, at: depth)
    }
  }

  /// Whether dark text reads better on a ground than light text.
  func isBright(_ ground: Ground) -> Bool { tint(of: ground).isBright(at: depth) }

  private func tint(of ground: Ground) -> Tint {
    switch ground {
    case .bare, .offMap: colors.bare
    case .bar: colors.bar
    case .panel: colors.panel
    case .chosen: colors.chosen
    case .plate: colors.plate
    case .now: colors.now
    case .water: colors.water
    case .beyond(let slot): colors.beyond[slot.index % colors.beyond.count]
    case .faded(let slot): colors.faded[slot.index % colors.faded.count]
    case .open(let slot, _, isFaded: true): colors.faded[slot.index % colors.faded.count]
    case .open(let slot, _, isFaded: false): colors.held[slot.index % colors.held.count]
    case .unmapped: colors.unmapped
    case .dated, .undated: colors.dated
    case .capture(let ground): theme.captureColors.tint(of: ground)
    case .zone(_, _, isNew: true): colors.new
    case .zone(let slot, let status, isNew: false):
      switch (slot, status) {
      case (.second, .toBeHandedOver): colors.due
      case (.second, .peacekeepersDeployed): colors.peacekept
      case (_, .toBeHandedOver): colors.otherDue
      case (_, .unmapped): colors.unmapped
      case (_, .held), (_, .peacekeepersDeployed), (_, .monitored): colors.held[slot.index % colors.held.count]
      }
    }
  }

  private func swatch(of mark: Mark, on ground: Ground) -> Swatch? {
    let tint = tint(of: ground)
    let inks = tint.isBright(at: depth) ? colors.brightInks : colors.darkInks
    return switch mark {
    // Half tones are hard to read on a strong ground.
    case .text where ground.isStrong, .dim where ground.isStrong: inks.strong
    case .text: inks.text
    case .dim: inks.dim
    // A marker has the ink of its name; its shape tells its state.
    case .strong, .placeName, .place, .chosenPlace: inks.strong
    case .activity: inks.activity
    case .category(let category): inks.category(category)
    case .own: inks.own
    case .key: inks.key
    case .notice: inks.notice
    case .line(let line): swatch(of: line.row.ink, on: tint, inks)
    case .pattern: tint.hatch
    case .ground(let other): self.tint(of: other).back
    case .spark: inks.spark
    case .sparkToday, .sliderDay: inks.today
    case .slider: inks.slider
    case .sliderTick: inks.sliderTick
    }
  }
}

extension Palette {
  private func swatch(of line: LineRow.Ink, on tint: Tint, _ inks: Inks) -> Swatch {
    switch line {
    case .river: inks.river
    case .road: inks.road
    case .claimed: inks.claimed
    case .link: inks.link
    case .contactLine: inks.contactLine
    case .corridor: inks.corridor
    // Borders inside a ground have a shade of its colour, so that they divide it without drawing attention.
    case .edge: tint.edge
    case .countryBorder: colors.countryBorder
    case .selection: colors.selection
    case .front: colors.front
    }
  }
}

extension LineRow.Ink {
  fileprivate var liesBetweenGrounds: Bool {
    switch self {
    case .countryBorder, .selection, .front: true
    case .river, .road, .claimed, .link, .contactLine, .corridor, .edge: false
    }
  }
}

extension Ground {
  fileprivate var isStrong: Bool {
    switch self {
    case .zone, .faded, .open, .unmapped, .dated, .undated, .capture, .water: true
    case .bare, .bar, .panel, .chosen, .now, .plate, .beyond, .offMap: false
    }
  }
}

extension Mark {
  fileprivate var liesBetweenGrounds: Bool {
    if case .line(let line) = self { line.row.ink.liesBetweenGrounds } else { false }
  }

  fileprivate var isSolidLine: Bool { if case .line(let line) = self { line.row.weight == .solid } else { false } }

  /// Whether the mark is bold, with colour and without.
  fileprivate var isBold: Bool {
    switch self {
    case .strong, .key, .placeName, .place, .chosenPlace, .sliderDay, .notice, .sparkToday: true
    case .line(let line): line.row.weight == .thick
    case .text, .dim, .pattern, .activity, .category, .own, .ground, .spark, .slider, .sliderTick: false
    }
  }
}
