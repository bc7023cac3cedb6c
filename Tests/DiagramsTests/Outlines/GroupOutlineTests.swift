import DOT
import Testing

@testable import Diagrams

@Suite struct GroupOutlineTests {
    @Test(arguments: 1...40) func anOutlineHoldsTheMembersAndNobodyElse(seed: Int) {
        var random = TestRandom(state: UInt64(seed))
        var spreading = Spreading(
            centers: (0..<30).map { _ in
                Point2D(x: .random(in: 0...400, using: &random), y: .random(in: 0...300, using: &random))
            },
            sizes: (0..<30).map { _ in
                Size2D(width: .random(in: 25...70, using: &random), height: .random(in: 10...26, using: &random))
            }, gap: 6)
        let isClear = spreading.spread(width: 400)
        #expect(isClear)
        let boxes = zip(spreading.centers, spreading.sizes).map { Box2D(center: $0, size: $1) }
        let hub = boxes[0]
        // Members by nearness, a few or many; lines from the hub to each.
        let count = Int.random(in: 2...14, using: &random)
        let order = boxes.indices.sorted {
            (boxes[$0].center - hub.center).length < (boxes[$1].center - hub.center).length
        }
        let members = order.prefix(count).map { boxes[$0] }
        let others = order.dropFirst(count).map { boxes[$0] }
        let ties = members.dropFirst().map { member in
            (0...40).map { hub.center + (member.center - hub.center) * (Double($0) / 40) }
        }
        guard let outline = GroupOutline.around(members, ties: ties, others: others) else { return }
        // Held against the corners and sides by a test of its own.
        for member in members { #expect(member.corners.allSatisfy { Polygon.contains(outline, $0) }) }
        for other in others {
            #expect(!other.corners.contains { Polygon.contains(outline, $0) })
            #expect(!outline.contains { other.contains($0) })
        }
    }

    @Test func mostGroupsOfNeighboursGetOne() {
        // Members in a row, others in rows above and below.
        let row = (0..<6).map { Box2D(center: Point2D(x: Double($0) * 50, y: 0), size: Size2D(width: 40, height: 14)) }
        let others = row.flatMap { box in
            [40.0, -40].map { Box2D(center: Point2D(x: box.center.x, y: $0), size: box.size) }
        }
        #expect(GroupOutline.around(row, ties: [], others: others) != nil)
    }

    @Test func aGroupThatCannotBeEnclosedHasNone() {
        // A ring of others around one member, with the second member outside it.
        let member = Box2D(center: Point2D(x: 0, y: 0), size: Size2D(width: 20, height: 10))
        let far = Box2D(center: Point2D(x: 200, y: 0), size: Size2D(width: 20, height: 10))
        var ring: [Box2D] = []
        for x in stride(from: -60.0, through: 60, by: 12) {
            for y in stride(from: -60.0, through: 60, by: 12) where max(x.magnitude, y.magnitude) > 40 {
                ring.append(Box2D(center: Point2D(x: x, y: y), size: Size2D(width: 12, height: 12)))
            }
        }
        #expect(GroupOutline.around([member, far], ties: [], others: ring) == nil)
    }

    @Test func aLineThatTouchesAnotherIsNoOutline() {
        let member = Box2D(center: Point2D(x: 0, y: 0), size: Size2D(width: 20, height: 10))
        let other = Box2D(center: Point2D(x: 40, y: 0), size: Size2D(width: 20, height: 10))
        let wide = member.union(other).grown(by: 5).corners
        #expect(!GroupOutline.holds(wide, members: [member], others: [other]))
        #expect(GroupOutline.holds(wide, members: [member, other], others: []))
        #expect(!GroupOutline.holds(member.grown(by: -2).corners, members: [member], others: []))
    }
}
