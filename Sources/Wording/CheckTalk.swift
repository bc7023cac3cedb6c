package import Collaboration

// What `check` says around its problems.

extension Phrases {
    package var balanceTitle: String { self("Importbalans", "Import balance") }
    package var balanceColumns: [String] {
        [
            self("tabel", "table"), self("gelezen", "read"), self("overgenomen", "taken"),
            self("samengevoegd", "merged"),
            self("afgewezen", "rejected"),
        ]
    }

    package var filesTitle: String { self("Bestanden", "Files") }
    package var fileColumns: [String] { [self("bestand", "file"), self("gelezen als", "read as")] }

    /// How a table was written: `UTF-8, puntkomma, 1.234,5`.
    package func dialect(encoding: String, delimiter: Character, hasDecimalComma: Bool) -> String {
        let mark =
            switch delimiter {
            case ";": self("puntkomma", "semicolon")
            case ",": self("komma", "comma")
            case "\t": self("tab", "tab")
            default: quoted(String(delimiter))
            }
        return [encoding, mark, hasDecimalComma ? "1.234,5" : "1,234.5"].joined(separator: ", ")
    }

    package var problemsTitle: String { self("Problemen", "Problems") }
    package var problemColumns: [String] {
        [
            self("ernst", "severity"), self("bestand", "file"), self("blad", "sheet"), self("regel", "line"),
            self("kolom", "column"), self("probleem", "problem"), self("suggestie", "suggestion"),
        ]
    }

    /// A problem as `check` lists it: `relaties.csv:41:3: fout: onbekende actor …`.
    package func listed(_ diagnostic: Diagnostic) -> String {
        var bare = diagnostic
        bare.place = nil
        let place = diagnostic.place.map { self.place($0) + ": " } ?? ""
        return place + severity(diagnostic.severity) + ": " + line(bare)
    }

    /// The last line: whether all is well, and what is not.
    ///
    /// - Parameter heldBack: problems that may only follow from the others, and are not shown.
    package func verdict(errors: Int, warnings: Int, rejected: Int, heldBack: Int) -> String {
        let remarks = count(warnings, "waarschuwing", "waarschuwingen")
        let remarksInEnglish = count(warnings, "warning", "warnings")
        guard errors > 0 || rejected > 0 else {
            return warnings == 0
                ? self("In orde.", "All is well.")
                : self("In orde, met \(remarks).", "All is well, with \(remarksInEnglish).")
        }
        let verdict = self(
            "Niet in orde: \(count(errors, "fout", "fouten")), \(count(rejected, "afgewezen rij", "afgewezen rijen")), \(remarks).",
            "Not well: \(count(errors, "error", "errors")), \(count(rejected, "rejected record", "rejected records")), \(remarksInEnglish)."
        )
        guard heldBack > 0 else { return verdict }
        return verdict
            + self(
                " \(count(heldBack, "andere melding kan", "andere meldingen kunnen")) hieruit volgen en \(heldBack == 1 ? "is" : "zijn") weggelaten; herstel dit eerst en controleer opnieuw.",
                " \(count(heldBack, "other message", "other messages")) may follow from this and \(heldBack == 1 ? "is" : "are") left out; mend this first and check again."
            )
    }
}
