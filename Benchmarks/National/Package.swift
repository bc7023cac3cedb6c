// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "National",
    dependencies: [.package(name: "Wittevlek", path: "../..")],
    targets: [
        .executableTarget(
            name: "nationalbench",
            dependencies: [
                .product(name: "Wittevlek", package: "Wittevlek"), .product(name: "GraphCore", package: "Wittevlek"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ]
)
