/// What the commands have to say besides their results: about files, options and their own work.
package enum Talk: Hashable, Sendable {
    /// Why the system would not write a file.
    package enum WriteFault: Hashable, Sendable {
        case noSuchFolder, notPermitted, readOnly, isFolder, notAFolder, noSpace, nameTooLong, takesNoFiles
        /// The system's own number (`errno`) and words.
        case other(Int, String)
    }

    // Usage.
    case unknownCommand(String)
    case unknownOptionValue(String, option: String, allowed: [String])
    case notADay(String)
    case needsOutputFile(format: String)
    case unknownEnding(path: String, allowed: [String])
    case needsFolder(path: String)
    case outOfRange(option: String, text: String, from: Int, to: Int)
    case needsAtLeast(option: String, text: String, Int)
    case needsMoreThanZero(option: String, text: String, atMost: Int)

    case newMakesFolders(ending: String)
    case fixTakesOneFolder
    case fixNeedsAnotherFolder(path: String)

    // Reading.
    case rejectedRecords(Int)
    case rejectedUnderStrict(Int)
    case problems(errors: Int, warnings: Int)
    case nobodySelected
    case undecidable([String])
    case graphTooLarge

    // Writing.
    case written(path: String)
    case watching([String])
    case changed([String])
    case made(path: String, files: [String])
    case folderNotEmpty(path: String)
    case cannotWrite(path: String, WriteFault)
    case cannotPrint
    case wouldOverwrite(path: String, changedSince: Bool)
    case tableTooLarge
    case otherTables([String])
}

extension Phrases {
    package func sentence(_ talk: Talk) -> String {
        switch talk {
        case .unknownCommand(let text): self("onbekende opdracht \(quoted(text))", "unknown command \(quoted(text))")
        case .unknownOptionValue(let text, let option, let allowed):
            self(
                "\(quoted(text)) kan niet bij \(option); kies \(alternatives(allowed))",
                "\(quoted(text)) cannot stand at \(option); choose \(alternatives(allowed))")
        case .notADay(let text):
            self(
                "\(quoted(text)) is geen datum; schrijf 2021, 2021-10, 2021-10-01 of 1-10-2021",
                "\(quoted(text)) is not a date; write 2021, 2021-10, 2021-10-01 or 1-10-2021")
        case .needsOutputFile(let format):
            self(
                "een bestand van de soort \(format) kan niet in dit venster; geef -o BESTAND.\(format)",
                "a file of the sort \(format) cannot go into this window; give -o FILE.\(format)")
        case .unknownEnding(let path, let allowed):
            self(
                "aan de naam \(quoted(path)) is niet te zien wat voor bestand het moet worden; kies \(alternatives(allowed))",
                "the name \(quoted(path)) does not say what sort of file it should be; choose \(alternatives(allowed))")
        case .needsFolder(let path):
            self(
                "alle kaarten gaan in een map, en \(quoted(path)) is een bestand",
                "all views go into a folder, and \(quoted(path)) is a file")
        case .outOfRange(let option, let text, let from, let to):
            self(
                "\(option) kan van \(integer(from)) tot en met \(integer(to)) zijn, niet \(quoted(text))",
                "\(option) can be \(integer(from)) to \(integer(to)), not \(quoted(text))")
        case .needsAtLeast(let option, let text, let least):
            self(
                "\(option) moet \(integer(least)) of meer zijn, niet \(quoted(text))",
                "\(option) must be \(integer(least)) or more, not \(quoted(text))")
        case .needsMoreThanZero(let option, let text, let most):
            self(
                "\(option) moet meer dan 0 zijn en ten hoogste \(integer(most)), niet \(quoted(text))",
                "\(option) must be more than 0 and at most \(integer(most)), not \(quoted(text))")
        case .newMakesFolders(let ending):
            self(
                "een nieuw netwerk is een map met tabellen; geef een naam zonder \(quoted(ending))",
                "a new network is a folder with tables; give a name without \(quoted(ending))")
        case .fixTakesOneFolder:
            self(
                "--fix maakt een kopie van één netwerk dat een map is; geef één map",
                "--fix makes a copy of one network that is a folder; give one folder")
        case .fixNeedsAnotherFolder(let path):
            self(
                "--fix schrijft een kopie en laat het origineel zoals het is; \(quoted(path)) is het origineel of ligt erin, geef een andere map",
                "--fix writes a copy and leaves the original as it is; \(quoted(path)) is the original or lies in it, give another folder"
            )
        case .rejectedRecords(let number):
            self(
                "\(count(number, "rij is", "rijen zijn")) afgewezen en \(number == 1 ? "telt" : "tellen") niet mee; `wittevlek check` zegt welke en waarom",
                "\(count(number, "record was", "records were")) rejected and \(number == 1 ? "does" : "do") not count; `wittevlek check` says which and why"
            )
        case .rejectedUnderStrict(let number):
            self(
                "\(count(number, "rij is", "rijen zijn")) afgewezen, en --strict staat dat niet toe; `wittevlek check` zegt welke en waarom",
                "\(count(number, "record was", "records were")) rejected, which --strict does not allow; `wittevlek check` says which and why"
            )
        case .problems(let errors, let warnings):
            self(
                "in de gegevens: \(count(errors, "fout", "fouten")), \(count(warnings, "waarschuwing", "waarschuwingen")); `wittevlek check` zegt welke",
                "in the data: \(count(errors, "error", "errors")), \(count(warnings, "warning", "warnings")); `wittevlek check` says which"
            )
        case .nobodySelected: self("de keuze vindt niemand", "the selector finds nobody")
        case .undecidable(let names):
            self(
                "niet te beoordelen, omdat een kenmerk ontbreekt: \(list(names, atMost: 8))",
                "cannot be judged, because an attribute is missing: \(list(names, atMost: 8))")
        case .graphTooLarge:
            self("het netwerk is te groot om te meten", "the network is too large to be measured")
        case .watching(let paths):
            self(
                "wacht op wijzigingen in \(list(paths.map(quoted), atMost: 3)); stop met Ctrl-C",
                "waiting for changes in \(list(paths.map(quoted), atMost: 3)); stop with Ctrl-C")
        case .changed(let paths):
            self(
                "gewijzigd: \(list(paths.map { Phrases.harmless($0) }, atMost: 3))",
                "changed: \(list(paths.map { Phrases.harmless($0) }, atMost: 3))")
        case .written(let path): self("geschreven: \(Phrases.harmless(path))", "written: \(Phrases.harmless(path))")
        case .made(let path, let files):
            self(
                "gemaakt: \(Phrases.harmless(path)), met \(list(files))",
                "made: \(Phrases.harmless(path)), with \(list(files))")
        case .folderNotEmpty(let path):
            self(
                "in de map \(quoted(path)) staat al iets; geef een andere naam, of --force",
                "the folder \(quoted(path)) is not empty; give another name, or --force")
        case .cannotWrite(let path, let fault):
            self(
                "\(quoted(path)) kan niet worden geschreven: \(reason(fault))",
                "\(quoted(path)) cannot be written: \(reason(fault))")
        case .cannotPrint:
            self(
                "de uitvoer kan niet worden geschreven: de schijf is vol",
                "the output cannot be written: no space is left")
        case .wouldOverwrite(let path, let changedSince):
            changedSince
                ? self(
                    "\(quoted(path)) is veranderd sinds wittevlek het schreef; geef een andere naam, of --force om het te overschrijven",
                    "\(quoted(path)) was changed since wittevlek wrote it; give another name, or --force to overwrite it"
                )
                : self(
                    "\(quoted(path)) bestaat al en is niet door wittevlek gemaakt; geef een andere naam, of --force om het te overschrijven",
                    "\(quoted(path)) is there already and was not made by wittevlek; give another name, or --force to overwrite it"
                )
        case .tableTooLarge:
            self(
                "de tabel past niet in een werkblad; kies --format csv",
                "the table does not fit in a worksheet; choose --format csv")
        case .otherTables(let names):
            self(
                "csv heeft één tabel; met --format xlsx komt ook \(list(names))",
                "csv has one table; with --format xlsx comes also \(list(names))")
        }
    }

    /// What to do after `new`, with a folder's name as a shell takes it.
    package func nextSteps(in folder: String) -> String {
        let plain = folder.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains($0)
        }
        let name =
            plain
            ? folder
            : "'" + folder.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
        return self(
            "verder met:\n  wittevlek controleer \(name)\n  wittevlek teken \(name)",
            "go on with:\n  wittevlek check \(name)\n  wittevlek render \(name)")
    }

    private func reason(_ fault: Talk.WriteFault) -> String {
        switch fault {
        case .noSuchFolder: self("de map bestaat niet", "the folder does not exist")
        case .notPermitted: self("u heeft er geen rechten voor", "you have no rights to")
        case .readOnly: self("de schijf is alleen te lezen", "the disk is read-only")
        case .isFolder: self("het is een map", "it is a folder")
        case .notAFolder: self("een deel van het pad is geen map", "part of the path is not a folder")
        case .noSpace: self("de schijf is vol", "no space is left")
        case .nameTooLong: self("de naam is te lang", "the name is too long")
        case .takesNoFiles:
            self("in die map kunnen geen bestanden worden gemaakt", "no files can be made in that folder")
        case .other(let number, let words):
            self("het systeem meldt fout \(number), \(words)", "the system reports error \(number), \(words)")
        }
    }
}
