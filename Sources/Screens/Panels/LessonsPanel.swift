import Basics
import Chronicle
import Classroom

/// The list of the lessons that can be opened.
struct LessonsPanel {
  let context: PanelContext

  var content: PanelContent {
    PanelContent(title: "Lessons", blocks: [], rows: context.model.lessons.map(row))
  }

  private func row(_ shelved: ShelvedLesson) -> [PanelBlock] {
    let stops = counted(shelved.lesson.stops.count, "stop")
    return [
      .text(Phrase(prose: shelved.lesson.title), .strong),
      .text("\(.prose(shelved.name)), \(stops)", .dim, indent: 2), .blank,
    ]
  }
}
