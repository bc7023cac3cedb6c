package import DOT

/// Puts a name at each place without one name on another.
///
/// A label stands at its anchor where it can, shifted a little where it must, or farther off with a leader line. What
/// finds no room anywhere is told so, for a number and an index. Crowded labels choose first. The result depends only
/// on the order of the requests.
package struct LabelPlacement: Hashable, Sendable {
    package struct Request: Hashable, Sendable {
        package var anchor: Point2D
        package var width: Double
        package var height: Double
        /// How far the label may move before a line must lead to it: what its own area has room for.
        package var slack: Double
        /// Whether it can stand at its place at all, or needs a line whatever the room.
        package var fits: Bool

        package init(anchor: Point2D, width: Double, height: Double, slack: Double, fits: Bool = true) {
            self.anchor = anchor
            self.width = width
            self.height = height
            self.slack = slack
            self.fits = fits
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
    }

    /// By request; nil where there is no room.
    package var places: [Place?]

    /// - Parameters:
    ///   - obstacles: what no label may cover
    ///   - reach: how far a label may stand from its anchor
    ///   - gap: the least distance between two labels
    /// - Complexity: O(n · c · n) for n labels with c candidate places each.
    package init(_ requests: [Request], obstacles: [Box2D] = [], reach: Double, gap: Double) {
        var places: [Place?] = Array(repeating: nil, count: requests.count)
        for index in LabelPlacement.order(requests, gap: gap) {
            let request = requests[index]
            let taken = places.compactMap { $0 }
            places[index] = LabelPlacement.candidates(request, reach: reach).first { candidate in
                !obstacles.contains { $0.overlaps(candidate.box.grown(by: gap)) }
                    && LabelPlacement.isFree(candidate, taken: taken, gap: gap)
                    // A name over another's anchor would be read as that one's.
                    && !requests.indices.contains { other in
                        other != index && candidate.box.contains(requests[other].anchor)
                    }
            }
        }
        self.places = places
    }

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

    /// At the anchor, then shifted within the slack, then in rings with a leader, nearest first.
    private static func candidates(_ request: Request, reach: Double) -> [Place] {
        func place(_ shift: Point2D, leads: Bool) -> Place {
            let box = Box2D(
                center: request.anchor + shift, size: Size2D(width: request.width, height: request.height))
            let leader = leads ? Leader(from: request.anchor, to: box.nearest(to: request.anchor)) : nil
            return Place(box: box, leader: leader)
        }
        var places = request.fits ? [place(Point2D(x: 0, y: 0), leads: false)] : []
        for part in request.fits ? [0.4, 0.7, 1.0] : [] {
            for direction in compass {
                places.append(place(direction * (part * request.slack), leads: false))
            }
        }
        // So far out that the box leaves the anchor free, in sixteen directions.
        var distance = request.height
        while distance <= reach {
            for direction in compass {
                let clear = Point2D(
                    x: direction.x * (distance + request.width / 2), y: direction.y * (distance + request.height / 2))
                places.append(place(clear, leads: true))
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
