internal import Collaboration

// The words for what stands in a network's settings, and for what makes a text no YAML or XML.

extension Phrases {
    func word(_ word: BilingualWord) -> String { self(word.dutch, word.english) }

    /// A column by its word in this language, where a key has one for both: the file may have either.
    func column(_ key: String) -> String {
        switch key {
        case "population": self("inwoners", "population")
        case "province": self("provincie", "province")
        case "reach": self("bereik", "reach")
        case "size-class": self("grootteklasse", "size-class")
        default: key
        }
    }

    /// A part of the settings by the name that the readers give it; a key is its own name.
    func part(_ name: String) -> String {
        switch name {
        case "network": self("het netwerk", "the network")
        case "relation": self("relatietype", "relation")
        case "class": self("klasse", "class")
        case "expectation": self("verwachting", "expectation")
        case "view": self("kaart", "view")
        case "waiver": self("ontheffing", "waiver")
        default: name
        }
    }

    /// What a setting should look like; a word that is none of these is said as it is.
    func shape(_ expected: String) -> String {
        switch expected {
        case "map": self("een blok van sleutels met waarden", "a block of keys with values")
        case "list": self("een lijst", "a list")
        case "text": self("één stuk tekst", "one piece of text")
        case "[column, row]": self("[kolom, rij], zoals [3, 4]", "[column, row], such as [3, 4]")
        case "own | source": self("own of source, niet allebei", "own or source, not both")
        case "at-least | at-most": self("at-least of at-most, niet allebei", "at-least or at-most, not both")
        default: expected
        }
    }

    /// What is wrong and how to mend it; the parser's own words beside it, for who looks them up.
    func reason(_ fault: YAMLFault, _ parserWords: String) -> String {
        let words = quoted(parserWords)
        guard let sentence = sentence(fault) else { return self("de lezer meldt ", "the parser says ") + words }
        return sentence + self(" (in het Engels: \(words))", " (the parser: \(words))")
    }

    private func sentence(_ fault: YAMLFault) -> String? {
        switch fault {
        case .missingColon:
            self(
                "op deze regel of de regel erboven ontbreekt een dubbele punt na de sleutel",
                "on this line or the one above it a colon is missing after the key")
        case .valueNotAllowed:
            self(
                "hier kan geen dubbele punt met een spatie staan; zet tekst met een dubbele punt tussen aanhalingstekens, of kijk of de regel goed inspringt",
                "a colon with a space cannot stand here; put text with a colon between quotes, or see whether the line is indented well"
            )
        case .listNotAllowed:
            self(
                "hier kan geen streepje van een lijst staan; zet de lijst op de volgende regel, onder haar sleutel",
                "a dash of a list cannot stand here; put the list on the next line, below its key")
        case .keyNotAllowed:
            self(
                "hier kan geen sleutel staan; kijk of de regel goed inspringt",
                "a key cannot stand here; see whether the line is indented well")
        case .expectedKey:
            self(
                "hier wordt een sleutel verwacht; kijk of de regel even ver inspringt als die erboven, en of elk aanhalingsteken sluit",
                "here a key is expected; see whether the line is indented as far as the one above it, and whether each quote is closed"
            )
        case .expectedListItem:
            self(
                "in deze lijst wordt een streepje verwacht; laat alle streepjes even ver inspringen",
                "in this list a dash is expected; indent all dashes as far")
        case .expectedValue:
            self("hier wordt een waarde verwacht", "here a value is expected")
        case .expectedCommaOrBracket:
            self(
                "in een lijst tussen [ en ] ontbreekt een komma of de ]",
                "in a list between [ and ] a comma or the ] is missing")
        case .expectedCommaOrBrace:
            self(
                "in een blok tussen { en } ontbreekt een komma of de }",
                "in a block between { and } a comma or the } is missing")
        case .strangeCharacter:
            self(
                "met dit teken kan geen waarde beginnen; zet de waarde tussen aanhalingstekens",
                "a value cannot begin with this character; put the value between quotes")
        case .tab:
            self(
                "hier staat een tab; spring in met spaties",
                "here is a tab; indent with spaces")
        case .unclosedQuote:
            self("een aanhalingsteken sluit nergens", "a quote is closed nowhere")
        case .unknownEscape:
            self(
                "na een \\ tussen dubbele aanhalingstekens kan dit teken niet staan; gebruik enkele aanhalingstekens",
                "after a \\ between double quotes this character cannot stand; use single quotes")
        case .documentMark:
            self(
                "de regel --- of ... staat midden in een tekst; haal haar weg of sluit het aanhalingsteken",
                "the line --- or ... stands inside a text; remove it or close the quote")
        case .secondDocument:
            self(
                "hier begint een tweede stuk; een netwerk is één blok van sleutels met waarden, zonder --- ertussen",
                "here a second document begins; a network is one block of keys with values, without --- between them")
        case .badReference:
            self(
                "een waarde die met &, * of ! begint, moet tussen aanhalingstekens",
                "a value that begins with &, * or ! must stand between quotes")
        case .controlCharacter:
            self(
                "hier staat een stuurteken dat geen tekst is; haal het weg",
                "here is a control character that is no text; remove it")
        case .other: nil
        }
    }

    func reason(_ fault: XMLFault) -> String {
        switch fault {
        case .noElement: self("er staat niets in", "there is nothing in it")
        case .textOutsideRoot:
            self("er staat tekst buiten het buitenste element", "there is text outside the outermost element")
        case .secondRoot: self("er begint een tweede buitenste element", "a second outermost element begins")
        case .namelessTag: self("een tag heeft geen naam", "a tag has no name")
        case .brokenEndTag: self("een sluittag mist zijn >", "an end tag lacks its >")
        case .bareAmpersand: self("een & moet &amp; zijn", "a & must be &amp;")
        case .unclosedTag(let name): self("\(quoted("<\(name)>")) sluit niet", "\(quoted("<\(name)>")) is not closed")
        case .strayEndTag(let name):
            self("\(quoted("</\(name)>")) sluit niets af", "\(quoted("</\(name)>")) closes nothing")
        case .attributeWithoutValue(let tag):
            self(
                "\(quoted("<\(tag)>")) heeft een attribuut zonder waarde",
                "\(quoted("<\(tag)>")) has an attribute without a value")
        case .doubleAttribute(let name):
            self("het attribuut \(quoted(name)) staat er twee keer", "the attribute \(quoted(name)) is there twice")
        case .unquotedValue(let name):
            self(
                "de waarde van \(quoted(name)) staat niet tussen aanhalingstekens",
                "the value of \(quoted(name)) is not between quotes")
        case .unclosedValue(let name):
            self(
                "het aanhalingsteken van \(quoted(name)) sluit nergens",
                "the quote of \(quoted(name)) is closed nowhere")
        case .missing(let end): self("\(quoted(end)) ontbreekt", "\(quoted(end)) is missing")
        case .unknownEntity(let name):
            self("onbekende entiteit \(quoted("&\(name);"))", "unknown entity \(quoted("&\(name);"))")
        }
    }
}
