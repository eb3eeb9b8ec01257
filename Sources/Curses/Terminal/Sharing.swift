import Screens

/// What the terminal does for the reader's other programs: links that it opens, and texts on its clipboard.
extension Terminal {
  /// Whether it opens links in the text. Others are sent none.
  var showsLinks: Bool { answers?.showsLinks == true || answers != nil && ["alacritty"].contains(name) }

  /// Whether it puts texts on its clipboard when a program asks.
  public var takesCopies: Bool { answers?.takesCopies == true || answers != nil && ["alacritty"].contains(name) }

  /// Puts a text on the terminal's clipboard. Whether it arrives no terminal says.
  public func copy(_ text: String) {
    guard takesCopies else { return }
    write(copyBytes(text, appends: answers?.family == "kitty"))
    send()
  }
}
