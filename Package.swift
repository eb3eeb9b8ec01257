// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "dayfront",
  products: [
    .executable(name: "dayfront", targets: ["dayfront"])
  ],
  dependencies: [
    // Exactly this one, so that a build next year is today's. It needs no further package.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "Basics"),
    .target(name: "Geometry"),
    .target(name: "Chronicle", dependencies: ["Geometry"]),
    .target(name: "MapPacks", dependencies: ["Basics", "Geometry", "Chronicle"]),
    .target(name: "Classroom", dependencies: ["Basics", "Geometry", "Chronicle"]),
    .target(name: "Screens", dependencies: ["Basics", "Geometry", "Chronicle", "Classroom"]),
    .target(name: "Export", dependencies: ["Basics", "Geometry", "Chronicle", "Classroom", "Screens"]),
    .target(name: "Reports", dependencies: ["Basics", "Geometry", "Chronicle", "Screens"]),
    .target(name: "ClassLine", dependencies: ["Classroom"]),
    .target(name: "Outlets"),
    .target(name: "CKiosk"),
    .target(name: "Kiosk", dependencies: ["CKiosk"]),
    .target(
      name: "CNCurses",
      linkerSettings: [.linkedLibrary("tinfo")]
    ),
    .target(name: "Curses", dependencies: ["CNCurses", "Screens"]),
    .executableTarget(
      name: "dayfront",
      dependencies: [
        "Basics", "Geometry", "Chronicle", "MapPacks", "Classroom", "Screens", "Export", "Reports", "ClassLine", "Curses",
        "Kiosk", "Outlets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "bench", dependencies: ["Geometry", "Chronicle", "MapPacks", "Screens", "Curses"],
      path: "Benchmarks/InProcess"),
    .target(
      name: "TestSupport", dependencies: ["Geometry", "Chronicle", "MapPacks", "Classroom", "Screens"],
      path: "Tests/TestSupport"),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"]),
    .testTarget(name: "GeometryTests", dependencies: ["Geometry", "TestSupport"]),
    .testTarget(name: "ChronicleTests", dependencies: ["Chronicle", "TestSupport"]),
    .testTarget(name: "MapPacksTests", dependencies: ["Basics", "MapPacks", "TestSupport"]),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Classroom", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "ClassroomTests", dependencies: ["Classroom", "TestSupport"]),
    .testTarget(name: "ExportTests", dependencies: ["Export", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "TestSupport"]),
    .testTarget(name: "ClassLineTests", dependencies: ["ClassLine", "TestSupport"]),
    .testTarget(name: "OutletsTests", dependencies: ["Outlets", "TestSupport"]),
    .testTarget(name: "KioskTests", dependencies: ["Kiosk", "TestSupport"]),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "TestSupport"], exclude: ["Answers"]),
    .testTarget(name: "dayfrontTests", dependencies: ["dayfront", "TestSupport"]),
    .testTarget(name: "PackTests", dependencies: ["MapPacks", "Classroom", "TestSupport"]),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "dayfront", "Basics", "MapPacks", "Classroom", "ClassLine", "Export", "Reports", "Screens", "Curses",
        "Kiosk", "TestSupport",
      ],
      exclude: ["Corpus"]),
    .testTarget(name: "SoakTests", dependencies: ["TestSupport"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ]
)
