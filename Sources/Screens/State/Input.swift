import Chronicle
import Classroom

/// The kinds of mouse events: of the left button, and of the wheel.
public enum MouseAction: Hashable, Sendable, CaseIterable {
  case press
  /// A move with the button pressed.
  case drag
  case release, wheelUp, wheelDown
}

/// Something that happened outside the model. Nothing else changes a model.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A text that was inserted at once, as by pasting. Its lines end in line feeds.
  case paste(String)
  /// With what was drawn at the cell, where it is something to choose.
  case mouse(MouseAction, column: Int, row: Int, on: MouseTarget? = nil)
  case resize(CellSize)
  /// The playback interval has passed.
  case tick
  /// The answer to `Effect.search`.
  case found([SearchMatch])
  /// An event on the line of the class.
  case classroom(ClassEvent)
  /// The program will end in so many seconds unless a key is pressed; nil once a key was.
  case closing(Int?)
  /// The answer to `Effect.ask`; nil where there is no question.
  case asked(Question?)
  /// The answer to `Effect.lessons`.
  case lessons([ShelvedLesson])
  /// The answer to `Effect.turn`: how long the open panel is.
  case measured(PanelTurn, PanelExtent)
  /// The answer to `Effect.export`.
  case exported(ExportWish, ExportOutcome)
}

/// An action that the shell must take after an input. All other results are in the model.
public enum Effect: Hashable, Sendable {
  case none
  case quit
  case suspend
  case repaint
  /// Search for a text and pass the result back as `Input.found`.
  case search(String)
  /// Deal the question with a number and pass it back as `Input.asked`.
  case ask(number: Int)
  /// Read the lessons that there are and pass them back as `Input.lessons`.
  case lessons
  /// Measure the open panel and pass its extent back as `Input.measured`.
  case turn(PanelTurn)
  /// Put a text on the terminal's clipboard; nil for the command line that shows this view again.
  case copy(String?)
  /// Export what is shown to a file and pass back what became of it as `Input.exported`.
  case export(ExportWish)
  /// Ask the terminal to report the mouse, or to stop reporting it.
  case reportMouse(Bool)
  /// Send the presenter the choice made for a question; without one it is taken back.
  case answer(question: Int, choice: Int?)
}
