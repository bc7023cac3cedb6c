internal import Collaboration
internal import Diagrams

extension Picture {
    /// Each drawn tie with every claim under it, in the snapshot's order.
    static func rows(of figure: Figure, _ words: FigureWords) -> [Row] {
        let network = figure.network
        var rows: [Row] = []
        for tie in figure.drawnTies {
            var row = Row(
                from: tie.from, fromName: words.name(tie.from), relation: tie.relation,
                relationWords: words.relation(tie.relation), to: tie.to, toName: words.name(tie.to),
                status: tie.status, statusWords: words.status(tie.status), isImplied: false)
            for index in tie.claims {
                let claim = network.claims[index]
                row.claimStatus = figure.snapshot.status(ofClaim: index)
                row.source = claim.source?.description
                row.locator = claim.locator
                row.quote = claim.quote
                row.role = claim.role
                rows.append(row)
            }
            for index in tie.impliedAbsentBy {
                let statement = network.completeness[index]
                row.claimStatus = nil
                row.source = statement.source.description
                row.locator = statement.locator
                row.quote = statement.quote
                row.role = nil
                row.isImplied = true
                rows.append(row)
            }
        }
        return rows
    }
}
