internal import ArgumentParser
internal import Collaboration

/// The command line: parse options, call one room after the other, print.
struct Wittevlek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wittevlek",
        abstract: help(
            "Tekent wie met wie samenwerkt, en vindt de witte vlekken in het netwerk.",
            "Draws who works with whom, and finds where the network has holes."),
        version: "0.1.0",
        // Each gives its name: made from its type it would take a tenth of the start.
        subcommands: [
            New.self, Check.self, Info.self, Render.self, Centrality.self, Gaps.self, Suggest.self, Doctor.self,
        ])

    /// The version of the networks' files that this program reads and writes.
    static let schema = "wittevlek/1"

    @OptionGroup var speech: SpeechOptions
}
