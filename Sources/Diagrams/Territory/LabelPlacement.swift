package import DOT

/// Puts a name at each place without one name on another.
///
/// A label stands where it is read as its own, or farther off with a leader line. What finds no room anywhere is told so,
/// for a number and an index. Crowded labels choose first. The result depends only
/// on the order of the requests.
package struct LabelPlacement: Hashable, Sendable {
    package struct Request: Hashable, Sendable {
        package var anchor: Point2D
        package var width: Double
        package var height: Double
        /// Where its middle may stand without a line that leads to it, the best first; none where it always needs one.
        package var spots: [Point2D]
        /// How far around the anchor no other label may lie.
        package var clearance: Double
        /// Across, what of its area around the anchor is to be seen: others' names lie off it where there is a choice.
        package var area: Double

        package init(
            anchor: Point2D, width: Double, height: Double, spots: [Point2D] = [], clearance: Double = 0,
            area: Double = 0
        ) {
            self.clearance = clearance
            self.area = area
            self.anchor = anchor
            self.width = width
            self.height = height
            self.spots = spots
        }
    }

    package struct Place: Hashable, Sendable {
        package var box: Box2D
        /// From the anchor to the box's edge; nil where the label stands at its place.
        package var leader: Leader?
    }

    package struct Leader: Hashable, Sendable {
        package var from: Point2D
        package var to: Point2D

        var length: Double { (to - from).length }
    }

    /// By request; nil where there is no room.
    package var places: [Place?]

    /// - Parameters:
    ///   - obstacles: what no label may cover
    ///   - reach: how far a label may stand from its anchor
    ///   - gap: the least distance between two labels
    ///   - others: labels of other kinds that are placed already, which no label and no leader may cross
    /// - Complexity: O(n · c · n) for n labels with c candidate places each.
    package init(
        _ requests: [Request], obstacles: [Box2D] = [], reach: Double, gap: Double, beside others: [Place] = []
    ) {
        var places: [Place?] = Array(repeating: nil, count: requests.count)
        for index in LabelPlacement.order(requests, gap: gap) {
            let request = requests[index]
            let taken = places.compactMap { $0 } + others
            func isAllowed(_ candidate: Place) -> Bool {
                !obstacles.contains { $0.overlaps(candidate.box.grown(by: gap)) }
                    && LabelPlacement.isFree(candidate, taken: taken, gap: gap)
                    // A name over another's anchor would be read as that one's, and so would a line that runs over it.
                    && !requests.indices.contains { other in
                        guard other != index else { return false }
                        let mark = Box2D(center: requests[other].anchor, size: Size2D(width: 4, height: 4))
                        let room = mark.grown(by: requests[other].clearance - 2)
                        return candidate.box.contains(mark.center)
                            || requests[other].clearance > 0 && candidate.box.overlaps(room)
                            || candidate.leader.map { mark.meets(from: $0.from, to: $0.to) } ?? false
                    }
            }
            // Off its own place a name leaves what is around other anchors to be seen, where it need not go far for that.
            func leavesOthersSeen(_ candidate: Place) -> Bool {
                !requests.indices.contains { other in
                    let area = Size2D(width: requests[other].area, height: requests[other].area)
                    return other != index && area.width > 0
                        && candidate.box.overlaps(Box2D(center: requests[other].anchor, size: area))
                }
            }
            for candidate in LabelPlacement.candidates(request, reach: reach) {
                // What is found is taken, unless one that is not much farther off is better.
                if let known = places[index]?.leader, let leader = candidate.leader,
                    leader.length > known.length + LabelPlacement.detour
                {
                    continue
                }
                guard isAllowed(candidate) else { continue }
                if candidate.leader == nil || leavesOthersSeen(candidate) {
                    places[index] = candidate
                    break
                }
                places[index] = places[index] ?? candidate
            }
        }
        self.places = places
    }

    /// So much longer may a leader be for it.
    private static let detour = 30.0

    private static func isFree(_ candidate: Place, taken: [Place], gap: Double) -> Bool {
        for place in taken {
            if place.box.overlaps(candidate.box.grown(by: gap)) { return false }
            if let leader = candidate.leader, place.box.meets(from: leader.from, to: leader.to) { return false }
            if let leader = place.leader {
                if candidate.box.meets(from: leader.from, to: leader.to) { return false }
                if let own = candidate.leader, crosses(own, leader) { return false }
            }
        }
        return true
    }

    private static func crosses(_ a: Leader, _ b: Leader) -> Bool {
        func side(_ p: Point2D, _ q: Point2D, _ r: Point2D) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0
            && side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
    }

    /// The most crowded first: how much of the others' boxes comes near its own.
    private static func order(_ requests: [Request], gap: Double) -> [Int] {
        let boxes = requests.map { Box2D(center: $0.anchor, size: Size2D(width: $0.width, height: $0.height)) }
        let crowd = boxes.indices.map { index in
            boxes.indices.count { $0 != index && boxes[index].overlaps(boxes[$0].grown(by: 2 * gap)) }
        }
        return boxes.indices.sorted { crowd[$0] != crowd[$1] ? crowd[$0] > crowd[$1] : $0 < $1 }
    }

    /// At its own spots, then in rings with a leader, nearest first.
    private static func candidates(_ request: Request, reach: Double) -> [Place] {
        let size = Size2D(width: request.width, height: request.height)
        var places = request.spots.map { Place(box: Box2D(center: $0, size: size), leader: nil) }
        // So far out that the box leaves the anchor free, in sixteen directions.
        var distance = request.height
        while distance <= reach {
            for direction in compass {
                let clear = Point2D(
                    x: direction.x * (distance + request.width / 2), y: direction.y * (distance + request.height / 2))
                let box = Box2D(center: request.anchor + clear, size: size)
                places.append(
                    Place(box: box, leader: Leader(from: request.anchor, to: box.nearest(to: request.anchor))))
            }
            distance += request.height * 0.75
        }
        return places
    }

    /// Sixteen directions, the sideways ones first: names read along the line.
    private static let compass: [Point2D] = [
        (1, 0), (-1, 0), (0, 1), (0, -1), (0.707, 0.707), (-0.707, 0.707), (0.707, -0.707), (-0.707, -0.707),
        (0.9238, 0.3826), (-0.9238, 0.3826), (0.9238, -0.3826), (-0.9238, -0.3826), (0.3826, 0.9238), (-0.3826, 0.9238),
        (0.3826, -0.9238), (-0.3826, -0.9238),
    ].map { Point2D(x: $0.0, y: $0.1) }
}
