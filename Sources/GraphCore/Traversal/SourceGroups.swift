extension Graph {
    /// All vertices, in groups of `groupSize` whose members have many neighbours in common, each group next to one before.
    ///
    /// Searches from the members of a group reach most vertices at the same level. A group grows by the vertex with the
    /// greatest share of its arcs leading into it (with directions: most arcs from it for those that it has), and the next one starts with the vertex that came closest to joining.
    ///
    /// - Complexity: O(n + m (`groupSize` + log m)).
    func groupedOrder(groupSize: Int) -> [Int32] {
        var isTaken = [Bool](repeating: false, count: vertexCount)
        var order: [Int32] = []
        order.reserveCapacity(vertexCount)
        // The arcs from the group at hand to each candidate.
        var ties = [Int32](repeating: 0, count: vertexCount)
        var candidates: [Int32] = []
        func isBetter(_ a: Int32, _ b: Int32) -> Bool {
            let left = Int(ties[Int(a)]) * out.degree(Int(b))
            let right = Int(ties[Int(b)]) * out.degree(Int(a))
            return (left, b) > (right, a)
        }
        // Candidates that were left over, the best of the last group at the end.
        var seeds: [Int32] = []
        var nextFresh: Int32 = 0
        while order.count < vertexCount {
            while let last = seeds.last, isTaken[Int(last)] { seeds.removeLast() }
            while seeds.isEmpty {
                if !isTaken[Int(nextFresh)] { seeds.append(nextFresh) }
                nextFresh += 1
            }
            candidates = [seeds.removeLast()]
            for _ in 0..<groupSize {
                guard var best = candidates.indices.first else { break }
                for index in candidates.indices.dropFirst() where isBetter(candidates[index], candidates[best]) {
                    best = index
                }
                candidates.swapAt(best, candidates.count - 1)
                let vertex = Int(candidates.removeLast())
                isTaken[vertex] = true
                order.append(Int32(vertex))
                for arc in out.range(vertex) {
                    let target = out.targets[arc]
                    if isTaken[Int(target)] { continue }
                    if ties[Int(target)] == 0 { candidates.append(target) }
                    ties[Int(target)] += 1
                }
            }
            candidates.sort { isBetter($1, $0) }
            for candidate in candidates { ties[Int(candidate)] = 0 }
            seeds += candidates
        }
        return order
    }
}
