// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "dayfront",
  // The libraries are for packages that are built on them.
  products: [.executable(name: "dayfront", targets: ["dayfront"])]
    + [
      "Basics", "Geometry", "Overlay", "Chronicle", "MapPacks", "Classroom", "Screens", "Export", "Reports",
      "ClassLine",
    ].map {
      .library(name: $0, targets: [$0])
    },
  dependencies: [
    // Exactly this one, so that a build next year is today's. It needs no further package.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "Basics"),
    .target(name: "Geometry", dependencies: ["Basics"]),
    .target(name: "Overlay", dependencies: ["Basics", "Geometry"]),
    .target(name: "Chronicle", dependencies: ["Basics", "Geometry"]),
    .target(name: "MapPacks", dependencies: ["Basics", "Geometry", "Chronicle"]),
    .target(name: "Classroom", dependencies: ["Basics", "Geometry", "Chronicle"]),
    .target(name: "Screens", dependencies: ["Basics", "Geometry", "Chronicle", "Classroom"]),
    .target(name: "Export", dependencies: ["Basics", "Geometry", "Chronicle", "Classroom", "Screens"]),
    .target(name: "Reports", dependencies: ["Basics", "Geometry", "Chronicle"]),
    .target(name: "CLine"),
    .target(name: "ClassLine", dependencies: ["Classroom", "CLine"]),
    .target(name: "Outlets"),
    .target(name: "Prepared", dependencies: ["Basics", "Geometry", "Chronicle", "MapPacks", "Outlets"]),
    .target(name: "Import", dependencies: ["Basics", "Geometry", "Overlay", "Chronicle", "MapPacks", "Outlets"]),
    .target(name: "CStamp"),
    // Without what a release build does not want of the libraries: ClosedDoors.c.
    .target(name: "CKiosk", cSettings: [.define("CLOSED_DOORS", .when(configuration: .release))]),
    .target(name: "Kiosk", dependencies: ["CKiosk"]),
    .target(
      name: "CNCurses",
      linkerSettings: [
        .linkedLibrary("tinfo", .when(platforms: [.linux])), .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]
    ),
    .target(name: "Curses", dependencies: ["Basics", "CNCurses", "Screens"]),
    .executableTarget(
      name: "dayfront",
      dependencies: [
        "Basics", "Geometry", "Chronicle", "MapPacks", "Classroom", "Screens", "Export", "Reports", "ClassLine",
        "Curses", "Kiosk", "Outlets", "Overlay", "Prepared", "Import", "CStamp",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "bench", dependencies: ["Basics", "Geometry", "Chronicle", "MapPacks", "Screens", "Curses"],
      path: "Benchmarks/InProcess"),
    .target(
      name: "TestSupport", dependencies: ["Basics", "Geometry", "Chronicle", "MapPacks", "Classroom", "Screens"],
      path: "Tests/TestSupport"),
    .testTarget(name: "BasicsTests", dependencies: ["Basics", "TestSupport"]),
    .testTarget(name: "GeometryTests", dependencies: ["Geometry", "TestSupport"]),
    .testTarget(name: "OverlayTests", dependencies: ["Basics", "Overlay", "TestSupport"]),
    .testTarget(name: "ChronicleTests", dependencies: ["Basics", "Chronicle", "TestSupport"]),
    .testTarget(name: "MapPacksTests", dependencies: ["Basics", "MapPacks", "TestSupport"]),
    .testTarget(
      name: "ScreensTests", dependencies: ["Basics", "Screens", "Classroom", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "ClassroomTests", dependencies: ["Classroom", "TestSupport"]),
    .testTarget(name: "ExportTests", dependencies: ["Export", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "MapPacks", "TestSupport"]),
    .testTarget(name: "ClassLineTests", dependencies: ["ClassLine", "TestSupport"]),
    .testTarget(
      name: "PreparedTests",
      dependencies: ["Prepared", "Basics", "Geometry", "Chronicle", "MapPacks", "Screens", "Import", "TestSupport"]),
    .testTarget(name: "OutletsTests", dependencies: ["Outlets", "TestSupport"]),
    .testTarget(
      name: "ImportTests", dependencies: ["Import", "MapPacks", "Reports", "TestSupport"],
      exclude: ["Example", "Kinds"]),
    .testTarget(name: "KioskTests", dependencies: ["Kiosk", "TestSupport"]),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "TestSupport"], exclude: ["Answers"]),
    .testTarget(name: "dayfrontTests", dependencies: ["dayfront", "TestSupport"]),
    .testTarget(name: "PackTests", dependencies: ["MapPacks", "Classroom", "TestSupport"]),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "dayfront", "Basics", "MapPacks", "Classroom", "ClassLine", "Export", "Reports", "Screens", "Curses",
        "Kiosk", "Prepared", "TestSupport",
      ],
      exclude: ["Corpus"]),
    .testTarget(name: "SoakTests", dependencies: ["TestSupport"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ]
)
