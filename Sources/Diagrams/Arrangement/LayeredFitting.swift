internal import DOT

/// Brings the layers of `dot` onto the page: the gaps between them are stretched or narrowed, and the lines with them, so that
/// what graphviz routed stays routed.
struct LayeredFitting {
    /// Where x goes: pairs of old and new, ascending.
    private let stops: [(from: Double, to: Double)]
    let width: Double
    /// The left and right end of each layer, before.
    private let layers: [(Double, Double)]
    private let bottom: Double

    static let leastGap = 34.0

    init(boxes: [Box2D], pageWidth: Double) {
        // Layers are the runs of boxes that overlap in x.
        var layers: [(Double, Double)] = []
        for box in boxes.sorted(by: { ($0.minimum.x, $0.maximum.x) < ($1.minimum.x, $1.maximum.x) }) {
            if let last = layers.last, box.minimum.x < last.1 {
                layers[layers.count - 1].1 = max(last.1, box.maximum.x)
            } else {
                layers.append((box.minimum.x, box.maximum.x))
            }
        }
        let boxWidth = layers.reduce(0) { $0 + $1.1 - $1.0 }
        let spare = pageWidth - boxWidth
        let gapCount = Double(max(1, layers.count - 1))
        let gap = max(LayeredFitting.leastGap, min(spare / gapCount, 150))
        var stops: [(from: Double, to: Double)] = []
        var x = 0.0
        for layer in layers {
            stops.append((layer.0, x))
            stops.append((layer.1, x + layer.1 - layer.0))
            x += layer.1 - layer.0 + gap
        }
        self.stops = stops
        self.layers = layers
        width = max(0, x - gap)
        bottom = boxes.map(\.minimum.y).min() ?? 0
    }

    /// Which layer a place of the layout is in.
    func layer(of point: Point2D) -> Int { layers.firstIndex { $0.0 <= point.x && point.x <= $0.1 } ?? -1 }

    func mapped(_ point: Point2D) -> Point2D { Point2D(x: mapped(point.x), y: point.y - bottom) }

    private func mapped(_ x: Double) -> Double {
        guard let first = stops.first, let last = stops.last else { return x }
        if x <= first.from { return first.to + x - first.from }
        for (a, b) in zip(stops, stops.dropFirst()) where x <= b.from {
            return a.to + (b.from > a.from ? (x - a.from) / (b.from - a.from) * (b.to - a.to) : 0)
        }
        return last.to + x - last.from
    }

    func mapped(_ path: EdgePath) -> EdgePath {
        EdgePath(
            curves: path.curves.map { curve in
                .init(
                    controlPoints: curve.controlPoints.map { mapped($0) }, startTip: curve.startTip.map { mapped($0) },
                    endTip: curve.endTip.map { mapped($0) })
            })
    }
}
