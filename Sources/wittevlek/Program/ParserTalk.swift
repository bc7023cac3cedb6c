internal import Wording

/// What the argument parser says by itself, in Dutch. It has no other languages; a message that is not known here stays
/// as it is.
struct ParserTalk {
    private let say: Phrases

    init(_ say: Phrases) { self.say = say }

    func translated(_ message: String) -> String {
        say(
            message.split(separator: "\n", omittingEmptySubsequences: false).map(dutch).joined(separator: "\n"), message
        )
    }

    private func dutch(_ line: Substring) -> String {
        for (english, dutch) in Self.starts where line.hasPrefix(english) {
            let rest = line.dropFirst(english.count)
            return dutch + Self.ends.reduce(String(rest)) { text, end in Self.replaced(text, end.0, end.1) }
        }
        return Self.labels.reduce(String(line)) { text, label in Self.replaced(text, label.0, label.1) }
    }

    private static let starts: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("Usage: ", "Gebruik: "), ("ARGUMENTS:", "WAT:"),
        ("SUBCOMMANDS:", "OPDRACHTEN:"), ("OPTIONS:", "OPTIES:"), ("  See '", "  Zie '"), ("Help:  ", "Hulp:  "),
        ("Error: Unknown option ", "fout: onbekende optie "),
        ("Error: Missing value for ", "fout: er ontbreekt een waarde bij "),
        ("Error: Missing expected argument ", "fout: er ontbreekt "),
        ("Error: Unexpected argument ", "fout: onverwacht: "),
        ("Error: The value ", "fout: de waarde "), ("Error: The option ", "fout: de optie "), ("Error: ", "fout: "),
    ]

    private static let ends: [(String, String)] = [
        (". Did you mean ", "; bedoelde u "), (" is invalid for ", " kan niet bij "),
        (". Please provide one of ", "; kies uit "), (" does not take any value, but ", " heeft geen waarde, maar "),
        (" was specified.", " staat erbij."), (" for more information.", " voor uitleg."),
        (" for detailed help.", " voor uitleg."), ("<subcommand>", "<opdracht>"), ("[<options>]", "[<opties>]"),
        (" <options>", " <opties>"), (" and ", " en "),
        ("' or '", "' of '"), ("the following:", ""),
    ]

    private static let labels: [(String, String)] = [
        ("aliases:", "ook:"), ("default:", "standaard:"), ("values:", "keuze:"),
        ("Show the version.", "Toon de versie."), ("Show help information.", "Toon deze uitleg."),
        ("Show subcommand help information.", "Toon de uitleg van een opdracht."),
        (" for detailed help.", " voor uitleg."), ("<subcommand>", "<opdracht>"),
    ]

    private static func replaced(_ text: String, _ word: String, _ other: String) -> String {
        text.contains(word)
            ? text.split(separator: word, omittingEmptySubsequences: false).joined(separator: other) : text
    }
}
