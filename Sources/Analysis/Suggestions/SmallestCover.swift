/// A smallest set of candidates that gives every subject as much as it needs.
///
/// Subjects that share no candidate are solved apart. Within a part the search is exact up to a number of steps; beyond
/// it greedy, which takes at most H(d) times as many as needed, with d the most that one candidate serves
/// (V. Chvátal, "A greedy heuristic for the set-covering problem", Math. Oper. Res. 4(3), 1979,
/// doi:10.1287/moor.4.3.233).
struct SmallestCover {
    struct Candidate {
        /// By subject: the ends that it brings, as numbers.
        var gains: [Int: Set<Int>]
        /// Of sets of one size the most preferred is taken.
        var preference: Int
    }

    struct Result {
        /// Indices of the candidates chosen, ascending.
        var chosen: [Int]
        /// Subjects that all candidates together do not serve.
        var unreachable: [Int]
        var isExact: Bool
        /// No smaller set does it.
        var atLeast: Int
    }

    private static let stepLimit = 5_000

    private let candidates: [Candidate]
    private let needs: [Int]

    /// - Parameter needs: By subject, how many ends it lacks.
    init(_ candidates: [Candidate], needs: [Int]) {
        self.candidates = candidates
        self.needs = needs
    }

    func solve() -> Result {
        let reachable = needs.indices.filter { subject in
            let all = candidates.reduce(into: Set<Int>()) { $0.formUnion($1.gains[subject] ?? []) }
            return all.count >= needs[subject]
        }
        var result = Result(chosen: [], unreachable: [], isExact: true, atLeast: 0)
        result.unreachable = needs.indices.filter { !reachable.contains($0) }
        for part in parts(reachable) {
            let bound = lowerBound(part.subjects, given: [:])
            let greedy = self.greedy(part.subjects, part.candidates)
            var search = Search(cover: self, part: part, best: greedy)
            search.run(from: bound)
            result.chosen += search.best
            result.isExact = result.isExact && search.isExact
            result.atLeast += search.isExact ? search.best.count : search.proven
        }
        result.chosen.sort()
        return result
    }

    struct Part {
        var subjects: [Int]
        var candidates: [Int]
    }

    private func parts(_ subjects: [Int]) -> [Part] {
        var root = Array(needs.indices)
        func find(_ subject: Int) -> Int {
            var subject = subject
            while root[subject] != subject { subject = root[subject] }
            return subject
        }
        let wanted = Set(subjects)
        for candidate in candidates {
            let served = candidate.gains.keys.filter(wanted.contains).sorted()
            for other in served.dropFirst() {
                let (a, b) = (find(served[0]), find(other))
                root[max(a, b)] = min(a, b)
            }
        }
        var parts: [Int: Part] = [:]
        for subject in subjects {
            parts[find(subject), default: Part(subjects: [], candidates: [])].subjects.append(subject)
        }
        for (index, candidate) in candidates.enumerated() {
            guard let first = candidate.gains.keys.filter(wanted.contains).min() else { continue }
            parts[find(first)]?.candidates.append(index)
        }
        return parts.keys.sorted().map { parts[$0]! }
    }

    /// What is still lacking after these ends, over the most that one candidate can bring.
    func lowerBound(_ subjects: [Int], given: [Int: Set<Int>]) -> Int {
        let lacking = subjects.filter { (given[$0]?.count ?? 0) < needs[$0] }
        guard !lacking.isEmpty else { return 0 }
        let open = Set(lacking)
        var most = 1
        for candidate in candidates {
            var brings = 0
            for (subject, ends) in candidate.gains where open.contains(subject) {
                brings += min(ends.count, needs[subject] - (given[subject]?.count ?? 0))
            }
            most = max(most, brings)
        }
        let total = lacking.reduce(0) { $0 + needs[$1] - (given[$1]?.count ?? 0) }
        return (total + most - 1) / most
    }

    private func greedy(_ subjects: [Int], _ indices: [Int]) -> [Int] {
        var given: [Int: Set<Int>] = [:]
        var chosen: [Int] = []
        var left = indices
        let open = Set(subjects)
        while true {
            var best: (gain: Int, index: Int)?
            for index in left {
                let gain = self.gain(of: index, for: open, given)
                guard gain > 0 else { continue }
                if let known = best,
                    (known.gain, candidates[known.index].preference, -known.index)
                        >= (gain, candidates[index].preference, -index)
                {
                    continue
                }
                best = (gain, index)
            }
            guard let best else { return chosen.sorted() }
            chosen.append(best.index)
            left.removeAll { $0 == best.index }
            for (subject, ends) in candidates[best.index].gains where open.contains(subject) {
                given[subject, default: []].formUnion(ends)
            }
        }
    }

    private func gain(of index: Int, for open: Set<Int>, _ given: [Int: Set<Int>]) -> Int {
        candidates[index].gains.reduce(0) { sum, gain in
            guard open.contains(gain.key) else { return sum }
            let have = given[gain.key] ?? []
            return sum + min(gain.value.subtracting(have).count, max(0, needs[gain.key] - have.count))
        }
    }

    /// Tries sizes from the lower bound upwards: for the first subject that lacks something, each candidate that brings
    /// it something.
    private struct Search {
        let cover: SmallestCover
        let part: Part
        var best: [Int]
        var isExact = false
        /// Sizes below this are proven too small.
        var proven = 0
        private var steps = 0
        private var found: [Int]?
        private var foundPreference = Int.min

        init(cover: SmallestCover, part: Part, best: [Int]) {
            self.cover = cover
            self.part = part
            self.best = best
        }

        mutating func run(from bound: Int) {
            proven = bound
            // Of one subject alone the best are at hand: each brings what the others bring no more of.
            for size in bound...max(bound, best.count) {
                found = nil
                foundPreference = .min
                descend([], [:], size, preference: 0)
                if steps > SmallestCover.stepLimit { break }
                if let found {
                    best = found.sorted()
                    isExact = true
                    return
                }
                proven = size + 1
            }
            if let found, found.count < best.count { best = found.sorted() }
            isExact = proven >= best.count
        }

        private mutating func descend(_ chosen: [Int], _ given: [Int: Set<Int>], _ left: Int, preference: Int) {
            steps += 1
            guard steps <= SmallestCover.stepLimit else { return }
            guard let subject = part.subjects.first(where: { (given[$0]?.count ?? 0) < cover.needs[$0] }) else {
                if preference > foundPreference {
                    found = chosen
                    foundPreference = preference
                }
                return
            }
            guard left > 0, cover.lowerBound(part.subjects, given: given) <= left else { return }
            let useful = part.candidates.filter { index in
                guard !chosen.contains(index), let ends = cover.candidates[index].gains[subject] else { return false }
                return !ends.isSubset(of: given[subject] ?? [])
            }.sorted { a, b in
                let (x, y) = (cover.candidates[a].preference, cover.candidates[b].preference)
                return x == y ? a < b : x > y
            }
            for index in useful {
                var next = given
                for (subject, ends) in cover.candidates[index].gains { next[subject, default: []].formUnion(ends) }
                descend(chosen + [index], next, left - 1, preference: preference + cover.candidates[index].preference)
            }
        }
    }
}
