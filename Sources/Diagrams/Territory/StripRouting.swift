internal import DOT

/// The course of lines between the land and the boxes in the strip below it: through the gaps between boxes, never under one.
///
/// Lines share a way only where nobody can take one for the other: they look the same and have an end in common.
struct StripRouting {
    /// Where a line ends: at an outline, on its way to the middle.
    typealias End = (center: Point2D, outline: [Point2D])

    private struct Row {
        var top: Double
        var bottom: Double
        /// Where a line may pass from above to below.
        var gaps: [Double]
        var boxes: [(node: Int, box: Box2D)]
    }

    /// Lines that run through a channel as one.
    private struct Lane {
        var look: LineLook
        /// The ends that all of them have.
        var ends: Set<Int>
    }

    /// What lines run through beside each other.
    private enum Channel: Hashable {
        /// Between two boxes of a row.
        case gap(row: Int, x: Double)
        /// Along a row, above it; below the last one where there is none.
        case space(above: Int)
    }

    private var rows: [Row] = []
    private var lanes: [Channel: [Lane]] = [:]
    /// By node, its row; nil on the land.
    private var row: [Int: Int] = [:]

    /// - Parameter boxes: By node; nil for those that are not in the strip.
    init(_ boxes: [Box2D?], width: Double) {
        let nodes = boxes.indices.filter { boxes[$0] != nil }
        // Boxes of a row stand on one level but for a rounding.
        var levels: [[Int]] = []
        for node in nodes.sorted(by: { (-boxes[$0]!.center.y, $0) < (-boxes[$1]!.center.y, $1) }) {
            if let last = levels.last?.first, boxes[last]!.center.y - boxes[node]!.center.y < 1 {
                levels[levels.count - 1].append(node)
            } else {
                levels.append([node])
            }
        }
        for (index, level) in levels.enumerated() {
            let members = level.sorted { boxes[$0]!.minimum.x < boxes[$1]!.minimum.x }
            for node in members { row[node] = index }
            var gaps = zip(members, members.dropFirst()).map { (boxes[$0]!.maximum.x + boxes[$1]!.minimum.x) / 2 }
            let right = boxes[members.last!]!.maximum.x
            if right + 3 < width { gaps.append(right + min(12, (width - right) / 2)) }
            rows.append(
                Row(
                    top: members.map { boxes[$0]!.maximum.y }.max()!,
                    bottom: members.map { boxes[$0]!.minimum.y }.min()!, gaps: gaps,
                    boxes: members.map { ($0, boxes[$0]!) }))
        }
    }

    /// The corners of a line's course, both ends included.
    ///
    /// - Parameters:
    ///   - lane: Points by which it runs beside the straight line, where others run from and to the same.
    mutating func corners(from: End, _ a: Int, to: End, _ b: Int, lane: Double, look: LineLook) -> [Point2D] {
        let way = to.center - from.center
        let side = way.normal * (way.length > 0 ? lane / way.length : 0)
        // From above to below, whichever way the tie runs.
        if (row[a] ?? -1) > (row[b] ?? -1) {
            return corners(from: to, b, to: from, a, beside: side, look).reversed()
        }
        return corners(from: from, a, to: to, b, beside: side, look)
    }

    /// The lane in which a line runs through a channel.
    private mutating func lane(in channel: Channel, _ a: Int, _ b: Int, _ look: LineLook) -> Int {
        let known = lanes[channel, default: []]
        let place = known.firstIndex { $0.look == look && !$0.ends.isDisjoint(with: [a, b]) } ?? known.count
        if place == known.count {
            lanes[channel, default: []].append(Lane(look: look, ends: [a, b]))
        } else {
            lanes[channel]![place].ends.formIntersection([a, b])
        }
        return place
    }

    /// Along the space above a row: lanes lie farther off it and turn toward their ends beside each other.
    private mutating func along(
        above row: Int, _ points: [(x: Double, toward: Double)], _ a: Int, _ b: Int, _ look: LineLook
    ) -> [Point2D] {
        let rank = Double(lane(in: .space(above: row), a, b, look) % 4)
        var off = 2.5 + 1.9 * rank
        // Between two rows there is no more room than the gap.
        if row > 0, row < rows.count { off = min(off, rows[row - 1].bottom - rows[row].top - 1.5) }
        let y = row < rows.count ? rows[row].top + off : rows[row - 1].bottom - off
        return points.map { Point2D(x: $0.x + ($0.toward < $0.x ? -2.4 : 2.4) * rank, y: y) }
    }

    private mutating func corners(
        from: End, _ a: Int, to: End, _ b: Int, beside side: Point2D, _ look: LineLook
    ) -> [Point2D] {
        var way: [Point2D] = []
        if let own = row[a], own == row[b] {
            // Above the row and down again, unless they stand side by side.
            if !isClear(own, from.center, to.center, except: [a, b]) {
                let (start, stop) = (from.center.x, to.center.x)
                way = along(above: own, [(start, stop), (stop, start)], a, b, look)
            }
        } else if let last = row[b] {
            let first = (row[a] ?? -1) + 1
            var x = from.center.x
            for (index, row) in rows[first..<last].enumerated() {
                // As near as possible to the straight line through what is left.
                let left = Double(last - first - index)
                let ideal = x + (to.center.x - x) / (left + 1)
                guard let gap = row.gaps.min(by: { (abs($0 - ideal), $0) < (abs($1 - ideal), $1) }) else { continue }
                // 0, 1, −1, 2, −2, and again: a gap is no wider.
                let rank = lane(in: .gap(row: first + index, x: gap), a, b, look) % 5
                let shift = Double(rank % 2 == 1 ? rank / 2 + 1 : -(rank / 2))
                let (place, off) = (gap + 1.8 * shift, 1.2 * abs(shift))
                way += [Point2D(x: place, y: row.top + 2 + off), Point2D(x: place, y: row.bottom - 2 - off)]
                x = gap
            }
            // Out of a row and into the next one between what stands beside; straight on where nothing does.
            let isStraight = way.isEmpty
            let (ahead, behind) = (way.first ?? to.center, way.last ?? from.center)
            let isHeld = row[a].map { !isClear($0, from.center, ahead, except: [a]) } ?? false
            let isShut = !isClear(last, behind, to.center, except: [b])
            if let own = row[a], isHeld || isStraight && isShut {
                way = along(above: own + 1, [(from.center.x, ahead.x)], a, b, look) + way
            }
            if isShut || isStraight && isHeld {
                way += along(above: last, [(to.center.x, behind.x)], a, b, look)
            }
        }
        way = way.map { $0 + side }
        let start = Polygon.exit(of: from.outline, from: from.center, toward: way.first ?? to.center)
        let stop = Polygon.exit(of: to.outline, from: to.center, toward: way.last ?? from.center)
        // A tie without a corner has its lane at the ends, which are round or wide enough.
        return way.isEmpty ? [start + side, stop + side] : [start] + way + [stop]
    }

    /// Whether a line passes the other boxes of a row.
    private func isClear(_ index: Int, _ a: Point2D, _ b: Point2D, except: [Int]) -> Bool {
        !rows[index].boxes.contains { !except.contains($0.node) && $0.box.grown(by: 1).meets(from: a, to: b) }
    }
}
