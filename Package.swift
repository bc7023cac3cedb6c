// swift-tools-version: 6.3
import PackageDescription

// Every room obeys the same rules; a warning is an error, here and in CI.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = [], exclude: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house + settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies + [.byName(name: name)], resources: resources,
        swiftSettings: house)
}

let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Wittevlek",
    products: [
        .library(name: "GraphCore", targets: ["GraphCore"]),
        .library(name: "Wittevlek", targets: ["Collaboration", "Analysis", "Formats", "Diagrams", "Rendering"]),
        .executable(name: "wittevlek", targets: ["wittevlek"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Seams to C: a module map and a small header each.
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

        // Leaves.
        room("GraphCore", [collections], settings: [.strictMemorySafety()]),
        room("Collaboration"),
        room("Tables", ["CXLSXWriter"]),
        room("DOT"),
        room("GraphvizEngine", ["CGraphviz", "DOT"]),

        // Rooms on top of them.
        room("Formats", ["Collaboration", "GraphCore", "Tables", yams]),
        room("Analysis", ["GraphCore", "Collaboration"]),
        room("Wording", ["Collaboration", "Analysis"]),
        room("Diagrams", ["Collaboration", "Analysis", "GraphCore", "Wording", "DOT"]),
        room("Rendering", ["Collaboration", "Analysis", "Diagrams", "GraphvizEngine", "DOT", "Wording"]),
        room("Reports", ["Collaboration", "Analysis", "Tables", "Wording"]),
        .executableTarget(
            name: "wittevlek",
            dependencies: [
                "GraphCore", "Collaboration", "Tables", "DOT", "GraphvizEngine", "Formats", "Analysis", "Wording",
                "Diagrams", "Rendering", "Reports", argumentParser,
            ],
            swiftSettings: house),

        // Each room's tests mirror its files.
        .target(
            name: "TestSupport", dependencies: ["Collaboration", "Formats"], path: "Tests/Support", swiftSettings: house
        ),
        tests("GraphCore", [], resources: [.copy("References")]),
        tests("Collaboration", ["TestSupport"]),
        tests("Tables", []),
        tests("DOT", []),
        tests("GraphvizEngine", ["DOT", "TestSupport"]),
        tests("Formats", ["Collaboration", "Tables", "TestSupport"], resources: [.copy("Fixtures")]),
        tests("Analysis", ["Collaboration", "GraphCore", "Formats", "TestSupport"]),
        tests("Wording", ["Collaboration", "Analysis", "TestSupport"]),
        tests("Diagrams", ["Collaboration", "Analysis", "Formats", "DOT", "Wording", "TestSupport"]),
        tests(
            "Rendering",
            ["Collaboration", "Analysis", "Formats", "Diagrams", "GraphvizEngine", "DOT", "Wording", "TestSupport"],
            resources: [.copy("Goldens")]),
        tests("Reports", ["Collaboration", "Analysis", "Tables", "Wording", "TestSupport"]),
        .testTarget(
            name: "NetworksTests", dependencies: ["Analysis", "Collaboration", "Formats", "TestSupport"],
            swiftSettings: house),
        .testTarget(
            name: "CLITests", dependencies: ["wittevlek", "TestSupport"], exclude: ["Snapshots"], swiftSettings: house),
    ]
)
