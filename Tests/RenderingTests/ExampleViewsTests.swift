import Collaboration
import DOT
import Diagrams
import Rendering
import TestSupport
import Testing

/// Every view of every example network, in its own layout, through the checks that a report needs.
@Suite struct ExampleViewsTests {
    struct Drawn: Sendable, CustomTestStringConvertible {
        let network: String
        let view: View
        var testDescription: String { "\(network): \(view.id)" }
    }

    static let networks = Dictionary(
        uniqueKeysWithValues: Project.exampleNames.map { ($0, Project.network($0)) })

    static let views = Project.exampleNames.flatMap { name in
        networks[name]!.views.map { Drawn(network: name, view: $0) }
    }

    static func svg(_ drawn: Drawn) throws -> (picture: Picture, svg: SVGReading) {
        let picture = try Renderer.render(networks[drawn.network]!, view: drawn.view)
        return (picture, SVGReading(picture.bytes))
    }

    @Test(arguments: views) func aViewIsLegibleAndTrue(drawn: Drawn) throws {
        let (picture, svg) = try ExampleViewsTests.svg(drawn)
        #expect(svg.error == nil)
        checkAccess(picture, svg)
        checkForm(svg)
        try checkLabels(picture, svg)
    }

    /// What somebody who cannot see it is told.
    private func checkAccess(_ picture: Picture, _ svg: SVGReading) {
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
    private func checkForm(_ svg: SVGReading) {
        #expect(Set(svg.ids).count == svg.ids.count)
        let known: Set = [
            "svg", "title", "desc", "metadata", "g", "polygon", "polyline", "path", "ellipse", "text", "defs",
        ]
        #expect(svg.elements.subtracting(known).isEmpty, "\(svg.elements.subtracting(known))")
        #expect(!svg.attributes.contains { $0.hasPrefix("on") || $0.hasSuffix("href") })
        #expect(!svg.values.contains { $0 == "transparent" || $0.hasPrefix("url(http") })
    }

    private func checkLabels(_ picture: Picture, _ svg: SVGReading) throws {
        let page = try #require(svg.groups.first { $0.id == "area-page" }?.box)
        let nodes = svg.groups.filter { $0.classes == "node" }
        let labelled = try nodes.map { (group: $0, labels: try SVGReading.boxes($0.labels)) }
        var all: [(String, Box2D)] = []
        for (group, boxes) in labelled {
            for (label, box) in zip(group.labels, boxes) {
                if let shape = group.box { #expect(shape.holds(box, within: 0.6), "\(label.text) leaves its shape") }
                all.append((group.title + ": " + label.text, box))
                #expect(label.size * 453.54 / picture.width >= 6.995, "\(label.text): \(label.size)")
            }
        }
        // Shapes lie on nothing, labels of shapes without outline either.
        let shapes = labelled.compactMap { group, boxes -> (String, Box2D)? in
            let corners = boxes.flatMap { [$0.minimum, $0.maximum] }
            guard let box = group.box ?? (corners.isEmpty ? nil : SVGReading.around(corners)) else { return nil }
            return (group.title, box)
        }
        let isTerritory = drawnAsTerritory(svg)
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
                #expect(page.holds(box, within: 0.6), "\(label.text) leaves the page")
                #expect(label.size * 453.54 / picture.width >= 6.995, "\(label.text)")
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

    private func drawnAsTerritory(_ svg: SVGReading) -> Bool { svg.groups.contains { $0.classes == "territory" } }
}
