internal import ArgumentParser
internal import Collaboration
internal import Formats
internal import Foundation
internal import GraphvizEngine
internal import Synchronization
internal import Wording

/// Where the program starts and ends: every way out has its status.
@main
enum Program {
    /// What `--language` says, before or after the command.
    static let requestedLanguage = language(in: CommandLine.arguments)
    /// The language of what goes wrong before a network is read: what is asked for, else Dutch.
    static let phrases = Phrases(requestedLanguage ?? .dutch)
    /// Help that is asked for is a manual of the program, not of anybody's data: English, unless asked for otherwise.
    /// What is said of an option beside an error is in the error's language.
    static let helpPhrases = Phrases(requestedLanguage ?? (asksForHelp ? .english : .dutch))

    private static var asksForHelp: Bool {
        let words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
        return commandWord(Array(words)) ?? "help" == "help" || words.contains { ["-h", "--help"].contains($0) }
    }

    /// Makes the program serve graphviz to itself; no command, and not in the help.
    static let workerArgument = "--graphviz-worker"

    /// This program's own file, for a worker.
    static var path: String {
        Bundle.main.executablePath ?? CommandLine.arguments[0]
    }

    static func main() {
        if CommandLine.arguments.dropFirst() == [workerArgument] {
            #if DEBUG
                end(Graphviz.serveStandardStreams(beforeAnswers: WorkerFault.strike))
            #else
                end(Graphviz.serveStandardStreams())
            #endif
        }
        end(run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    /// At once: all files are closed, and what the font libraries would take apart first ends with the process. Not so where leaks are
    /// looked for at the end.
    private static func end(_ status: Int32) -> Never {
        #if DEBUG
            exit(status)
        #else
            fflush(nil)
            _exit(status)
        #endif
    }

    private static let kept = Mutex<ReadResult?>(nil)

    /// Holds what was read last to the end: taking a network apart takes milliseconds, ending the program none.
    static func keep(_ result: ReadResult) { kept.withLock { $0 = result } }

    private static func run(_ arguments: [String]) -> ExitStatus {
        do {
            try rejectUnknownCommand(arguments)
            var command = try Wittevlek.parseAsRoot(arguments)
            try command.run()
            return .done
        } catch let failure as Failure {
            if let message = failure.message { speaker.error(message, label: phrases.severity(.error)) }
            return failure.status
        } catch {
            let isHelp = Wittevlek.exitCode(for: error).isSuccess
            let message = ParserTalk(isHelp ? helpPhrases : phrases).translated(Wittevlek.fullMessage(for: error))
            guard isHelp else {
                _ = Terminal.say(message, to: .talk)
                return .usage
            }
            return Terminal.say(message, to: .output) ? .done : .cannotWrite
        }
    }

    private static var speaker: Speaker {
        Speaker(
            isQuiet: false,
            hasColor: Terminal.Stream.talk.hasColor(unless: CommandLine.arguments.contains("--no-color")))
    }

    /// The parser only says that a word is too many; the user meant a command.
    private static func rejectUnknownCommand(_ arguments: [String]) throws {
        guard var word = commandWord(arguments) else { return }
        if word == "help" {
            guard let topic = commandWord(Array(arguments.drop { $0 != "help" }.dropFirst())) else { return }
            word = topic
        }
        let known = Wittevlek.configuration.subcommands.flatMap { command in
            [command._commandName] + command.configuration.aliases
        }
        guard !known.contains(word) else { return }
        var message = phrases.sentence(.unknownCommand(word))
        if let near = Nearest.word(to: word, among: known) { message += "; " + phrases.didYouMean(near) }
        throw Failure(.usage, message)
    }

    /// The first word that is no option, nor the value of the only one that takes one before a command.
    private static func commandWord(_ arguments: [String]) -> String? {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if word == "--" { return nil }
            guard word.hasPrefix("-") else { return word }
            if word == "--language" { rest = rest.dropFirst() }
        }
        return nil
    }

    /// Looked for before the parser runs, which already speaks.
    private static func language(in arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { return nil }
            if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
            if argument == "--language", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
        }
        return nil
    }
}

/// Help in the language asked for.
func help(_ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    Program.helpPhrases(dutch(), english())
}
