// What `check --fix` says of the copy that it made.

extension Phrases {
    package var mendedTitle: String { self("Hersteld", "Mended") }
    package var notMendedTitle: String { self("Niet hersteld", "Not mended") }
    package var mendedColumns: [String] {
        [
            self("bestand", "file"), self("regel", "line"), self("kolom", "column"), self("wat", "what"),
            self("oud", "old"), self("nieuw", "new"),
        ]
    }

    package var mendedWord: String { self("woord", "word") }
    package var mendedForm: String { self("schrijfwijze", "form") }
    package var mendedSpace: String { self("spaties", "spaces") }
    package var mendedEncoding: String { self("bestandsvorm", "file format") }

    /// - Parameter isSame: whether the copy is the same network in another form; nil where words were replaced.
    package func copied(to folder: String, changes: Int, isSame: Bool?, hash: String) -> String {
        let folder = quoted(folder)
        let done = self(
            "kopie in \(folder), met \(count(changes, "wijziging", "wijzigingen"))",
            "copy in \(folder), with \(count(changes, "change", "changes"))")
        switch isSame {
        case true:
            return done
                + self(
                    "; zij zegt hetzelfde als het origineel (kenmerk \(hash))",
                    "; it says the same as the original (hash \(hash))")
        case false:
            return done
                + self(
                    "; let op: zij zegt niet precies hetzelfde als het origineel (kenmerk \(hash))",
                    "; mind: it does not say exactly the same as the original (hash \(hash))")
        case nil:
            return done
                + self(
                    "; woorden zijn vervangen, kijk ze na (kenmerk \(hash))",
                    "; words were replaced, look them over (hash \(hash))")
        }
    }
}
