import Chronicle

/// The help: every key in a whole phrase, those of what is open first, and among them those that are searched for.
enum HelpPanel {
  static func content(of model: Model, in atlas: Atlas, width: Int) -> PanelContent {
    let groups = groups(of: model, in: atlas)
    let page = HelpPage(appearance: model.appearance, width: width)
    let lines = groups.isEmpty ? [PanelLine("No line of the help says this.", .dim)] : page.lines(of: groups)
    return PanelContent(title: title(model), blocks: [.kept(lines, of: [])])
  }

  static func told(of model: Model, in atlas: Atlas) -> PanelContent {
    let groups = groups(of: model, in: atlas)
    return groups.isEmpty
      ? PanelContent(title: title(model), blocks: [.told("No line of the help says this.")])
      : PanelContent(title: title(model), blocks: PlainHelp.content(groups).blocks)
  }

  private static func groups(of model: Model, in atlas: Atlas) -> [HelpGroup] {
    HelpEntries.groups(saying: model.helpQuery, of: model, in: atlas)
  }

  private static func title(_ model: Model) -> Phrase {
    model.helpQuery.isEmpty ? "Help: what the keys do" : "Help on '\(.prose(model.helpQuery))'"
  }
}
