package import Collaboration

// The model's words: kinds, statuses, levels, tables.

extension Phrases {
    package func kind(_ kind: ActorKind) -> String {
        switch kind {
        case .government: self("overheid", "government")
        case .region: self("regio", "region")
        case .secondLine: self("tweedelijnsinstelling", "second-line institution")
        case .institution: self("instelling", "institution")
        case .partnership: self("samenwerkingsverband", "partnership")
        case .programme: self("programma", "programme")
        case .theme: self("thema", "theme")
        }
    }

    package func kinds(_ kind: ActorKind) -> String {
        switch kind {
        case .government: self("overheden", "governments")
        case .region: self("regio's", "regions")
        case .secondLine: self("tweedelijnsinstellingen", "second-line institutions")
        case .institution: self("instellingen", "institutions")
        case .partnership: self("samenwerkingsverbanden", "partnerships")
        case .programme: self("programma's", "programmes")
        case .theme: self("thema's", "themes")
        }
    }

    /// A level of government in words; a level that the model does not know is its own word.
    package func level(_ level: String) -> String {
        switch level {
        case "rijk": self("Rijk", "national government")
        case "provincie": self("provincie", "province")
        case "gemeente": self("gemeente", "municipality")
        default: level
        }
    }

    package func levels(_ level: String) -> String {
        switch level {
        case "rijk": self("Rijk", "national government")
        case "provincie": self("provincies", "provinces")
        case "gemeente": self("gemeenten", "municipalities")
        default: level
        }
    }

    /// The words for a free `type` that the model itself speaks of; nil for one of the user's own.
    package func type(_ type: String) -> (one: String, many: String)? {
        switch type.folded {
        case "onderwerp": (self("onderwerp", "subject"), self("onderwerpen", "subjects"))
        case "opgave": (self("opgave", "task"), self("opgaven", "tasks"))
        case "rol": (self("rol", "role"), self("rollen", "roles"))
        case "oproep": (self("oproep", "appeal"), self("oproepen", "appeals"))
        case "programmalijn": (self("programmalijn", "programme line"), self("programmalijnen", "programme lines"))
        case "proeftuin": (self("proeftuin", "pilot"), self("proeftuinen", "pilots"))
        case "stadsdeel": (self("stadsdeel", "city district"), self("stadsdelen", "city districts"))
        case "stedelijke-cultuurregio":
            (
                self("stedelijke cultuurregio", "urban cultural region"),
                self("stedelijke cultuurregio's", "urban cultural regions")
            )
        default: nil
        }
    }

    package func relation(_ relation: RelationType) -> String { self(relation.dutch, relation.english) }

    package func status(_ status: ClaimStatus) -> String { self(status.dutch, status.rawValue) }

    package func status(_ status: TieStatus) -> String {
        switch status {
        case .present: self.status(ClaimStatus.present)
        case .contested: self("betwist", "contested")
        case .planned: self.status(ClaimStatus.planned)
        case .desired: self.status(ClaimStatus.desired)
        case .absent: self.status(ClaimStatus.absent)
        case .unknown: self.status(ClaimStatus.unknown)
        case .unstated: self("niet vermeld", "unstated")
        }
    }

    package func basis(_ basis: Basis) -> String { self(basis.dutch, basis.rawValue) }

    package func severity(_ severity: Severity) -> String { self(severity.dutch, severity.rawValue) }

    package func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .warning: self("let op", "warning")
        case .error: self("fout", "error")
        }
    }

    package func layout(_ layout: LayoutID) -> String {
        switch layout {
        case .dot: self("hiërarchie (dot)", "hierarchy (dot)")
        case .neato: self("veren (neato)", "springs (neato)")
        case .sfdp: self("veren, grote netwerken (sfdp)", "springs, large networks (sfdp)")
        case .fdp: self("veren, krachten (fdp)", "springs, forces (fdp)")
        case .circo: self("cirkels (circo)", "circles (circo)")
        case .twopi: self("ringen (twopi)", "rings (twopi)")
        case .geo: self("kaart (geo)", "map (geo)")
        case .tiles: self("tegels (tiles)", "tiles")
        }
    }

    /// A table of the import balance, by its name in ``TableBalance/table``, or a part of the settings.
    package func table(_ name: String) -> String {
        switch name {
        case "actors": self("actoren", "actors")
        case "attributes": self("kenmerken", "attributes")
        case "claims": self("relaties", "claims")
        case "sources": self("bronnen", "sources")
        case "completeness": self("volledigheid", "completeness")
        case "counts": self("aantallen", "counts")
        case "network": self("het netwerk", "the network")
        case "relations": self("relatietypen", "relations")
        case "classes": self("klassen", "classes")
        case "expectations": self("verwachtingen", "expectations")
        case "views": self("kaarten", "views")
        case "positions": self("plaatsen", "positions")
        case "edges": self("lijnen", "edges")
        default: name
        }
    }

    package func finder(_ finder: FinderID) -> String {
        switch finder {
        case .coverage: self("dekking", "coverage")
        case .agenda: self("agenda", "agenda")
        case .missingTies: self("ontbrekende banden", "missing ties")
        case .betweenGroups: self("tussen de groepen", "between groups")
        case .bridgingRisk: self("kwetsbare bruggen", "bridging risk")
        case .overlap: self("overlap", "overlap")
        case .desired: self("gewenst, niet aanwezig", "desired, not there")
        case .isolates: self("losse actoren", "isolates")
        case .disputed: self("betwist", "disputed")
        case .representation: self("vertegenwoordiging", "representation")
        }
    }
}

extension Phrases {
    /// A source by its title, a part with it; a holder by name.
    package func viewpoint(_ viewpoint: Viewpoint, in network: Network) -> String {
        switch viewpoint {
        case .source(let reference): source(reference, in: network)
        case .holder(let actor): network.actor(actor)?.name ?? actor.rawValue
        case .allBut(let reference):
            self("allen zonder \(source(reference, in: network))", "all without \(source(reference, in: network))")
        }
    }

    /// `Samenwerkingsagenda 2021 (tabel)`.
    package func source(_ reference: SourceReference, in network: Network) -> String {
        guard let source = network.source(reference) else { return reference.description }
        return reference.part.map { "\(source.title) (\($0))" } ?? source.title
    }
}
