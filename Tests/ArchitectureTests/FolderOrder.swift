/// The one place where the order of folders is written down.
enum FolderOrder {
  /// The folders of each module from the highest to the lowest: a file may use files of its own folder and of those after
  /// it. "." stands for files in no folder. `Tools/arrows.py` reads this table too.
  static let folders: [String: [String]] = [
    "Basics": ["Letters", "Text", "Collections"],
    "Geometry": ["Raster", "Partition", "Plane", "Units"],
    "Overlay": ["Making", "History", "Faces", "Snapping", "Ground"],
    "Chronicle": ["Views", "Search", "Wording", "Evidence", "Ground", "Atlas", "History", "Records", "Days", "Names"],
    "MapPacks": ["Reader", "Incidents", "Checks", "Statements", "Tables", "JSON", "CSV", "Files", "Faults", "Basics"],
    "Classroom": ["Membership", "Wire", "Lesson", "Quiz", "Text"],
    "Screens": [
      "Session", "Narration", "Panels", "Help", "Legend", "Records", "Charts", "Capture", "Points", "Pages", "Bars",
      "Labels", "State", "Spots", "Keys", "Map", "Style", "Colour", "Cells",
      "Lines",
      "Text", "Appearance",
    ],
    "Export": ["Handout", "Page", "Pictures", "Script", "Drawing", "Cast", "Markup"],
    "Prepared": ["Packs", "Image", "Parts", "Coding"],
    "Import": [".", "Packs", "Sources", "Options", "Rules", "Dates", "Findings"],
    "Reports": ["Spans", "Subjects", "Words", "Formats", "Columns"],
    "Curses": ["Terminal", "Pace", "Writing", "Description", "Input"],
    "dayfront": [".", "Commands", "Shell", "Exports", "Completion", "Batch", "Options", "Settings", "Console"],
  ]
}
