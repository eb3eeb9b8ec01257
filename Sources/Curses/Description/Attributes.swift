/// What a character may be beside coloured. The bits are terminfo's (`no_color_video`).
struct Attributes: OptionSet, Hashable, Sendable {
  let rawValue: Int

  static let underline = Attributes(rawValue: 2)
  static let reverse = Attributes(rawValue: 4)
  static let bold = Attributes(rawValue: 32)
  static let all: [Attributes] = [.bold, .reverse, .underline]
}
