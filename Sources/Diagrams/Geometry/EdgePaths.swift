package import DOT

extension EdgePath {
    func moved(by offset: Point2D) -> EdgePath {
        EdgePath(
            curves: curves.map { curve in
                .init(
                    controlPoints: curve.controlPoints.map { $0 + offset },
                    startTip: curve.startTip.map { $0 + offset },
                    endTip: curve.endTip.map { $0 + offset })
            })
    }

    /// Points along the course, for what must know where it runs.
    package var samples: [Point2D] {
        curves.flatMap { curve -> [Point2D] in
            var points: [Point2D] = curve.startTip.map { [$0] } ?? []
            let control = curve.controlPoints
            for start in stride(from: 0, to: control.count - 3, by: 3) {
                let cubic = Cubic(
                    a: control[start], b: control[start + 1], c: control[start + 2], d: control[start + 3])
                let length = (cubic.d - cubic.a).length
                points += cubic.samples(max(8, Int(length / 2)))
            }
            return points + (curve.endTip.map { [$0] } ?? [])
        }
    }

    /// Whether it runs under one of the boxes, other than those of its own ends, as if it ended there.
    /// - Parameter boxes: By node; nil for one without a shape.
    func runsUnder(_ boxes: [Box2D?], from: Int, to: Int) -> Bool {
        let points = samples
        guard let around = Box2D(around: points) else { return false }
        for node in boxes.indices where node != from && node != to {
            guard let box = boxes[node], box.touches(around) else { continue }
            for index in points.indices.dropFirst() where box.meets(from: points[index - 1], to: points[index]) {
                return true
            }
        }
        return false
    }
}
