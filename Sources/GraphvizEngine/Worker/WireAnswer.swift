internal import DOT

// What an answer holds.

extension Point2D: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(x)
        wire.write(y)
    }

    init(from wire: inout WireReader) throws(WireError) { self.init(x: try wire.value(), y: try wire.value()) }
}

extension Size2D: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(width)
        wire.write(height)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(width: try wire.value(), height: try wire.value())
    }
}

extension Box2D: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(minimum)
        wire.write(maximum)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(minimum: try wire.value(), maximum: try wire.value())
    }
}

extension EdgePath.Curve: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(controlPoints)
        wire.write(startTip)
        wire.write(endTip)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(controlPoints: try wire.value(), startTip: try wire.value(), endTip: try wire.value())
    }
}

extension EdgePath: WireValue {
    func write(to wire: inout WireWriter) { wire.write(curves) }
    init(from wire: inout WireReader) throws(WireError) { self.init(curves: try wire.value()) }
}

extension Layout.Label: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(center)
        wire.write(size)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(center: try wire.value(), size: try wire.value())
    }
}

extension Layout.Node: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(id)
        wire.write(center)
        wire.write(size)
        wire.write(label)
        wire.write(externalLabel)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(
            id: try wire.value(), center: try wire.value(), size: try wire.value(), label: try wire.value(),
            externalLabel: try wire.value())
    }
}

extension Layout.Edge: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(tail)
        wire.write(head)
        wire.write(path)
        wire.write(label)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(tail: try wire.value(), head: try wire.value(), path: try wire.value(), label: try wire.value())
    }
}

extension Layout.Cluster: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(name)
        wire.write(box)
    }

    init(from wire: inout WireReader) throws(WireError) { self.init(name: try wire.value(), box: try wire.value()) }
}

extension Layout: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(boundingBox)
        wire.write(nodes)
        wire.write(edges)
        wire.write(clusters)
        wire.write(label)
        wire.write(warnings)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(
            boundingBox: try wire.value(), nodes: try wire.value(), edges: try wire.value(),
            clusters: try wire.value(), label: try wire.value(), warnings: try wire.value())
    }
}

extension Drawing: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(bytes)
        wire.write(warnings)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(bytes: try wire.raw(), warnings: try wire.value())
    }
}

extension PlainGraph.Attribute: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(name)
        wire.write(value)
    }

    init(from wire: inout WireReader) throws(WireError) { self.init(name: try wire.value(), value: try wire.value()) }
}

extension PlainGraph.Attributes: WireValue {
    func write(to wire: inout WireWriter) { wire.write(all) }
    init(from wire: inout WireReader) throws(WireError) { self.init(try wire.value()) }
}

extension PlainGraph.Node: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(id)
        wire.write(attributes)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(id: try wire.value(), attributes: try wire.value())
    }
}

extension PlainGraph.Edge: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(tail)
        wire.write(head)
        wire.write(attributes)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(tail: try wire.value(), head: try wire.value(), attributes: try wire.value())
    }
}

extension PlainGraph.Subgraph: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(name)
        wire.write(attributes)
        wire.write(nodes)
        wire.write(subgraphs)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(
            name: try wire.value(), attributes: try wire.value(), nodes: try wire.value(),
            subgraphs: try wire.value())
    }
}

extension PlainGraph: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(name)
        wire.write(isDirected)
        wire.write(attributes)
        wire.write(nodes)
        wire.write(edges)
        wire.write(subgraphs)
    }

    init(from wire: inout WireReader) throws(WireError) {
        self.init(
            name: try wire.value(), isDirected: try wire.value(), attributes: try wire.value(),
            nodes: try wire.value(), edges: try wire.value(), subgraphs: try wire.value())
    }
}
