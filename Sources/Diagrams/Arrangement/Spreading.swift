package import DOT

/// Boxes moved apart until none overlaps: the last word on overlaps, whatever a layout left.
package struct Spreading {
    package var centers: [Point2D]
    package let sizes: [Size2D]
    let gap: Double
    /// Pairs that a line joins, as i · n + j with i < j: they keep room for it to be seen.
    private var linked: Set<Int> = []
    private let linkGap: Double

    package init(
        centers: [Point2D], sizes: [Size2D], gap: Double, links: some Sequence<(Int, Int)> = EmptyCollection(),
        linkGap: Double = 0
    ) {
        precondition(centers.count == sizes.count)
        self.centers = centers
        self.sizes = sizes
        self.gap = gap
        self.linkGap = linkGap
        for (a, b) in links { linked.insert(min(a, b) * centers.count + max(a, b)) }
    }

    /// Moves overlapping pairs apart along the shorter way, between walls at x = 0 and x = `width`; y is free, so it ends.
    ///
    /// - Returns: Whether nothing overlaps at the end.
    /// - Precondition: no box is wider than `width`.
    /// - Complexity: O(n²) a round for n boxes; some hundreds of rounds where it is dense.
    package mutating func spread(width: Double, rounds: Int = 1200) -> Bool {
        for round in 0..<rounds {
            var isClear = true
            keepInside(width)
            for i in centers.indices {
                for j in centers.indices.dropFirst(i + 1) where push(i, j, width: width, round: round) {
                    isClear = false
                }
            }
            if isClear {
                keepInside(width)
                return true
            }
        }
        return false
    }

    private mutating func keepInside(_ width: Double) {
        for i in centers.indices {
            let half = sizes[i].width / 2
            centers[i].x = max(half, min(width - half, centers[i].x))
        }
    }

    private mutating func push(_ i: Int, _ j: Int, width: Double, round: Int) -> Bool {
        let dx = centers[j].x - centers[i].x
        let dy = centers[j].y - centers[i].y
        let reach = max(gap, linkGap)
        guard (sizes[i].width + sizes[j].width) / 2 + reach > dx.magnitude,
            (sizes[i].height + sizes[j].height) / 2 + reach > dy.magnitude
        else { return false }
        let gap = linkGap > gap && linked.contains(i * centers.count + j) ? linkGap : gap
        let overlapX = (sizes[i].width + sizes[j].width) / 2 + gap - dx.magnitude
        let overlapY = (sizes[i].height + sizes[j].height) / 2 + gap - dy.magnitude
        guard overlapX > 1e-6, overlapY > 1e-6 else { return false }
        let right = dx != 0 ? dx > 0 : i < j
        let up = dy != 0 ? dy > 0 : i < j
        // A wall leaves no way aside; and a crowd that does not dissolve in both directions does in one.
        let (left, other) = right ? (i, j) : (j, i)
        let room =
            max(0, centers[left].x - sizes[left].width / 2) + max(0, width - centers[other].x - sizes[other].width / 2)
        if overlapX < overlapY, room > overlapX, round < 400 {
            let step = overlapX / 2 + 0.01
            centers[i].x += right ? -step : step
            centers[j].x += right ? step : -step
        } else {
            let step = overlapY / 2 + 0.01
            centers[i].y += up ? -step : step
            centers[j].y += up ? step : -step
        }
        return true
    }
}
