package import DOT

extension NodeForm {
    /// The shape as graphviz draws it, for a legend and for what stands under the map.
    package func drawing(center: Point2D, size: Size2D, paint: Paint) -> [XDot.Shape] {
        let stroke = paint.outline
        let box = Box2D(center: center, size: size)
        let outline = drawnOutline(center: center, size: size)
        var shapes: [XDot.Shape] = []
        if paint.fills.count > 1 {
            shapes +=
                self == .bare
                ? Stripes.slanting(of: outline, colors: paint.fills) : Stripes.fills(of: outline, colors: paint.fills)
            shapes.append(.polygon(outline, stroke: stroke))
        } else if self == .ellipse || self == .spot {
            shapes.append(
                .ellipse(
                    center: center, radii: Size2D(width: size.width / 2, height: size.height / 2), fill: paint.fills[0],
                    stroke: stroke))
        } else {
            shapes.append(.polygon(outline, fill: paint.fills[0], stroke: stroke))
        }
        let cut = min(5, size.height * 0.4)
        if self == .note {
            shapes.append(
                .polyline(
                    [
                        Point2D(x: box.maximum.x - cut, y: box.maximum.y),
                        Point2D(x: box.maximum.x - cut, y: box.maximum.y - cut),
                        Point2D(x: box.maximum.x, y: box.maximum.y - cut),
                    ], stroke: stroke))
        }
        if self == .cornered {
            for (sx, sy) in [(1.0, 1.0), (1, -1), (-1, 1), (-1, -1)] {
                let corner = Point2D(x: center.x + sx * size.width / 2, y: center.y + sy * size.height / 2)
                shapes.append(
                    .polyline(
                        [
                            Point2D(x: corner.x - sx * cut, y: corner.y), Point2D(x: corner.x, y: corner.y - sy * cut),
                        ], stroke: stroke))
            }
        }
        return shapes
    }

    /// The outline with its corners as they are drawn.
    func drawnOutline(center: Point2D, size: Size2D) -> [Point2D] {
        // A point of the land is round; what lies around its label is not.
        guard self == .rounded else { return (self == .spot ? .ellipse : self).outline(center: center, size: size) }
        let r = min(size.height, size.width) * 0.3
        return [(1.0, -1.0), (1, 1), (-1, 1), (-1, -1)].flatMap { sx, sy in
            let c = Point2D(x: center.x + sx * (size.width / 2 - r), y: center.y + sy * (size.height / 2 - r))
            // A quarter of a circle in three steps (cosines and sines of 0, 30, 60, 90 degrees), anticlockwise.
            let quarter = [(1.0, 0.0), (0.866, 0.5), (0.5, 0.866), (0.0, 1.0)]
            return (sx == sy ? quarter : quarter.reversed()).map { u, v in
                Point2D(x: c.x + sx * u * r, y: c.y + sy * v * r)
            }
        }
    }
}
