import Chronicle
import Screens

extension Atlas {
  /// When an event was and how well that and its place are known, in print: "Oct 2020, day known to a month".
  func printedCaution(of event: Event, _ language: Language) -> String {
    [printed(event.when(in: days), language), event.cautions].compactMap { $0 }.joined(separator: ", ")
  }
}
