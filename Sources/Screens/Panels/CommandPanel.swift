import Chronicle

/// The panel with the command line that shows this view again.
struct CommandPanel {
  let context: PanelContext

  var content: PanelContent {
    PanelContent(
      title: "This view again",
      blocks: [
        .text(Phrase(CommandLine(model: context.model, atlas: context.atlas).text), .strong), .blank,
        .text("For a picture of it on stdout: dayfront render, with --size, then the same options.", .dim),
      ])
  }
}
