import Chronicle
import Geometry
import Screens

/// The frame of a page: the map, the slider, the controls and the panel, all empty. The script shows and fills them.
struct PageFrame {
  let subject: MapSubject
  let theme: Theme?
  /// The patterns of the map.
  let definitions: String

  func html(heading: String) -> String {
    """
    <div id="screen">
    <header>
    <h1>\(heading)</h1>
    \(settings)
    </header>
    <noscript><p class="note">The map needs a script, which this reader does not run. All that it tells stands below.</p></noscript>
    <main id="app" hidden>
    <div id="stage">
    <svg id="map" role="img" aria-labelledby="title" aria-describedby="news">
    <title id="title">Map</title>
    <defs>
    \(definitions)\(marks)</defs>
    <g id="world"><g id="ground"></g><path id="cover"></path><g id="lines"></g></g><g id="marks"></g>
    </svg>
    <div id="zoom" role="group" aria-label="Zoom">
    \(button("larger", "+", "Zoom in"))
    \(button("smaller", "−", "Zoom out"))
    \(button("home", "⌂", "Home view"))
    </div>
    </div>
    <div id="time">
    <svg id="bars" preserveAspectRatio="none" aria-hidden="true"></svg>
    <input type="range" id="day" min="0" max="0" value="0" aria-label="Day">
    <div id="ticks" aria-hidden="true"></div>
    \(steps)
    </div>
    <aside id="panel" aria-label="The day">
    <h2 id="date"></h2>
    <p id="news" aria-live="polite"></p>
    <p id="said" class="names" aria-live="polite"></p>
    <section id="record" aria-label="Record" hidden></section>
    <table id="legend"><caption>Ground on this day</caption><tbody></tbody></table>
    <ul id="signs"></ul>
    <div id="told"></div>
    <div id="cited"></div>
    </aside>
    </main>
    </div>

    """
  }

  private func button(_ id: String, _ sign: String, _ name: String) -> String {
    "<button type=\"button\" id=\"\(id)\" aria-label=\"\(name)\" title=\"\(name)\">\(sign)</button>"
  }

  private var steps: String {
    """
    <div id="steps" role="group" aria-label="Days">
    \(button("before", "⇤", "The day before on which anything changed: ["))
    \(button("back1", "◀", "A day back: Left"))
    <output id="flag" for="day" aria-live="off"></output>
    \(button("on1", "▶", "A day on: Right"))
    \(button("after", "⇥", "The next day on which anything changed: ]"))
    <button type="button" id="play" title="Space">Play</button>
    <select id="pace" aria-label="Pace"><option value="1500">slow</option>\
    <option value="700" selected>even</option><option value="250">fast</option></select>
    </div>
    """
  }

  private var settings: String {
    let readings = Reading.ofADay.map { option($0.rawValue, $0.inPrint, $0 == subject.reading) }
    let names = Language.allCases.enumerated().map { option(String($0), $1.inPage, $1 == subject.language) }
    let themes = [("", "as the device"), ("light", "light"), ("dark", "dark"), ("contrast", "high contrast")].map {
      option($0, $1, $0 == theme?.rawValue ?? "")
    }
    return """
      <div id="settings" hidden>
      <label>Reading <select id="reading">\(readings.joined())</select></label>
      <label>Names <select id="names">\(names.joined())</select></label>
      <label>Colours <select id="theme">\(themes.joined())</select></label>
      <label><input type="checkbox" id="patterns"> Patterns</label>
      <label>Find <input type="search" id="find" list="found" placeholder="place or district"></label>
      <datalist id="found"></datalist>
      <button type="button" id="print">Print</button>
      </div>
      """
  }

  private func option(_ value: String, _ words: String, _ isChosen: Bool) -> String {
    "<option value=\"\(value)\"\(isChosen ? " selected" : "")>\(words)</option>"
  }

  /// The marks of places, of which the script puts one where each place is.
  private var marks: String {
    PlaceState.allCases.enumerated().map { number, state in
      let mark = PlaceMark(state: state, ink: "var(--ink)", paper: "var(--paper)").svg(at: DotPoint(x: 0, y: 0))
      return "<g id=\"m\(number)\">\(mark)</g>\n"
    }.joined()
  }

  /// The keys in a sentence.
  static let keys = """
    <p><kbd>Left</kbd> <kbd>Right</kbd> a day, <kbd>[</kbd> <kbd>]</kbd> to the day before and after on which anything \
    changed, <kbd>Space</kbd> plays, <kbd>Home</kbd> <kbd>End</kbd> the first and the last day, <kbd>+</kbd> \
    <kbd>-</kbd> <kbd>0</kbd> zoom. The address names the day. Made by dayfront.</p>
    """
}

extension Language {
  /// The name of the language in itself.
  fileprivate var inPage: String {
    switch self {
    case .english: "English"
    case .azerbaijani: "Azərbaycanca"
    case .armenian: "Hayeren"
    case .russian: "Русский"
    }
  }
}
