import Foundation
import Geometry

/// A page's data as its script reads it, read again here.
struct PageReading {
  let page: String
  let data: [String: Any]

  init(_ page: String) throws {
    self.page = page
    let start = page.range(of: "id=\"data\">")!.upperBound
    let end = page.range(of: "</script>", range: start..<page.endIndex)!.lowerBound
    data = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as! [String: Any]
  }

  func numbers(_ name: String) -> [Int] { data[name] as! [Int] }
  func list(_ name: String) -> [[Any]] { data[name] as! [[Any]] }

  /// The number that holds on a day.
  static func value(_ runs: Any, on day: Int) -> Int {
    guard let runs = runs as? [Int] else { return runs as! Int }
    var last = runs[0]
    for place in stride(from: 1, to: runs.count, by: 2) where runs[place] <= day { last = runs[place + 1] }
    return last
  }

  /// The rings of a face, its points in units.
  func rings(of face: Int) -> [[DotPoint]] {
    let starts = numbers("starts"), steps = data["steps"] as! [String]
    func points(_ arc: Int) -> [DotPoint] {
      var numbers: [Int] = []
      var text = ""
      for character in steps[arc] + " " {
        if character.isNumber { text.append(character); continue }
        if let number = Int(text) { numbers.append(number) }
        text = character == "-" ? "-" : ""
      }
      var x = starts[2 * arc], y = starts[2 * arc + 1]
      var points = [DotPoint(x: Double(x), y: Double(y))]
      for place in stride(from: 0, to: numbers.count, by: 2) {
        (x, y) = (x + numbers[place], y + numbers[place + 1])
        points.append(DotPoint(x: Double(x), y: Double(y)))
      }
      return points
    }
    return (list("rings")[face] as! [[Int]]).map { ring in
      ring.flatMap { $0 < 0 ? points(~$0).reversed() : points($0) }
    }
  }
}
