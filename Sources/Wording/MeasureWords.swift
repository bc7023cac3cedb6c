package import Collaboration

/// What a measure is, in words: its name, how it is counted, what it says and what it does not say.
package struct MeasureWords: Hashable, Sendable {
    package let name: String
    package let formula: String
    package let says: String
    /// What a reader is tempted to conclude, wrongly.
    package let saysNot: String
}

extension Phrases {
    package func measure(_ id: MeasureID) -> MeasureWords {
        switch id {
        case .degree, .strength, .inDegree, .outDegree: degrees(id)
        case .closeness, .harmonic, .eccentricity: distances(id)
        case .betweenness, .currentFlowBetweenness: betweenness(id)
        case .eigenvector, .pagerank, .katz, .hub, .authority: walks(id)
        case .coreness, .clustering, .participation: cohesion(id)
        case .constraint, .effectiveSize, .efficiency, .hierarchy, .brokerage: holes(id)
        case .twoModeDegree, .twoModeCloseness, .twoModeBetweenness, .twoModeEigenvector: twoModes(id)
        }
    }

    private func words(
        _ name: (String, String), _ formula: String, _ says: (String, String), not saysNot: (String, String)
    ) -> MeasureWords {
        MeasureWords(
            name: self(name.0, name.1), formula: formula, says: self(says.0, says.1),
            saysNot: self(saysNot.0, saysNot.1))
    }

    private func degrees(_ id: MeasureID) -> MeasureWords {
        let quality = (
            "niet hoe belangrijk of hoe goed die banden zijn", "not how important or how good those ties are"
        )
        return switch id {
        case .strength:
            words(
                ("sterkte", "strength"), "s(v) = Σ w(v,u)",
                ("hoe sterk alle banden van een actor samen zijn", "how strong all ties of an actor are together"),
                not: ("niet met hoeveel anderen", "not with how many others"))
        case .inDegree:
            words(
                ("inkomende graad", "in-degree"), "k⁻(v) = |{u : u → v}|",
                ("hoeveel anderen een band naar deze actor hebben", "how many others have a tie to this actor"),
                not: quality)
        case .outDegree:
            words(
                ("uitgaande graad", "out-degree"), "k⁺(v) = |{u : v → u}|",
                ("naar hoeveel anderen deze actor een band heeft", "to how many others this actor has a tie"),
                not: quality)
        default:
            words(
                ("graad", "degree"), "k(v) = |{u : u – v}|",
                ("met hoeveel anderen een actor een band heeft", "with how many others an actor has a tie"),
                not: quality)
        }
    }

    private func distances(_ id: MeasureID) -> MeasureWords {
        let steps = (
            "niet of er over die stappen ook iets gaat", "not whether anything passes over those steps"
        )
        return switch id {
        case .harmonic:
            words(
                ("harmonische nabijheid", "harmonic closeness"), "H(v) = Σ 1 / d(v,u)",
                (
                    "hoe dichtbij alle anderen zijn; wie onbereikbaar is telt nul",
                    "how near all others are; who cannot be reached counts zero"
                ), not: steps)
        case .eccentricity:
            words(
                ("excentriciteit", "eccentricity"), "e(v) = max d(v,u)",
                (
                    "hoeveel stappen het verst bereikbare van een actor ligt: laag is centraal",
                    "how many steps away the farthest reachable actor is: low is central"
                ), not: ("niet hoe ver de meeste anderen zijn", "not how far most others are"))
        default:
            words(
                ("nabijheid", "closeness"), "C(v) = (r−1)/(n−1) · (r−1) / Σ d(v,u)",
                ("in hoe weinig stappen een actor de anderen bereikt", "in how few steps an actor reaches the others"),
                not: steps)
        }
    }

    private func betweenness(_ id: MeasureID) -> MeasureWords {
        let power = (
            "niet dat de actor ook bemiddelt of dat anderen van hem afhangen",
            "not that the actor does mediate or that others depend on it"
        )
        return id == .betweenness
            ? words(
                ("tussenpositie", "betweenness"), "B(v) = Σ σ(s,t|v) / σ(s,t)",
                (
                    "hoe vaak een actor op de kortste weg tussen twee anderen ligt",
                    "how often an actor lies on the shortest way between two others"
                ), not: power)
            : words(
                ("stroom-tussenpositie", "current-flow betweenness"), "B(v) = Σ |I(v; s,t)|",
                (
                    "hoeveel er langs een actor loopt als alles alle wegen neemt, niet alleen de kortste",
                    "how much passes an actor if everything takes all ways, not only the shortest"
                ), not: power)
    }

    private func walks(_ id: MeasureID) -> MeasureWords {
        let merit = ("niet waarom, en niet of die steun verdiend is", "not why, nor whether that support is earned")
        return switch id {
        case .pagerank:
            words(
                ("PageRank", "PageRank"), "x(v) = d Σ x(u) w(u,v)/s(u) + (1−d)/n, d = 0,85",
                (
                    "waar iemand vaak uitkomt die steeds een willekeurige band volgt",
                    "where somebody often ends who keeps following any tie"
                ), not: merit)
        case .katz:
            words(
                ("Katz", "Katz"), "x(v) = α Σ w(u,v) x(u) + 1, α = 0,85/λ",
                (
                    "hoeveel wegen naar een actor leiden, korte meer dan lange",
                    "how many walks lead to an actor, short ones more than long ones"
                ), not: merit)
        case .hub:
            words(
                ("wegwijzer (hub)", "hub"), "h(u) ∝ Σ w(u,v) a(v)",
                (
                    "hoezeer een actor verwijst naar actoren waarnaar veel wordt verwezen",
                    "how much an actor points to actors that many point to"
                ), not: merit)
        case .authority:
            words(
                ("gezag (authority)", "authority"), "a(v) ∝ Σ w(u,v) h(u)",
                ("hoezeer goede wegwijzers naar een actor verwijzen", "how much good hubs point to an actor"),
                not: merit)
        default:
            words(
                ("eigenvectorcentraliteit", "eigenvector centrality"), "x(v) = (1/λ) Σ w(u,v) x(u)",
                (
                    "of een actor banden heeft met actoren die zelf centraal zijn",
                    "whether an actor has ties with actors that are central themselves"
                ),
                not: (
                    "niets over actoren buiten het dichtste deel: zij komen op nul",
                    "nothing about actors outside the densest part: they come out at zero"
                ))
        }
    }

    private func cohesion(_ id: MeasureID) -> MeasureWords {
        switch id {
        case .coreness:
            words(
                ("kerngetal", "core number"), "max k: v ∈ k-core",
                (
                    "hoe diep een actor in de kern zit: ieder daarin heeft er minstens zoveel banden",
                    "how deep in the core an actor is: each in it has at least so many ties there"
                ), not: ("niet wie er de spil is", "not who is its pivot"))
        case .clustering:
            words(
                ("clustering", "clustering"), "c(v) = 2 T(v) / (k(v) (k(v)−1))",
                (
                    "welk deel van de contacten van een actor ook onderling een band heeft",
                    "which share of an actor's contacts are tied with each other"
                ), not: ("niet hoe groot die kring is", "not how large that circle is"))
        default:
            words(
                ("spreiding over groepen", "participation"), "P(v) = 1 − Σ (k_s(v)/k(v))²",
                (
                    "hoe gelijk de banden van een actor over de groepen verdeeld zijn",
                    "how evenly an actor's ties are spread over the groups"
                ), not: ("niet hoeveel banden het zijn", "not how many ties they are"))
        }
    }

    private func holes(_ id: MeasureID) -> MeasureWords {
        let chance = (
            "niet dat de actor van die ruimte gebruikmaakt", "not that the actor makes use of that room"
        )
        return switch id {
        case .constraint:
            words(
                ("beperking (Burt)", "constraint (Burt)"), "Σ_j (p_ij + Σ_q p_iq p_qj)²",
                (
                    "hoezeer de contacten van een actor elkaar al kennen: laag is vrij spel",
                    "how much an actor's contacts already know each other: low is free play"
                ), not: chance)
        case .effectiveSize:
            words(
                ("effectieve omvang (Burt)", "effective size (Burt)"), "Σ_j (1 − Σ_q p_iq m_jq)",
                (
                    "hoeveel contacten overblijven als wie elkaar kent samen telt",
                    "how many contacts are left when those who know each other count together"
                ), not: chance)
        case .efficiency:
            words(
                ("efficiëntie (Burt)", "efficiency (Burt)"), "ES(v) / k(v)",
                (
                    "welk deel van de contacten niet dubbelop is",
                    "which share of the contacts is not redundant"
                ), not: chance)
        case .hierarchy:
            words(
                ("hiërarchie (Burt)", "hierarchy (Burt)"), "Σ_j (c_j n/C) ln(c_j n/C) / (n ln n)",
                (
                    "of de beperking van één contact komt of van alle",
                    "whether the constraint comes from one contact or from all"
                ), not: ("niet hoe groot de beperking is", "not how large the constraint is"))
        default:
            words(
                ("bemiddelaarsrollen (Gould–Fernandez)", "brokerage (Gould–Fernandez)"), "|{(a,b) : a → v → b, a ↛ b}|",
                (
                    "tussen hoeveel paren zonder onderlinge band een actor in staat, binnen en tussen groepen",
                    "between how many pairs without a tie of their own an actor stands, within and between groups"
                ),
                not: ("niet dat de actor die rol ook vervult", "not that the actor does play that role"))
        }
    }

    private func twoModes(_ id: MeasureID) -> MeasureWords {
        let other = (
            "niets over banden buiten de verbanden om", "nothing about ties outside the partnerships"
        )
        return switch id {
        case .twoModeDegree:
            words(
                ("deelname (graad)", "two-mode degree"), "k(v) / n₂",
                (
                    "aan welk deel van de verbanden een actor meedoet, en welk deel van de actoren een verband heeft",
                    "in which share of the partnerships an actor is, and which share of the actors a partnership has"
                ), not: other)
        case .twoModeCloseness:
            words(
                ("deelname (nabijheid)", "two-mode closeness"), "(n₂ + 2(n₁−1)) / Σ d(v,u)",
                (
                    "in hoe weinig stappen via verbanden een actor de anderen bereikt",
                    "in how few steps through partnerships an actor reaches the others"
                ), not: other)
        case .twoModeBetweenness:
            words(
                ("deelname (tussenpositie)", "two-mode betweenness"), "B(v) / max B",
                (
                    "hoe vaak een actor of verband op de kortste weg tussen twee andere ligt",
                    "how often an actor or partnership lies on the shortest way between two others"
                ), not: other)
        default:
            words(
                ("deelname (eigenvector)", "two-mode eigenvector"), "x(v) = (1/σ) Σ x(u)",
                (
                    "of een actor in verbanden zit met actoren die zelf in veel verbanden zitten",
                    "whether an actor is in partnerships with actors who are in many themselves"
                ), not: other)
        }
    }
}
