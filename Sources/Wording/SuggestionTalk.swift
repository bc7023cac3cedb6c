package import Analysis
package import Collaboration

// Suggestions are labelled as such: nobody has said that these ties should be there.

extension Phrases {
    package var suggestionsTitle: String { self("Suggesties", "Suggestions") }
    package var suggestionColumns: [String] {
        [
            self("regel", "rule"), self("stap", "step"), self("van", "from"), self("relatie", "relation"),
            self("naar", "to"), self("sluit", "closes"), self("gewicht", "weight"), self("waarom", "why"),
        ]
    }

    /// What this is, and what it is not.
    package var suggestionNote: String {
        self(
            "Suggesties, geen bevindingen: dit is rekenwerk. Waar een bron een band al wenst of plant, staat dat erbij.",
            "Suggestions, not findings: this is arithmetic. Where a source wishes for a tie or plans it, that is said.")
    }

    package var noSuggestions: String {
        self(
            "geen regel met witte vlekken die nieuwe banden kunnen sluiten", "no rule with gaps that new ties can close"
        )
    }

    /// `Elke gemeente …: 28 witte vlekken; 28 nieuwe banden sluiten er 28; met minder kan het niet`.
    package func sentence(_ plan: SuggestionPlan, in network: Network) -> String {
        let gaps = count(plan.gaps.count, self("witte vlek", "gap"), self("witte vlekken", "gaps"))
        let ties = count(
            plan.suggestions.count, self("nieuwe band sluit", "new tie closes"),
            self("nieuwe banden sluiten", "new ties close"))
        let closed = integer(plan.closed.count)
        var text = self(
            "\(plan.rule.title): \(gaps); \(ties) er \(closed)", "\(plan.rule.title): \(gaps); \(ties) \(closed)")
        if plan.isExact {
            text += self("; met minder kan het niet", "; fewer cannot do it")
        } else {
            text += self(
                "; minstens \(integer(plan.atLeast)) zijn nodig", "; at least \(integer(plan.atLeast)) are needed")
        }
        if !plan.unreachable.isEmpty {
            let names = names(plan.unreachable, in: network)
            text += self("; niet te sluiten met zulke banden: \(names)", "; not to be closed by such ties: \(names)")
        }
        if !plan.ended.isEmpty {
            let names = names(plan.ended, in: network)
            text += self(
                "; niet voorgesteld, want voorbij op de peildatum: \(names)",
                "; not proposed, being over at the as-of date: \(names)")
        }
        if !plan.undecided.isEmpty {
            text += self(
                "; nog uit te zoeken: \(integer(plan.undecided.count))",
                "; yet to be found out: \(integer(plan.undecided.count))")
        }
        return text
    }

    /// Why a plan has no more to say.
    package func moreSuggestions(_ number: Int, rule: String) -> String {
        self("en nog \(integer(number)) (--rule \(rule))", "and \(integer(number)) more (--rule \(rule))")
    }

    package func moreSuggestions(_ number: Int) -> String {
        self(
            "nog \(count(number, "suggestie", "suggesties")) (--limit)",
            "\(count(number, "more suggestion", "more suggestions")) (--limit)")
    }

    /// `Schiedam – lid van – Rotterdam`.
    package func tie(_ suggestion: Suggestion, in network: Network) -> String {
        let word = network.relation(suggestion.relation).map(relation) ?? suggestion.relation.rawValue
        return "\(name(suggestion.from, in: network)) – \(word) – \(name(suggestion.to, in: network))"
    }

    package func reasons(_ suggestion: Suggestion, in network: Network) -> String {
        let reasons = suggestion.reasons.map { reason in
            switch reason {
            case .status(let status): self("nu al \(self.status(status))", "now \(self.status(status))")
            case .bordering(let actors):
                self(
                    "grenst aan \(names(actors, in: network, atMost: 3))",
                    "borders on \(names(actors, in: network, atMost: 3))")
            case .province(let name):
                self(
                    "in dezelfde provincie: \(Phrases.harmless(name))",
                    "in the same province: \(Phrases.harmless(name))")
            case .shared(let actors):
                self(
                    "delen al \(names(actors, in: network, atMost: 3))",
                    "share \(names(actors, in: network, atMost: 3)) already")
            case .near(let actor, let kilometres):
                self(
                    "het dichtst bij \(name(actor, in: network)), \(number(kilometres, upTo: 0)) km",
                    "nearest to \(name(actor, in: network)), \(number(kilometres, upTo: 0)) km")
            case .onlyChoice: self("de enige mogelijkheid", "the only possibility")
            }
        }
        let others =
            suggestion.alternatives == 0
            ? []
            : [
                self(
                    "\(integer(suggestion.alternatives)) andere \(suggestion.alternatives == 1 ? "is" : "zijn") even goed",
                    "\(suggestion.alternatives == 1 ? "1 other is" : "\(integer(suggestion.alternatives)) others are") as good"
                )
            ]
        return (reasons + others).joined(separator: "; ")
    }

    package func closes(_ suggestion: Suggestion, _ weightKey: String?, in network: Network) -> String {
        let closed =
            suggestion.closes.isEmpty
            ? self(
                "brengt \(names(suggestion.helps, in: network, atMost: 4)) dichterbij",
                "brings \(names(suggestion.helps, in: network, atMost: 4)) nearer")
            : self(
                "sluit \(names(suggestion.closes, in: network, atMost: 4))",
                "closes \(names(suggestion.closes, in: network, atMost: 4))")
        guard let weight = suggestion.weight, let weightKey, weight > 0 else { return closed }
        return "\(closed) (\(number(weight, upTo: 1)) \(attribute(weightKey)))"
    }
}
