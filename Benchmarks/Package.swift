// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "Wittevlek", path: "..")],
    targets: [
        .executableTarget(
            name: "graphbench", dependencies: [.product(name: "GraphCore", package: "Wittevlek")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ]
)
