/// The keys of layers after `x`: the digits from 1 to 9, then the letters from a on. 0 gives all layers back.
enum LayerKeys {
  static let reset: Unicode.Scalar = "0"

  /// The key of the layer with a number, counted from 1.
  static func key(_ number: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(number <= 9 ? 48 + number : 97 + number - 10))
  }

  /// The number of the layer with a key, where there are so many layers; nil for another key.
  static func number(of key: Unicode.Scalar, count: Int) -> Int? {
    (1...count).first { self.key($0) == key }
  }

  /// What the keys of so many layers are called.
  static func kind(count: Int) -> String { count <= 9 ? "digit" : "digit or a letter" }

  /// All keys of so many layers, as help names them: "x1 ... x9".
  static func range(count: Int) -> String { "x1 ... x\(key(count))" }
}

extension MapLayer {
  /// The key after `x`.
  var key: Unicode.Scalar { LayerKeys.key(rawValue) }

  /// The layer with a key; nil for a key that no layer has.
  init?(key: Unicode.Scalar) {
    guard let number = LayerKeys.number(of: key, count: Self.allCases.count) else { return nil }
    self.init(rawValue: number)
  }

  /// The layer's name in a word or two, for the legend and the spoken list.
  var title: String { row.title }

  /// The layer's name on the command line.
  public var rawName: String { title.split(separator: " ").joined(separator: "-") }

  /// The layer with a name on the command line; nil for an unknown name.
  public init?(rawName: String) {
    guard let layer = Self.allCases.first(where: { $0.rawName == rawName }) else { return nil }
    self = layer
  }
}
