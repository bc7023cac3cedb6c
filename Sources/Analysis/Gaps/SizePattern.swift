import Collaboration
internal import GraphCore

/// How many of one size class are in gap, against what chance alone would give.
public struct SizePattern: Hashable, Sendable {
    public var sizeClass: String
    /// The subjects of this class, and how many of them are in gap.
    public var subjects: Int
    public var gaps: Int
    /// Of all gaps, this class's share by number: what its size leads one to expect.
    public var expectedGaps: Double
    /// The share of random draws that are at least as far from the expected number, the data itself counted as one.
    public var pValue: Double
    public var draws: Int

    public init(sizeClass: String, subjects: Int, gaps: Int, expectedGaps: Double, pValue: Double, draws: Int) {
        self.sizeClass = sizeClass
        self.subjects = subjects
        self.gaps = gaps
        self.expectedGaps = expectedGaps
        self.pValue = pValue
        self.draws = draws
    }
}

/// Tests whether gaps fall on one size class more, or less, than chance would have it.
enum SizeTest {
    static let draws = 9_999
    private static let fewest = 5
    /// The same data gives the same draws, on every machine.
    static let seed: UInt64 = 5

    /// A permutation test: the gaps are dealt out over the subjects at random, `draws` times.
    ///
    /// One entry for each size class, in order of text; empty where there are fewer than two classes, or fewer than five
    /// subjects in gap, or not in gap, so that a draw could show nothing. p = (1 + draws at least as far from the expected) / (1 + draws), two-sided.
    /// - Complexity: O(draws · subjects).
    static func patterns(of subjects: [FindingSubject], in snapshot: Snapshot) -> [SizePattern] {
        var classes: [String] = []
        var isGap: [Bool] = []
        for subject in subjects where subject.actors.count == 1 {
            guard case .text(let sizeClass)? = snapshot.attribute("size-class", of: subject.actors[0])?.value else {
                continue
            }
            classes.append(sizeClass)
            isGap.append(subject.verdict == .gap)
        }
        let names = Set(classes).sorted()
        let gaps = isGap.count { $0 }
        guard names.count > 1, min(gaps, isGap.count - gaps) >= fewest else { return [] }
        let numbers = classes.map { names.firstIndex(of: $0)! }
        let sizes = names.map { name in classes.count { $0 == name } }
        let expected = sizes.map { Double($0) * Double(gaps) / Double(classes.count) }
        let observed = gapsByClass(numbers, isGap, names.count)
        var far = Array(repeating: 0, count: names.count)
        var random = RandomSource(seed: seed)
        var dealt = isGap
        for _ in 0..<draws {
            random.shuffle(&dealt)
            let drawn = gapsByClass(numbers, dealt, names.count)
            for index in names.indices {
                // The tolerance keeps equal distances equal in floating point.
                let distance = (Double(drawn[index]) - expected[index]).magnitude
                if distance >= (Double(observed[index]) - expected[index]).magnitude - 1e-9 { far[index] += 1 }
            }
        }
        return names.indices.map { index in
            SizePattern(
                sizeClass: names[index], subjects: sizes[index], gaps: observed[index],
                expectedGaps: expected[index], pValue: Double(1 + far[index]) / Double(1 + draws), draws: draws)
        }
    }

    private static func gapsByClass(_ numbers: [Int], _ isGap: [Bool], _ count: Int) -> [Int] {
        var result = Array(repeating: 0, count: count)
        for (number, gap) in zip(numbers, isGap) where gap { result[number] += 1 }
        return result
    }
}
