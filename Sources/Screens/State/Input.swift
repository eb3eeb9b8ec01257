import Chronicle
import Classroom

/// A key, as the terminal layer understood it.
public enum Key: Hashable, Sendable {
  /// A printable character, `" "` included.
  case character(Unicode.Scalar)
  /// Control and a lower-case letter.
  case control(Unicode.Scalar)
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case pageUp, pageDown, home, end
  case enter, escape, tab, backTab, backspace, delete
  case function(Int)
}

/// What a mouse did; the wheel comes without a position that matters.
public enum MouseAction: Hashable, Sendable {
  case press, wheelUp, wheelDown
}

/// Something that happened outside: the only thing that changes a model.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A text that was put in at once, as by pasting; its lines end in line feeds.
  case paste(String)
  case mouse(MouseAction, column: Int, row: Int)
  case resize(CellSize)
  /// The playback interval has passed.
  case tick
  /// The answer to `Effect.search`.
  case found([SearchMatch])
  /// The line of the class brought something.
  case classroom(ClassEvent)
  /// The program ends by itself in so many seconds unless a key is pressed; nil when one was.
  case closing(Int?)
  /// The answer to `Effect.ask`; nil where there is nothing to ask.
  case asked(Question?)
}

/// What the shell must do after an input; everything else is in the model.
public enum Effect: Hashable, Sendable {
  case none
  case quit
  case suspend
  case repaint
  /// Look a text up and hand the answer in as `Input.found`.
  case search(String)
  /// Deal the question with a number and hand it in as `Input.asked`.
  case ask(number: Int)
  /// Ask the terminal for mouse reports, or stop asking.
  case reportMouse(Bool)
  /// Tell the presenter the choice made for a question.
  case answer(question: Int, choice: Int)
}
