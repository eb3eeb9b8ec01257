import Chronicle

/// The panel with the command line that shows this view again.
struct CommandPanel {
  let context: PanelContext

  var content: PanelContent {
    PanelContent(
      title: "The command for this view",
      blocks: [
        .text(Phrase(CommandLine(model: context.model, atlas: context.atlas).text), .strong), .blank,
        .text("To print this view as text: dayfront render, with the same options and --size.", .dim),
      ])
  }
}
