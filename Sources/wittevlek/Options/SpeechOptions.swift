internal import ArgumentParser
internal import Collaboration
internal import Wording

/// How the program speaks. Every command has these.
struct SpeechOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            help("Taal van uitleg en resultaat.", "Language of help and results."), valueName: "nl|en"))
    var language: Language?

    @Flag(name: .long, help: ArgumentHelp(help("Zeg alleen wat misgaat.", "Say only what goes wrong.")))
    var quiet = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            help("Geen kleur of vet (ook: NO_COLOR).", "No colour or bold (also: NO_COLOR).")))
    var noColor = false

    var speaker: Speaker {
        Speaker(isQuiet: quiet, hasColor: Terminal.Stream.talk.hasColor(unless: noColor))
    }
}
