package import Collaboration

extension Phrases {
    /// What is wrong, and how to mend it where that is not plain from what is wrong.
    package func sentence(_ problem: Problem) -> String {
        switch problem {
        // Files.
        case .noSuchFile(let path):
            self("\(quoted(path)) bestaat niet", "\(quoted(path)) does not exist")
        case .notAFolder(let path):
            self("\(quoted(path)) is geen map", "\(quoted(path)) is not a folder")
        case .unreadable(let path):
            self(
                "\(quoted(path)) kan niet worden gelezen; kijk of u er rechten voor heeft",
                "\(quoted(path)) cannot be read; see whether you have the rights to")
        case .emptyFile: self("het bestand is leeg", "the file is empty")
        case .notText:
            self(
                "dit is geen tekst; bewaar het als CSV (UTF-8)",
                "this is not text; save it as CSV (UTF-8)")
        case .invalidEncoding(let encoding):
            self(
                "hier staan bytes die geen \(encoding) zijn; bewaar het bestand opnieuw als UTF-8",
                "these bytes are not \(encoding); save the file again as UTF-8")
        case .fileTooLarge(let limit):
            self(
                "het bestand is groter dan \(size(limit)); splits het (claims-1.csv, claims-2.csv)",
                "the file is larger than \(size(limit)); split it (claims-1.csv, claims-2.csv)")
        case .climbsOut(let path):
            self(
                "het pad \(quoted(path)) leidt uit de map van het netwerk; leg het bestand in de map",
                "the path \(quoted(path)) leads out of the network's folder; put the file inside it")
        case .noNetworkFile(let expected):
            self(
                "in deze map staat geen \(alternatives(expected.map(quoted))); `wittevlek new NAAM` maakt een map die klopt",
                "this folder has no \(alternatives(expected.map(quoted))); `wittevlek new NAME` makes a folder that has one"
            )
        case .newerSchema(let found, let known):
            self(
                "het bestand is geschreven voor een nieuwere wittevlek (\(quoted(found))); deze kent \(quoted(known)). Werk wittevlek bij",
                "the file is written for a newer wittevlek (\(quoted(found))); this one knows \(quoted(known)). Update wittevlek"
            )
        case .unknownSchema(let found, let known):
            self(
                "\(quoted(found)) is geen schema dat wittevlek kent; schrijf \(quoted(known))",
                "\(quoted(found)) is not a schema that wittevlek knows; write \(quoted(known))")
        case .missingTable(let file):
            self("de tabel \(quoted(file)) ontbreekt", "the table \(quoted(file)) is missing")
        case .unsupportedFormat(let ending):
            ending.isEmpty
                ? self(
                    "zonder extensie is niet te zien wat dit bestand is; geef een map, .csv of .graphml",
                    "without an extension it cannot be told what this file is; give a folder, .csv or .graphml")
                : self(
                    "bestanden op \(quoted(ending)) kan wittevlek niet lezen; geef een map, .csv of .graphml",
                    "wittevlek cannot read files ending in \(quoted(ending)); give a folder, .csv or .graphml")

        // Tables.
        case .unclosedQuote:
            self(
                "een aanhalingsteken dat hier opent, sluit nergens; sluit het, of verdubbel een aanhalingsteken dat bij de tekst hoort",
                "a quote that opens here closes nowhere; close it, or double a quote that belongs to the text")
        case .textAfterQuote:
            self(
                "na het sluitende aanhalingsteken staat nog tekst; verdubbel een aanhalingsteken dat bij de tekst hoort",
                "there is text after the closing quote; double a quote that belongs to the text")
        case .cellTooMany(let found, let columns):
            self(
                "de rij heeft \(integer(found)) cellen en de tabel \(count(columns, "kolom", "kolommen")); zet een cel met een scheidingsteken tussen aanhalingstekens",
                "the row has \(integer(found)) cells and the table \(count(columns, "column", "columns")); put a cell that holds a delimiter between quotes"
            )
        case .missingColumn(let name, let table):
            self(
                "de tabel \(self.table(table)) heeft geen kolom \(quoted(name))",
                "the table \(self.table(table)) has no column \(quoted(name))")
        case .doubleColumn(let name):
            self("de kolom \(quoted(name)) staat er twee keer", "the column \(quoted(name)) is there twice")
        case .ignoredColumn(let name):
            self(
                "de kolom \(quoted(name)) is onbekend en wordt overgeslagen",
                "the column \(quoted(name)) is not known and is skipped")
        case .missingCell(let column):
            self(
                "de cel \(quoted(column)) is leeg, maar verplicht", "the cell \(quoted(column)) is empty, but required")
        case .notANumber(let text, let column):
            self(
                "\(quoted(text)) in \(quoted(column)) is geen getal",
                "\(quoted(text)) in \(quoted(column)) is not a number")
        case .ambiguousNumber(let text, let column, let taken, let otherwise):
            self(
                "\(quoted(text)) in \(quoted(column)) is gelezen als \(number(taken, upTo: 6)), maar kan ook \(number(otherwise, upTo: 6)) zijn; schrijf het zonder punt",
                "\(quoted(text)) in \(quoted(column)) was read as \(number(taken, upTo: 6)), but may also be \(number(otherwise, upTo: 6)); write it without a separator"
            )
        case .notADate(let text, let column):
            self(
                "\(quoted(text)) in \(quoted(column)) is geen datum; schrijf 2021, 2021-10, 2021-10-01 of 1-10-2021",
                "\(quoted(text)) in \(quoted(column)) is not a date; write 2021, 2021-10, 2021-10-01 or 1-10-2021")
        case .notALink(let text, let column):
            self(
                "\(quoted(text)) in \(quoted(column)) is geen webadres; schrijf het voluit, met https://",
                "\(quoted(text)) in \(quoted(column)) is not a web address; write it in full, with https://")

        // YAML.
        case .yamlSyntax(let message):
            self(
                "dit is geen geldige YAML: \(Phrases.harmless(message, atMost: 200))",
                "this is not valid YAML: \(Phrases.harmless(message, atMost: 200))")
        case .yamlAliases:
            self(
                "verwijzingen (& en *) zijn hier niet toegestaan; schrijf de waarde uit",
                "references (& and *) are not allowed here; write the value out")
        case .yamlTooDeep(let limit):
            self(
                "de YAML is dieper genest dan \(integer(limit)) niveaus",
                "the YAML is nested deeper than \(integer(limit)) levels")
        case .wrongShape(let key, let expected):
            self(
                "\(quoted(key)) heeft de verkeerde vorm; verwacht wordt \(shape(expected))",
                "\(quoted(key)) has the wrong shape; expected is \(shape(expected))")
        case .unknownKey(let key, let allowed):
            self(
                "onbekende sleutel \(quoted(key)); hier kan \(alternatives(allowed))",
                "unknown key \(quoted(key)); here can stand \(alternatives(allowed))")
        case .missingKey(let key, let parent):
            parent.isEmpty
                ? self("de sleutel \(quoted(key)) ontbreekt", "the key \(quoted(key)) is missing")
                : self(
                    "de sleutel \(quoted(key)) ontbreekt in \(quoted(parent))",
                    "the key \(quoted(key)) is missing in \(quoted(parent))")
        case .doubleKey(let key):
            self("de sleutel \(quoted(key)) staat er twee keer", "the key \(quoted(key)) is there twice")
        case .unknownWord(let text, let key, let allowed):
            self(
                "\(quoted(text)) kan niet bij \(quoted(key)); kies \(alternatives(allowed))",
                "\(quoted(text)) cannot stand at \(quoted(key)); choose \(alternatives(allowed))")

        // XML.
        case .xmlSyntax(let message):
            self(
                "dit is geen geldige XML: \(Phrases.harmless(message, atMost: 200))",
                "this is not valid XML: \(Phrases.harmless(message, atMost: 200))")
        case .xmlEntities:
            self(
                "eigen entiteiten (<!ENTITY>) zijn hier niet toegestaan; schrijf de tekst uit",
                "entities of its own (<!ENTITY>) are not allowed here; write the text out")

        // The model.
        case .unknownActor(let text): self("onbekende actor \(quoted(text))", "unknown actor \(quoted(text))")
        case .ambiguousActor(let text, let candidates):
            self(
                "\(quoted(text)) past bij meer actoren: \(choice(candidates)); schrijf het id",
                "\(quoted(text)) may be \(choice(candidates)); write the id")
        case .ambiguousAlias(let alias, let actors):
            self(
                "de alias \(quoted(alias)) hoort bij meer dan een actor: \(names(actors))",
                "the alias \(quoted(alias)) belongs to more than one actor: \(names(actors))")
        case .doubleID(let id, let table):
            self(
                "het id \(quoted(id)) staat twee keer in de tabel \(self.table(table)), met andere cellen",
                "the id \(quoted(id)) is twice in the table \(self.table(table)), with other cells")
        case .unknownKind(let text):
            self(
                "onbekende soort \(quoted(text)); kies \(alternatives(ActorKind.allCases.map(\.dutch)))",
                "unknown kind \(quoted(text)); choose \(alternatives(ActorKind.allCases.map(\.rawValue)))")
        case .unknownRelation(let text):
            self(
                "onbekende relatie \(quoted(text)); neem een relatie uit de woordenlijst of voeg haar toe onder `relations` in network.yaml",
                "unknown relation \(quoted(text)); take one from the vocabulary or add it under `relations` in network.yaml"
            )
        case .unknownStatus(let text):
            self(
                "onbekende status \(quoted(text)); kies \(alternatives(ClaimStatus.allCases.map(\.dutch)))",
                "unknown status \(quoted(text)); choose \(alternatives(ClaimStatus.allCases.map(\.rawValue)))")
        case .unknownBasis(let text):
            self(
                "onbekende grondslag \(quoted(text)); kies \(alternatives(Basis.allCases.map(\.dutch)))",
                "unknown basis \(quoted(text)); choose \(alternatives(Basis.allCases.map(\.rawValue)))")
        case .unknownSource(let text): self("onbekende bron \(quoted(text))", "unknown source \(quoted(text))")
        case .unknownPart(let text, let source):
            self(
                "de bron \(quoted(source)) heeft geen deel \(quoted(text)); voeg het toe in de kolom parts van de bronnen",
                "the source \(quoted(source)) has no part \(quoted(text)); add it in the column parts of the sources")
        case .unknownClass(let text): self("onbekende klasse \(quoted(text))", "unknown class \(quoted(text))")
        case .openClassNeedsSelector(let id):
            self(
                "de klasse \(quoted(id.rawValue)) is open: de bron zegt niet wie erin zit. Hier is een keuze nodig; geef de klasse een selector of schrijf de actoren uit",
                "the class \(quoted(id.rawValue)) is open: the source does not say who is in it. Here a selector is needed; give the class one or write the actors out"
            )
        case .classCircle(let classes):
            self(
                "deze klassen verwijzen naar elkaar: \(list(classes.map { quoted($0.rawValue) }))",
                "these classes refer to each other: \(list(classes.map { quoted($0.rawValue) }))")
        case .reversedPeriod(let since, let until):
            self(
                "het eind (\(until)) ligt voor het begin (\(since))",
                "the end (\(until)) lies before the beginning (\(since))")
        case .selfTie(let actor):
            self(
                "\(quoted(actor.rawValue)) heeft een relatie met zichzelf",
                "\(quoted(actor.rawValue)) has a tie with itself")
        case .successorCircle(let actors):
            self(
                "deze actoren volgen elkaar in een kring op: \(names(actors))",
                "these actors succeed each other in a circle: \(names(actors))")
        case .successorWithoutEnd(let actor):
            self(
                "\(quoted(actor.rawValue)) heeft een opvolger maar geen einddatum; vul `until` in",
                "\(quoted(actor.rawValue)) has a successor but no end; fill in `until`")
        case .clash(let id, let table):
            self(
                "\(quoted(id)) staat twee keer in \(self.table(table)), met andere inhoud; laat er een staan",
                "\(quoted(id)) is twice in \(self.table(table)), with other contents; leave one")
        case .clashingAttribute(let actor, let key):
            self(
                "\(quoted(actor.rawValue)) heeft twee waarden voor \(quoted(key)); laat er een staan of geef elk een datum",
                "\(quoted(actor.rawValue)) has two values for \(quoted(key)); leave one or date each")
        case .invalidID(let text):
            self(
                "\(quoted(text)) kan geen id zijn; gebruik kleine letters, cijfers en streepjes",
                "\(quoted(text)) cannot be an id; use lower-case letters, digits and hyphens")
        case .badSelector(let error): selectorError(error)
        case .badPath(let text):
            self(
                "\(quoted(text)) is geen pad van relaties; schrijf bijvoorbeeld member-of of ^funds",
                "\(quoted(text)) is not a path of relations; write for example member-of or ^funds")
        case .badLatitude(let text):
            self(
                "\(quoted(text)) is geen plaats op aarde in graden (WGS84)",
                "\(quoted(text)) is not a place on earth in degrees (WGS84)")
        case .missingSource:
            self("deze rij noemt geen bron (--strict)", "this row names no source (--strict)")
        case .personalData(let text):
            self(
                "\(quoted(text)) lijkt een e-mailadres of telefoonnummer; contactgegevens van personen horen niet in een netwerk (AVG)",
                "\(quoted(text)) looks like an e-mail address or a phone number; personal contact data do not belong in a network (GDPR)"
            )
        case .unknownView(let id): self("onbekende kaart \(quoted(id))", "unknown view \(quoted(id))")
        case .unknownMeasure(let text): self("onbekende maat \(quoted(text))", "unknown measure \(quoted(text))")
        case .countDiffers(let stated, let named, let source):
            self(
                "de bron \(quoted(source.description)) telt er \(integer(stated)) en noemt er zelf \(integer(named)): van \(integer(stated - named)) is de naam onbekend",
                "the source \(quoted(source.description)) counts \(integer(stated)) and names \(integer(named)) itself: the names of \(integer(stated - named)) are unknown"
            )
        case .countExceeded(let stated, let named, let source):
            self(
                "de bron \(quoted(source.description)) telt er \(integer(stated)), maar noemt er zelf \(integer(named))",
                "the source \(quoted(source.description)) counts \(integer(stated)), but names \(integer(named)) itself"
            )
        case .selectsNobody(let text):
            self("de keuze \(quoted(text)) vindt niemand", "the selector \(quoted(text)) finds nobody")
        }
    }

    private func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(integer(bytes >> 20)) MB" : "\(integer(bytes >> 10)) kB"
    }

    private func names(_ actors: [ActorID]) -> String { list(actors.map { quoted($0.rawValue) }, atMost: 6) }

    private func choice(_ actors: [ActorID]) -> String {
        alternatives(actors.prefix(6).map { quoted($0.rawValue) })
    }

    /// What a setting should look like; a word that is none of these is said as it is.
    private func shape(_ expected: String) -> String {
        switch expected {
        case "map": self("een blok van sleutels met waarden", "a block of keys with values")
        case "list": self("een lijst", "a list")
        case "text": self("één stuk tekst", "one piece of text")
        case "number": self("een getal", "a number")
        case "boolean": self("ja of nee (true, false)", "yes or no (true, false)")
        default: expected
        }
    }

    private func selectorError(_ error: SelectorError) -> String {
        let place = self("teken \(error.offset + 1)", "character \(error.offset + 1)")
        let reason =
            switch error.reason {
            case .expectedComparison(let text):
                self(
                    "na \(quoted(text)) wordt =, !=, <, <=, > of >= verwacht",
                    "after \(quoted(text)) is expected =, !=, <, <=, > or >=")
            case .unclosedQuote: self("een aanhalingsteken sluit niet", "a quote is not closed")
            case .unknownKind(let text, let suggestion):
                self("onbekende soort \(quoted(text))", "unknown kind \(quoted(text))")
                    + (suggestion.map { "; " + didYouMean($0) } ?? "")
            case .notComparable(let text):
                self(
                    "\(quoted(text)) is geen getal of datum, en kan niet groter of kleiner zijn",
                    "\(quoted(text)) is not a number or a date, and cannot be greater or less")
            case .emptyKey: self("er staat niets voor het teken", "nothing stands before the sign")
            }
        return self("dit is geen keuze (\(place)): \(reason)", "this is not a selector (\(place)): \(reason)")
    }
}
