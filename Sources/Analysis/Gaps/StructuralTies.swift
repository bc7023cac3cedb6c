import Collaboration

/// Which relations say that parties have to do with one another. Where somebody lies is no tie between them.
enum StructuralTies {
    static let geographic: Set<RelationID> = ["borders-on", "located-in"]

    static func counts(_ tie: Tie) -> Bool { !geographic.contains(tie.relation) }
}

extension Snapshot {
    /// The ends of one step, by how sure they are.
    func stepEnds(_ via: [PathStep.Via], to selector: Selector) -> PathWalker {
        PathWalker(self, path: [PathStep(via: via, to: selector)])
    }
}

extension PathTally {
    func actors(_ certainty: Certainty) -> [ActorID] {
        stated.filter { $0.certainty == certainty }.map(\.actor)
    }

    /// As a rule that needs one end would have it.
    var verdict: Verdict {
        Expectation.Need.atLeast(1, []).verdict(
            present: count(atLeast: .present), contested: count(atLeast: .contested),
            possible: count(atLeast: .possible))
    }
}

extension Finding {
    /// A finder's finding: its severity as the file sets it, or info where nothing is open.
    ///
    /// - Parameter rule: Where the finder has several settings, which of them; nil for the finder's name.
    init(
        _ finder: FinderID, rule: String? = nil, in network: Network, severity usual: Severity, detail: FindingDetail,
        subjects: [FindingSubject], evidence: [Evidence]
    ) {
        let isOpen = VerdictCounts(subjects.lazy.map(\.verdict)).worst.map { $0 < .waived } ?? false
        self.init(
            rule: rule ?? finder.rawValue, severity: isOpen ? network.finders.severity[finder] ?? usual : .info,
            detail: detail, subjects: subjects, evidence: evidence, place: network.finders.places[finder])
    }
}
