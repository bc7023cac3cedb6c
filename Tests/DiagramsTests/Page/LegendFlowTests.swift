import Testing

@testable import Diagrams

@Suite struct LegendFlowTests {
    @Test func sectionsStayTogetherInEvenColumns() {
        let flow = LegendFlow([[10, 10, 10], [10, 10], [10, 10, 10], [10, 10]], columns: 2, space: 5)
        let columns = flow.places.map { Set($0.map(\.column)) }
        #expect(columns.allSatisfy { $0.count == 1 })
        #expect(columns.map { $0.first! } == [0, 0, 1, 1])
        #expect(flow.height == 55)
    }

    @Test func aTitleIsNeverAlone() {
        let flow = LegendFlow([[10, 10], Array(repeating: 10, count: 12)], columns: 3, space: 5)
        let long = flow.places[1]
        #expect(long[0].column == long[1].column)
        #expect(Set(long.map(\.column)).count > 1)
    }

    @Test func rowsOfAColumnDoNotOverlap() {
        let sections: [[Double]] = [[9, 9, 12, 9], [9, 20, 9], [9, 9, 9, 9, 9, 9, 9, 9, 9], [9, 9]]
        for columns in 1...4 {
            let flow = LegendFlow(sections, columns: columns, space: 4)
            var seen: [Int: [(Double, Double)]] = [:]
            for (section, places) in zip(sections, flow.places) {
                for (height, place) in zip(section, places) {
                    #expect(place.column < columns)
                    #expect(place.y + height <= flow.height + 1e-9)
                    for (top, bottom) in seen[place.column] ?? [] {
                        #expect(place.y >= bottom || place.y + height <= top)
                    }
                    seen[place.column, default: []].append((place.y, place.y + height))
                }
            }
        }
    }
}
