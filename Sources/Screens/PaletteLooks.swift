extension Palette {
  func plainLook(of ink: Ink) -> Look { Look() }
  func sixteenLook(of ink: Ink) -> Look { Look() }
  func richLook(of ink: Ink) -> Look { Look() }
}
