package import Collaboration

// A diagnostic as a line: where, what is wrong, what was probably meant or how to mend it.

extension Phrases {
    /// `relaties.csv:41:3: onbekende actor "Leidschendam Voorburg"; bedoelde u "Leidschendam-Voorburg"?`
    package func line(_ diagnostic: Diagnostic) -> String {
        var text = diagnostic.place.map { place($0) + ": " } ?? ""
        text += sentence(diagnostic.problem)
        if let other = diagnostic.other { text += self("; de andere plek is ", "; the other place is ") + place(other) }
        // The sentence on a selector asks it itself.
        if let question = diagnostic.suggestion.map(didYouMean), !text.hasSuffix(question) { text += "; " + question }
        return text
    }

    /// `relaties.csv:41:3`; in a workbook `netwerk.xlsx[relaties]:41:3`; the whole file without numbers.
    package func place(_ place: FilePlace) -> String {
        var text = Phrases.harmless(place.file)
        if let sheet = place.sheet { text += "[\(Phrases.harmless(sheet))]" }
        guard place.line > 0 else { return text }
        text += ":\(place.line)"
        return place.column > 0 ? text + ":\(place.column)" : text
    }

    package func didYouMean(_ suggestion: String) -> String {
        self("bedoelde u \(quoted(suggestion))?", "did you mean \(quoted(suggestion))?")
    }
}
