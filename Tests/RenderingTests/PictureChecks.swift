import Collaboration
import DOT
import Rendering
import Testing

@testable import Diagrams

/// What every picture must be, whatever it shows: read back from the file and held against it.
struct PictureChecks {
    let picture: Picture
    let svg: SVGReading

    init(_ picture: Picture, _ svg: SVGReading) {
        self.picture = picture
        self.svg = svg
        #expect(svg.error == nil)
    }

    /// What somebody who cannot see it is told.
    func access() {
        #expect(svg.root["role"] == "img")
        #expect(svg.root["lang"] == "nl" && svg.root["xml:lang"] == "nl")
        let named = (svg.root["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        #expect(named.count == 2 && named.allSatisfy { svg.ids.contains($0) })
        #expect(!svg.title.isEmpty)
        #expect(svg.words == picture.altText)
        #expect(svg.metadata.contains("hash: "))
        for group in svg.groups where ["node", "edge", "outline"].contains(group.classes) {
            #expect(!group.title.isEmpty && !group.title.contains("class:"), "\(group.id)")
        }
    }

    /// What programs stumble over is not there.
    func form() {
        let text = String(decoding: picture.bytes, as: UTF8.self)
        #expect(!text.contains("<!DOCTYPE") && !text.contains("<!--"))
        #expect(Set(svg.ids).count == svg.ids.count)
        let known: Set = [
            "svg", "title", "desc", "metadata", "g", "polygon", "polyline", "path", "ellipse", "text", "defs",
        ]
        #expect(svg.elements.subtracting(known).isEmpty, "\(svg.elements.subtracting(known))")
        #expect(!svg.attributes.contains { $0.hasPrefix("on") || $0.hasSuffix("href") })
        #expect(!svg.values.contains { $0 == "transparent" || $0.hasPrefix("url(http") })
    }

    /// No area of a group lies over the line of another: who is in both would seem to be in one.
    func borders() {
        let outlines = svg.groups.filter { $0.classes == "outline" }
        for (place, group) in outlines.enumerated() where !group.id.hasPrefix("area-border-") {
            for line in group.polygons {
                let last = outlines.lastIndex { $0.polygons.contains(line) } ?? place
                for (later, other) in outlines.enumerated().dropFirst(last + 1)
                where other.paints.contains(where: { $0.fill != nil }) {
                    let overlaps = other.box.flatMap { box in group.box.map { box.overlaps($0) } } ?? false
                    #expect(!overlaps, "\(other.id) (\(later)) lies over the line of \(group.id)")
                }
            }
        }
    }

    /// Text on its own shape, and lines on the page, also for who sees no red or green.
    func contrast() {
        func ratios(_ a: Color, _ b: Color) -> Double {
            let seen = Contrast.Deficiency.allCases.map {
                Contrast.ratio(Contrast.simulated(a, $0), Contrast.simulated(b, $0))
            }
            return min(Contrast.ratio(a, b), seen.min()!)
        }
        for group in svg.groups where group.classes == "node" {
            let grounds = group.elements.filter { !$0.isDisc }.compactMap(\.paint.fill)
            for disc in group.elements.filter(\.isDisc).compactMap(\.paint.fill) {
                for ground in grounds {
                    #expect(ratios(disc, ground) >= 3, "\(group.title): a disc \(disc.hex) on \(ground.hex)")
                }
            }
            for paint in group.elements.filter({ !$0.isDisc }).map(\.paint) {
                guard let fill = paint.fill, fill != .white || paint.stroke != nil else { continue }
                for label in group.labels {
                    #expect(ratios(label.color, fill) >= 4.5, "\(group.title): \(label.color.hex) on \(fill.hex)")
                }
            }
        }
        for group in svg.groups where ["node", "edge", "marker", "outline"].contains(group.classes) {
            for element in group.elements {
                guard let stroke = element.paint.stroke, group.paints.contains(where: { $0.fill == nil }) else {
                    continue
                }
                // The white edge of a line over dark areas lies under that line.
                let isEdge =
                    stroke == .white
                    && group.elements.contains { $0.points == element.points && $0.paint.stroke != .white }
                #expect(isEdge || ratios(stroke, .white) >= 3, "\(group.id): \(stroke.hex)")
            }
        }
        for group in svg.groups where group.classes == "caption" {
            for label in group.labels where !group.id.hasPrefix("area-group") {
                #expect(ratios(label.color, .white) >= 4.5, "\(label.text): \(label.color.hex)")
            }
        }
    }

    /// On a map of the land two thirds of no tie lie under names, nor its end, which says where it goes or what it is.
    func tiesAreSeen() {
        // A name has a ground of its own where ties run.
        let grounds = svg.groups.filter { $0.classes == "node" }.compactMap { group -> Box2D? in
            group.elements.first { $0.paint.fill != nil && $0.paint.stroke == nil && $0.name == "polygon" }.map {
                SVGReading.around($0.points)
            }
        }
        for edge in svg.groups where edge.classes == "edge" {
            let samples = edge.elements.filter { $0.name == "path" }.flatMap { path in
                stride(from: 0, to: path.points.count - 3, by: 3).flatMap { start in
                    let points = path.points[start..<start + 4].map(\.self)
                    return Cubic(a: points[0], b: points[1], c: points[2], d: points[3]).samples(30)
                }
            }
            let covered = samples.count { point in grounds.contains { $0.contains(point) } }
            #expect(
                covered * 3 < 2 * max(1, samples.count), "\(edge.title): \(covered) of \(samples.count) under names")
            for end in edge.elements where end.name != "path" && !end.points.isEmpty {
                let middle = SVGReading.around(end.points).center
                #expect(!grounds.contains { $0.contains(middle) }, "\(edge.title): its end lies under a name")
            }
        }
    }

    /// It stands below the map or at its right, never on it.
    func legend() {
        let legend = svg.groups.filter { $0.id.hasPrefix("area-legend-") }
        guard !legend.isEmpty else { return }
        let drawn = svg.groups.filter { ["node", "territory", "outline"].contains($0.classes) }
        let top = legend.compactMap(\.box?.minimum.y).min() ?? .infinity
        let left = legend.compactMap(\.box?.minimum.x).min() ?? .infinity
        let isBelow = drawn.allSatisfy { ($0.box?.maximum.y ?? -.infinity) <= top + 0.1 }
        let isBeside = drawn.allSatisfy { ($0.box?.maximum.x ?? -.infinity) <= left + 0.1 }
        #expect(isBelow || isBeside, "the legend lies on the map")
    }

    /// A drawn group holds exactly its members, and every group that is not drawn is said not to be.
    func groups(_ figure: Figure) throws {
        let shapes = Dictionary(
            svg.groups.filter { $0.classes == "node" }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let isTerritory = figure.layout == .tiles || figure.layout == .geo
        guard !isTerritory else { return }
        for group in figure.groups {
            let id = "area-outline-" + group.actor.rawValue
            guard let outline = svg.groups.first(where: { $0.id == id }) else {
                let isSaid = picture.notices.contains(.outlineLeftOut(group: group.actor))
                #expect(isSaid || group.members.count { $0.status == .present } < 2, "\(group.actor)")
                continue
            }
            let inside = GroupMembers(figure, group)
            for (index, node) in figure.nodes.enumerated() {
                guard let box = shapes["node-" + node.id]?.box else { continue }
                for polygon in outline.polygons {
                    let isDashed = polygon != outline.polygons[0]
                    let holds = box.corners.count { Polygon.contains(polygon, $0) }
                    let belongs = isDashed ? inside.withContested.contains(index) : inside.present.contains(index)
                    #expect(holds == (belongs ? 4 : 0), "\(node.id) and the outline of \(group.actor)")
                }
            }
        }
    }

    /// On a map of the land a name without a line to it stands in its own area, letter by letter.
    func namesStandAtTheirAreas() throws {
        let leaders = svg.groups.first { $0.id == "area-leaders" }?.elements.filter { $0.name == "polyline" } ?? []
        for area in svg.groups where area.id.hasPrefix("area-area-") {
            let id = area.id.dropFirst("area-area-".count)
            guard let node = svg.groups.first(where: { $0.id == "node-" + id }), let outer = area.polygons.last else {
                Issue.record("\(area.title) has no name")
                continue
            }
            // Striped areas have their outline after the stripes; islands and holes come after the mainland.
            let rings = area.elements.filter { $0.paint.stroke != nil }.map(\.points)
            for box in try SVGReading.boxes(node.labels) {
                let isHome = (rings.first ?? outer).isEmpty ? false : Polygon.contains(rings.first ?? outer, box)
                let isLed = leaders.contains { line in
                    rings.contains { Polygon.contains($0, line.points[0]) }
                        && node.box.map { $0.grown(by: 0.6).contains(line.points[1]) } ?? false
                }
                #expect(isHome || isLed, "\(area.title) is written elsewhere")
            }
        }
    }

    /// - Parameter leastSize: Of every letter, in points, where the picture is 160 mm wide.
    func labels(leastSize: Double) throws {
        let page = try #require(svg.groups.first { $0.id == "area-page" }?.box)
        let nodes = svg.groups.filter { $0.classes == "node" }
        let labelled = try nodes.map { (group: $0, labels: try SVGReading.boxes($0.labels)) }
        var all: [(String, Box2D)] = []
        for (group, boxes) in labelled {
            for (label, box) in zip(group.labels, boxes) {
                if let shape = group.box { #expect(shape.holds(box, within: 0.6), "\(label.text) leaves its shape") }
                all.append((group.title + ": " + label.text, box))
                #expect(label.size * 453.54 / picture.width >= leastSize, "\(label.text): \(label.size)")
            }
        }
        // Shapes lie on nothing, labels of shapes without outline either.
        let shapes = labelled.compactMap { group, boxes -> (String, Box2D)? in
            let corners = boxes.flatMap { [$0.minimum, $0.maximum] }
            guard let box = group.box ?? (corners.isEmpty ? nil : SVGReading.around(corners)) else { return nil }
            return (group.title, box)
        }
        let isTerritory = svg.groups.contains { $0.classes == "territory" }
        for (index, (title, box)) in shapes.enumerated() {
            #expect(page.holds(box, within: 0.1), "\(title) leaves the page")
            guard !isTerritory else { continue }
            for (other, otherBox) in shapes.dropFirst(index + 1) {
                #expect(!box.overlaps(otherBox, moreThan: 0.5), "\(title) on \(other)")
            }
        }
        // Text of the page: in it, and on no other text.
        for group in svg.groups where group.classes == "caption" {
            for (label, box) in zip(group.labels, try SVGReading.boxes(group.labels)) {
                #expect(page.holds(box, within: 0.1), "\(label.text) leaves the page")
                #expect(label.size * 453.54 / picture.width >= leastSize, "\(label.text)")
                all.append((label.text, box))
                for (title, shape) in shapes where !isTerritory {
                    #expect(!shape.overlaps(box, moreThan: 0.5), "\(label.text) on \(title)")
                }
            }
        }
        for (index, (text, box)) in all.enumerated() {
            for (other, otherBox) in all.dropFirst(index + 1) {
                #expect(!box.overlaps(otherBox, moreThan: 0.5), "\(text) on \(other)")
            }
        }
    }
}

/// Who an outline must hold, worked out anew: the group's own shape, its members, and those of groups within it.
private struct GroupMembers {
    var present: Set<Int> = []
    var withContested: Set<Int> = []

    init(_ figure: Figure, _ group: Figure.Group) {
        var seen: Set<ActorID> = []
        func add(_ group: Figure.Group) {
            guard seen.insert(group.actor).inserted else { return }
            if let hub = group.hub { (present, withContested) = (present.union([hub]), withContested.union([hub])) }
            for member in group.members {
                if member.status == .present { present.insert(member.node) }
                if member.status == .present || member.status == .contested { withContested.insert(member.node) }
                if member.status == .present, let own = figure.groups.first(where: { $0.hub == member.node }) {
                    add(own)
                }
            }
        }
        add(group)
    }
}
