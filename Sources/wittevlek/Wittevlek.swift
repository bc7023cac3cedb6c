import ArgumentParser

/// The command line: parse options, call one room after the other, print.
@main
struct Wittevlek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wittevlek",
        abstract: "Draws who works with whom, and finds where the network has holes.",
        version: "0.1.0")
}
