// swift-tools-version: 6.0
import PackageDescription

// A package of its own, so that a build of the program never asks for libmosquitto.
let package = Package(
  name: "dayfront-relay",
  products: [.executable(name: "dayfront-relay", targets: ["dayfront-relay"])],
  dependencies: [
    .package(name: "dayfront", path: ".."),
    // As in the program's own package.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .target(name: "CBroker", linkerSettings: [.linkedLibrary("mosquitto")]),
    .executableTarget(
      name: "dayfront-relay",
      dependencies: [
        "CBroker",
        .product(name: "Classroom", package: "dayfront"),
        .product(name: "ClassLine", package: "dayfront"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ]
)
