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
        case .emptyFile:
            self("het bestand is leeg; vul het, of haal het weg", "the file is empty; fill it, or remove it")
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
        case .noNetworkFile(let expected, let tables):
            tables.isEmpty
                ? self(
                    "in deze map staat geen \(alternatives(expected.map(quoted))); `wittevlek new NAAM` maakt een map die klopt",
                    "this folder has no \(alternatives(expected.map(quoted))); `wittevlek new NAME` makes a folder that has one"
                )
                : self(
                    "in deze map staat wel \(list(tables.map(quoted), atMost: 3)), maar geen \(alternatives(expected.map(quoted))); maak er een met de regels `schema: wittevlek/1` en `id: mijn-netwerk`",
                    "this folder has \(list(tables.map(quoted), atMost: 3)), but no \(alternatives(expected.map(quoted))); make one with the lines `schema: wittevlek/1` and `id: my-network`"
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
            self(
                "de tabel \(quoted(file)) ontbreekt in de map: zonder actoren is er geen netwerk; `wittevlek new NAAM` laat zien hoe zij eruitziet",
                "the table \(quoted(file)) is missing in the folder: without actors there is no network; `wittevlek new NAME` shows what it looks like"
            )
        case .unsupportedFormat(let ending):
            ending.isEmpty
                ? self(
                    "zonder extensie is niet te zien wat dit bestand is; geef een map, .csv of .graphml",
                    "without an extension it cannot be told what this file is; give a folder, .csv or .graphml")
                : self(
                    "bestanden op \(quoted(ending)) kan wittevlek niet lezen; geef een map, .csv of .graphml",
                    "wittevlek cannot read files ending in \(quoted(ending)); give a folder, .csv or .graphml")
        case .tableOfNetwork(let table):
            self(
                "dit is één tabel (\(self.table(table))) van een netwerk, en die zegt los niets; geef de map met network.yaml waar zij in staat",
                "this is one table (\(self.table(table))) of a network, and says nothing by itself; give the folder with network.yaml that it is in"
            )
        case .noEdgeList(let columns):
            self(
                "dit is geen netwerk: een los csv-bestand is een lijst van banden met twee kolommen (van, naar) en hooguit een gewicht, en hier \(columns.count == 1 ? "staat" : "staan") \(list(columns.map(quoted), atMost: 6)). Noem twee kolommen `van` en `naar`, of begin met `wittevlek new NAAM` en plak de rijen daar",
                "this is no network: a csv file by itself is a list of ties with two columns (from, to) and at most a weight, and here \(columns.count == 1 ? "stands" : "stand") \(list(columns.map(quoted), atMost: 6)). Name two columns `from` and `to`, or begin with `wittevlek new NAME` and paste the rows there"
            )

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
        case .missingColumn(let names, let table):
            self(
                "de tabel \(self.table(table)) heeft geen kolom \(alternatives(names.map(quoted)))",
                "the table \(self.table(table)) has no column \(alternatives(names.map(quoted)))")
        case .doubleColumn(let name):
            self(
                "de kolom \(quoted(name)) staat er twee keer; de eerste telt, haal de andere weg",
                "the column \(quoted(name)) is there twice; the first counts, remove the other")
        case .ignoredColumn(let name):
            self(
                "de kolom \(quoted(name)) is onbekend en wordt overgeslagen",
                "the column \(quoted(name)) is not known and is skipped")
        case .missingCell(let column):
            self(
                "de cel \(quoted(column)) is leeg, maar verplicht; vul haar in of haal de rij weg",
                "the cell \(quoted(column)) is empty, but required; fill it in or remove the row")
        case .notANumber(let text, let column):
            self(
                "\(quoted(text)) in \(quoted(self.column(column))) is geen getal dat hier kan; schrijf bijvoorbeeld 28000 of 1.234,5, of laat het leeg als het niet bekend is",
                "\(quoted(text)) in \(quoted(self.column(column))) is not a number that can stand here; write for example 28000 or 1,234.5, or leave it empty where it is not known"
            )
        case .oddNumber(let text, let key):
            self(
                "\(quoted(text)) is geen getal, en bijna alle andere waarden van \(quoted(column(key))) zijn dat wel; schrijf een getal, of laat de cel leeg als het niet bekend is",
                "\(quoted(text)) is not a number, and nearly all other values of \(quoted(column(key))) are; write a number, or leave the cell empty where it is not known"
            )
        case .oddDate(let text, let key):
            self(
                "\(quoted(text)) is geen datum, en bijna alle andere waarden van \(quoted(column(key))) zijn dat wel; schrijf 2021-10, 2021-10-01 of 1-10-2021",
                "\(quoted(text)) is not a date, and nearly all other values of \(quoted(column(key))) are; write 2021-10, 2021-10-01 or 1-10-2021"
            )
        case .ambiguousNumber(let text, let column, let taken, let otherwise):
            self(
                "\(quoted(text)) in \(quoted(self.column(column))) is gelezen als \(number(taken, upTo: 6)), maar kan ook \(number(otherwise, upTo: 6)) zijn; schrijf het zonder punt",
                "\(quoted(text)) in \(quoted(self.column(column))) was read as \(number(taken, upTo: 6)), but may also be \(number(otherwise, upTo: 6)); write it without a separator"
            )
        case .notADate(let text, let column):
            self(
                "\(quoted(text)) in \(quoted(column)) is geen datum; schrijf 2021, 2021-10, 2021-10-01 of 1-10-2021",
                "\(quoted(text)) in \(quoted(column)) is not a date; write 2021, 2021-10, 2021-10-01 or 1-10-2021")
        case .notALink(let text, let column):
            self(
                "\(quoted(text)) in \(quoted(column)) is geen webadres; schrijf het voluit, met https://",
                "\(quoted(text)) in \(quoted(column)) is not a web address; write it in full, with https://")
        case .notAColor(let text, let key):
            text.isEmpty
                ? self(
                    "bij \(quoted(key)) staat geen kleur; schrijf haar tussen aanhalingstekens, zoals \"#1F5FA8\": na een los # leest niemand verder",
                    "\(quoted(key)) has no colour; write it between quotes, such as \"#1F5FA8\": what follows a bare # is not read"
                )
                : self(
                    "\(quoted(text)) bij \(quoted(key)) is geen kleur; schrijf zes cijfers van 0 tot F, zoals \"#1F5FA8\"",
                    "\(quoted(text)) of \(quoted(key)) is not a colour; write six digits of 0 to F, such as \"#1F5FA8\""
                )
        case .paleColor(let text, let ratio, let least):
            self(
                "de kleur \(quoted(text)) is te licht: het contrast met wit is \(contrast(ratio)) en moet hier \(contrast(least)) zijn; de kaart houdt zolang haar eigen kleur",
                "the colour \(quoted(text)) is too pale: its contrast with white is \(contrast(ratio)) and must be \(contrast(least)) here; until then the map keeps its own colour"
            )

        // YAML.
        case .yamlSyntax(let fault, let message):
            self("dit is geen geldige YAML: ", "this is not valid YAML: ") + reason(fault, message)
        case .yamlAliases:
            self(
                "verwijzingen (& en *) zijn hier niet toegestaan; schrijf de waarde uit",
                "references (& and *) are not allowed here; write the value out")
        case .yamlTooDeep(let limit):
            self(
                "de YAML is dieper genest dan \(integer(limit)) niveaus, en een netwerk heeft er nog geen tien; kijk welk haakje of streepje te veel is",
                "the YAML is nested deeper than \(integer(limit)) levels, and a network has not even ten; see which bracket or dash is too many"
            )
        case .wrongShape("", let expected):
            self(
                "het bestand moet \(shape(expected)) zijn, met op elke regel iets als `title: Mijn netwerk`",
                "the file must be \(shape(expected)), with on each line something like `title: My network`")
        case .wrongShape(let key, let expected):
            self(
                "\(quoted(part(key))) heeft de verkeerde vorm; verwacht wordt \(shape(expected))",
                "\(quoted(part(key))) has the wrong shape; expected is \(shape(expected))")
        case .unknownKey(let key, let allowed):
            self(
                "onbekende sleutel \(quoted(key)); hier kan \(alternatives(allowed.map(word)))",
                "unknown key \(quoted(key)); here can stand \(alternatives(allowed.map(word)))")
        case .missingKey(let key, let parent):
            self(
                "de sleutel \(quoted(word(key))) ontbreekt in \(quoted(part(parent)))",
                "the key \(quoted(word(key))) is missing in \(quoted(part(parent)))")
        case .doubleKey(let key):
            self(
                "de sleutel \(quoted(key)) staat er twee keer; laat er een staan",
                "the key \(quoted(key)) is there twice; leave one")
        case .unknownWord(let text, let key, let allowed):
            self(
                "\(quoted(text)) kan niet bij \(quoted(key)); kies \(alternatives(allowed.map(word)))",
                "\(quoted(text)) cannot stand at \(quoted(key)); choose \(alternatives(allowed.map(word)))")
        case .unknownFile(let name):
            self(
                "\(quoted(name)) heeft niet de naam van een tabel en wordt overgeslagen",
                "\(quoted(name)) does not have the name of a table and is skipped")

        // XML.
        case .xmlSyntax(let fault):
            self("dit is geen geldige XML: ", "this is not valid XML: ") + reason(fault)
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
                "de alias \(quoted(alias)) hoort bij meer dan een actor: \(names(actors)); haal hem bij een weg, of schrijf overal het id",
                "the alias \(quoted(alias)) belongs to more than one actor: \(names(actors)); remove it from one, or write the id everywhere"
            )
        case .doubleID(let id, let table):
            self(
                "het id \(quoted(id)) staat twee keer in de tabel \(self.table(table)), met andere cellen; de eerste rij telt, geef de andere een eigen id",
                "the id \(quoted(id)) is twice in the table \(self.table(table)), with other cells; the first row counts, give the other an id of its own"
            )
        case .finderWithoutID(let finder, let rule):
            self(
                "van meer instellingen van \(quoted(finder.rawValue)) heeft deze geen id; zij heet nu \(quoted(rule)), en dat verandert met de volgorde",
                "of several settings of \(quoted(finder.rawValue)) this one has no id; it is called \(quoted(rule)) now, which changes with the order"
            )
        case .doubleFinderID(let id, let finder):
            self(
                "het id \(quoted(id)) hoort al bij een andere instelling van \(quoted(finder.rawValue))",
                "the id \(quoted(id)) is another setting's of \(quoted(finder.rawValue)) already")
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
                "deze klassen verwijzen naar elkaar: \(list(classes.map { quoted($0.rawValue) })); schrijf bij een van hen de keuze uit",
                "these classes refer to each other: \(list(classes.map { quoted($0.rawValue) })); write out the selector of one"
            )
        case .reversedPeriod(let since, let until):
            self(
                "het eind (\(Phrases.harmless(until, atMost: 40))) ligt voor het begin (\(Phrases.harmless(since, atMost: 40))); wissel ze om of verbeter er een",
                "the end (\(Phrases.harmless(until, atMost: 40))) lies before the beginning (\(Phrases.harmless(since, atMost: 40))); swap them or mend one"
            )
        case .selfTie(let actor):
            self(
                "\(quoted(actor.rawValue)) heeft een relatie met zichzelf; verbeter een van beide einden of haal de rij weg",
                "\(quoted(actor.rawValue)) has a tie with itself; mend one of the ends or remove the row")
        case .successorCircle(let actors):
            self(
                "deze actoren volgen elkaar in een kring op: \(names(actors)); haal een van de opvolgers weg",
                "these actors succeed each other in a circle: \(names(actors)); remove one of the successors")
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
                "\(quoted(actor.rawValue)) heeft twee waarden voor \(quoted(column(key))); laat er een staan of geef elk een datum",
                "\(quoted(actor.rawValue)) has two values for \(quoted(column(key))); leave one or date each")
        case .invalidID(let text):
            self(
                "\(quoted(text)) kan geen id zijn; gebruik kleine letters, cijfers en streepjes",
                "\(quoted(text)) cannot be an id; use lower-case letters, digits and hyphens")
        case .badSelector(let error): selectorError(error)
        case .badPath(let text):
            self(
                "\(quoted(text)) is geen pad van relaties; schrijf bijvoorbeeld member-of of ^funds",
                "\(quoted(text)) is not a path of relations; write for example member-of or ^funds")
        case .badCoordinate(let text):
            self(
                "\(quoted(text)) is geen plaats op aarde in graden (WGS84); schrijf bijvoorbeeld 4,49 (lon) en 52,16 (lat)",
                "\(quoted(text)) is not a place on earth in degrees (WGS84); write for example 4.49 (lon) and 52.16 (lat)"
            )
        case .farTile(let actor, let farthest):
            self(
                "de tegel van \(quoted(actor.rawValue)) ligt te ver weg; kolom en rij kunnen van -\(integer(farthest)) tot en met \(integer(farthest)) zijn",
                "the tile of \(quoted(actor.rawValue)) is too far off; column and row can be from -\(integer(farthest)) to \(integer(farthest))"
            )
        case .sharedTile(let actor, let other):
            self(
                "\(quoted(actor.rawValue)) staat op de tegel van \(quoted(other.rawValue)); geef een van beide een andere kolom of rij. Zolang krijgt \(quoted(actor.rawValue)) een andere tegel",
                "\(quoted(actor.rawValue)) stands on the tile of \(quoted(other.rawValue)); give one of them another column or row. Until then \(quoted(actor.rawValue)) gets another tile"
            )
        case .missingSource:
            self("deze rij noemt geen bron (--strict)", "this row names no source (--strict)")
        case .personalData(let text):
            self(
                "\(quoted(text)) lijkt een e-mailadres of telefoonnummer; contactgegevens van personen horen niet in een netwerk (AVG)",
                "\(quoted(text)) looks like an e-mail address or a phone number; personal contact data do not belong in a network (GDPR)"
            )
        case .unknownView(let id, let known):
            self("onbekende kaart \(quoted(id))", "unknown view \(quoted(id))")
                + aside(
                    known, one: self("de enige kaart is", "the only view is"), self("de kaarten zijn", "the views are"))
        case .unknownAttribute(let key):
            self(
                "geen enkele actor heeft een kenmerk \(quoted(key))", "no actor has an attribute \(quoted(key))")
        case .unknownValue(let text, let known):
            self(
                "\(quoted(text)) is geen maat, en geen kenmerk van iemand in dit netwerk",
                "\(quoted(text)) is not a measure, and not an attribute of anybody in this network")
                + aside(known, one: self("er is alleen", "there is only"), self("er zijn", "there are"))
                + self(
                    "; de maten zijn \(list(MeasureID.allCases.map(\.rawValue)))",
                    "; the measures are \(list(MeasureID.allCases.map(\.rawValue)))")
        case .unknownMeasure(let text):
            self(
                "onbekende maat \(quoted(text)) (de maten zijn \(list(MeasureID.allCases.map(\.rawValue))))",
                "unknown measure \(quoted(text)) (the measures are \(list(MeasureID.allCases.map(\.rawValue))))")
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
                    + aside(
                        ActorKind.allCases.map { self($0.dutch, $0.rawValue) }, one: "",
                        self("de soorten zijn", "the kinds are"))
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

extension Phrases {
    /// Rounded down: what falls short by a hair must not read as enough.
    private func contrast(_ ratio: Double) -> String {
        number((ratio * 100).rounded(.down) / 100, upTo: 2) + " : 1"
    }
}
