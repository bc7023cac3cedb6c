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
    /// - Complexity: O(n²) a round for n boxes, O(n) where there are hundreds; some hundreds of rounds where it is dense.
    package mutating func spread(width: Double, rounds: Int = 1200) -> Bool {
        for round in 0..<rounds {
            var isClear = true
            keepInside(width)
            if centers.count > Spreading.pairsLimit {
                for pair in near() where push(pair.0, pair.1, width: width, round: round) { isClear = false }
            } else {
                for i in centers.indices {
                    for j in centers.indices.dropFirst(i + 1) where push(i, j, width: width, round: round) {
                        isClear = false
                    }
                }
            }
            if isClear {
                keepInside(width)
                return true
            }
        }
        return false
    }

    /// Above so many boxes only those that lie near each other at a round's beginning are looked at in it. In the last round
    /// nothing moves, so that nothing is missed.
    static let pairsLimit = 600

    /// Pairs that may overlap or lie too close, in ascending order.
    private func near() -> [(Int, Int)] {
        let reach = max(gap, linkGap)
        let cell = Size2D(
            width: sizes.reduce(1) { max($0, $1.width + reach) }, height: sizes.reduce(1) { max($0, $1.height + reach) }
        )
        struct Cell: Hashable {
            var column: Int
            var row: Int
        }
        let cells = centers.map {
            Cell(column: Int(($0.x / cell.width).rounded(.down)), row: Int(($0.y / cell.height).rounded(.down)))
        }
        var members: [Cell: [Int]] = [:]
        for (index, cell) in cells.enumerated() { members[cell, default: []].append(index) }
        var pairs: [(Int, Int)] = []
        for (i, here) in cells.enumerated() {
            var others: [Int] = []
            for column in (here.column - 1)...(here.column + 1) {
                for row in (here.row - 1)...(here.row + 1) {
                    for j in members[Cell(column: column, row: row)] ?? [] where j > i { others.append(j) }
                }
            }
            for j in others.sorted() { pairs.append((i, j)) }
        }
        return pairs
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
