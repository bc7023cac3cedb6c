/// What `doctor` looks at, and how it finds it.
package enum Examination: Hashable, Sendable {
    /// How this machine gets its software.
    package enum System: Hashable, Sendable { case debian, macOS, other }

    case program(version: String, schema: String)
    case graphviz(version: String)
    case noGraphviz
    case layouts(count: Int)
    case missingLayouts([String])
    case formats([String])
    case missingFormats([String])
    /// Text in this font is drawn with this family, of the same widths.
    case font(requested: String, family: String)
    /// The family has other widths: text is measured otherwise than elsewhere.
    case otherFont(requested: String, family: String)
    case noFont(requested: String)
    case boundaries(path: String)
    case missingBoundaries(path: String)

    /// Without it maps cannot be drawn, or not in every form.
    package var isError: Bool {
        switch self {
        case .noGraphviz, .missingLayouts, .missingFormats, .noFont: true
        default: false
        }
    }

    package var isWarning: Bool {
        switch self {
        case .otherFont, .missingBoundaries: true
        default: false
        }
    }
}

extension Phrases {
    /// The part that is looked at: `graphviz`, `lettertype`.
    package func part(_ examination: Examination) -> String {
        switch examination {
        case .program: "wittevlek"
        case .graphviz, .noGraphviz: "graphviz"
        case .layouts, .missingLayouts: self("opmaak", "layouts")
        case .formats, .missingFormats: self("uitvoer", "output")
        case .font, .otherFont, .noFont: self("lettertype", "font")
        case .boundaries, .missingBoundaries: self("grenzen", "boundaries")
        }
    }

    package func finding(_ examination: Examination) -> String {
        switch examination {
        case .program(let version, let schema):
            self("versie \(version), schema \(schema)", "version \(version), schema \(schema)")
        case .graphviz(let version): self("versie \(version)", "version \(version)")
        case .noGraphviz: self("start niet", "does not start")
        case .layouts(let number): self("alle \(integer(number)) aanwezig", "all \(integer(number)) are there")
        case .missingLayouts(let names): self("ontbreekt: \(list(names))", "missing: \(list(names))")
        case .formats(let names): list(names)
        case .missingFormats(let names): self("ontbreekt: \(list(names))", "missing: \(list(names))")
        case .font(let requested, let family):
            requested == family
                ? family
                : self(
                    "\(family) staat in voor \(requested), even breed", "\(family) stands in for \(requested), as wide")
        case .otherFont(let requested, let family):
            self(
                "\(family) staat in voor \(requested), maar is anders van breedte: kaarten zien er anders uit dan bij anderen",
                "\(family) stands in for \(requested), but has other widths: maps look different from those of others")
        case .noFont(let requested): self("geen lettertype voor \(requested)", "no font for \(requested)")
        case .boundaries(let path): Phrases.harmless(path)
        case .missingBoundaries(let path):
            self(
                "WITTEVLEK_BOUNDARIES noemt \(quoted(path)), maar dat is er niet",
                "WITTEVLEK_BOUNDARIES names \(quoted(path)), which is not there")
        }
    }

    /// The command that mends it; nil where there is nothing to mend.
    package func remedy(_ examination: Examination, on system: Examination.System) -> String? {
        switch examination {
        case .noGraphviz, .missingFormats, .missingLayouts:
            switch system {
            case .debian: "sudo apt-get install --reinstall libgraphviz-dev graphviz && sudo dot -c"
            case .macOS: "brew reinstall graphviz && dot -c"
            case .other:
                self(
                    "installeer graphviz met pango en cairo, en voer `dot -c` uit",
                    "install graphviz with pango and cairo, and run `dot -c`")
            }
        case .otherFont, .noFont:
            switch system {
            case .debian: "sudo apt-get install fonts-liberation fontconfig && fc-cache -f"
            case .macOS: "brew install --cask font-liberation"
            case .other:
                self(
                    "installeer de Liberation-lettertypen en fontconfig", "install the Liberation fonts and fontconfig")
            }
        case .missingBoundaries: "export WITTEVLEK_BOUNDARIES=/…/\(self("gemeenten", "municipalities")).geojson"
        case .program, .graphviz, .layouts, .formats, .font, .boundaries: nil
        }
    }

    package var doctorTitle: String {
        self("Wat wittevlek op deze computer nodig heeft", "What wittevlek needs on this computer")
    }
    package var doctorColumns: [String] {
        [
            self("onderdeel", "part"), self("staat", "state"), self("bevinding", "finding"),
            self("zo verhelpt u het", "how to mend it"),
        ]
    }
    package var isWell: String { self("in orde", "well") }
}
