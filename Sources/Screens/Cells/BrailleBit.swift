/// The bit of a dot in a braille pattern; x 0...1 from the left, y 0...3 from the top.
func brailleBit(x: Int, y: Int) -> UInt8 {
  switch (x, y) {
  case (0, 0): 0x01
  case (0, 1): 0x02
  case (0, 2): 0x04
  case (0, _): 0x40
  case (_, 0): 0x08
  case (_, 1): 0x10
  case (_, 2): 0x20
  default: 0x80
  }
}
