extension Partition {
    /// The adjusted Rand index: how alike two divisions of the same vertices are, 0 for what chance gives.
    ///
    ///     ARI = (Σ_ij C(n_ij, 2) − E) / ((A + B) / 2 − E)        A = Σ_i C(a_i, 2)   B = Σ_j C(b_j, 2)   E = A B / C(n, 2)
    ///
    /// - Returns: At most 1, for equal divisions; below 0 where they agree less than by chance. Divisions that both
    ///   leave nothing to choose (all together, or all apart) are equal: 1.
    /// - Complexity: O(n) expected.
    ///
    /// L. Hubert and P. Arabie, "Comparing partitions", Journal of Classification 2, 1985, 193–218,
    /// doi:10.1007/BF01908075.
    public func adjustedRandIndex(with other: Partition) -> Double {
        func pairs(_ sizes: [Int]) -> Double { sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 } }
        let together = pairs(overlaps(with: other).map(\.count))
        let a = pairs(sizes)
        let b = pairs(other.sizes)
        let all = pairs([labels.count])
        let expected = all == 0 ? 0 : a * b / all
        let most = (a + b) / 2
        return most == expected ? 1 : (together - expected) / (most - expected)
    }

    /// Normalised mutual information: what one division tells of the other, as a share of what both tell.
    ///
    ///     NMI = 2 I(A; B) / (H(A) + H(B))        I = Σ_ij n_ij/n ln(n n_ij / (a_i b_j))        H = −Σ_i a_i/n ln(a_i/n)
    ///
    /// Not adjusted for chance: many small groups score high against anything.
    ///
    /// - Returns: From 0 to 1; 1 for equal divisions, also where both put everything together.
    /// - Complexity: O(n) expected.
    ///
    /// L. Danon, A. Díaz-Guilera, J. Duch and A. Arenas, "Comparing community structure identification", Journal of
    /// Statistical Mechanics, 2005, P09008, doi:10.1088/1742-5468/2005/09/P09008.
    public func normalizedMutualInformation(with other: Partition) -> Double {
        let n = Double(labels.count)
        func entropy(_ sizes: [Int]) -> Double {
            sizes.reduce(0) { $0 - Double($1) / n * logarithm(Double($1) / n) }
        }
        let mine = sizes
        let theirs = other.sizes
        let both = entropy(mine) + entropy(theirs)
        guard both > 0 else { return 1 }
        let shared = overlaps(with: other).reduce(0) { sum, overlap in
            let count = Double(overlap.count)
            return sum + count / n
                * logarithm(n * count / (Double(mine[overlap.group]) * Double(theirs[overlap.other])))
        }
        return min(1, max(0, 2 * shared / both))
    }

    /// Groups of two divisions that have vertices in common.
    struct Overlap {
        let group: Int
        let other: Int
        let count: Int
    }

    /// Every overlap that is not empty, by this partition's groups.
    func overlaps(with other: Partition) -> [Overlap] {
        precondition(labels.count == other.labels.count, "two divisions of the same vertices")
        var counts = [Int](repeating: 0, count: other.count)
        var result: [Overlap] = []
        for (group, members) in groups.enumerated() {
            for member in members { counts[other.labels[member]] += 1 }
            for member in members {
                let label = other.labels[member]
                if counts[label] > 0 {
                    result.append(Overlap(group: group, other: label, count: counts[label]))
                    counts[label] = 0
                }
            }
        }
        return result
    }
}
