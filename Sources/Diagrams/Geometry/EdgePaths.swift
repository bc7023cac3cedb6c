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
}
