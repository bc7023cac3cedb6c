internal import Collaboration
internal import Wording

/// The few classes in which values are coloured.
struct ValueCategories {
    var labels: [String]
    var isOrdered: Bool
    /// The class of each value's holder.
    var index: [ActorID: Int]

    /// Words as they are; those that are known to have an order, in that order. Where there are more than looks that can be told
    /// apart, the rarest share the last one.
    ///
    /// - Parameter limit: How many looks there are; at least 2.
    init(texts: [ActorID: String], atMost limit: Int, phrases: Phrases) {
        let distinct = Set(texts.values).sorted()
        let ranks = distinct.map { ValueCategories.rank[$0.folded] }
        let isOrdered = distinct.count > 1 && ranks.allSatisfy { $0 != nil }
        let ordered =
            isOrdered
            ? distinct.sorted { ValueCategories.rank[$0.folded]! < ValueCategories.rank[$1.folded]! } : distinct
        self.isOrdered = isOrdered
        let counts = Dictionary(grouping: texts.values, by: \.self).mapValues(\.count)
        let most = ordered.sorted { counts[$0]! != counts[$1]! ? counts[$0]! > counts[$1]! : $0 < $1 }
        let own = Set(ordered.count > limit ? most.prefix(limit - 1) : most[...])
        labels = ordered.filter(own.contains)
        let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let last = labels.count
        index = texts.mapValues { places[$0] ?? last }
        if ordered.count > limit { labels.append(phrases.otherValues(ordered.count - own.count)) }
    }

    /// Numbers: each value where there are at most five, else five classes with (nearly) the same number of actors.
    init(numbers: [ActorID: Double], phrases: Phrases) {
        let sorted = numbers.values.sorted()
        let distinct = Array(Set(sorted)).sorted()
        isOrdered = true
        if distinct.count <= 5 {
            labels = ValueCategories.texts(of: distinct, phrases)
            index = numbers.mapValues { value in distinct.firstIndex(of: value)! }
            return
        }
        // The upper bound of each class; equal values are never parted, and where many have one value the others share out what
        // classes are left.
        var bounds: [Double] = []
        var rest = sorted[...]
        while !rest.isEmpty {
            let share = (rest.count + 4 - bounds.count) / (5 - bounds.count)
            let bound = rest[rest.startIndex + share - 1]
            bounds.append(bound)
            rest = rest.drop { $0 <= bound }
        }
        index = numbers.mapValues { value in bounds.firstIndex { value <= $0 } ?? bounds.count - 1 }
        // The lowest and the highest value of each class.
        var lowest = sorted[0]
        var ends: [Double] = []
        for bound in bounds {
            ends += [lowest, bound]
            lowest = distinct.first { $0 > bound } ?? bound
        }
        let texts = ValueCategories.texts(of: ends, phrases)
        labels = stride(from: 0, to: texts.count, by: 2).map {
            ends[$0] == ends[$0 + 1] ? texts[$0] : "\(texts[$0]) – \(texts[$0 + 1])"
        }
    }

    /// With as many decimals as tell different numbers apart, three at least where there are as many.
    private static func texts(of numbers: [Double], _ phrases: Phrases) -> [String] {
        let count = Set(numbers).count
        for decimals in 3...12 {
            let texts = numbers.map { phrases.number($0, upTo: decimals) }
            if Set(texts).count == count { return texts }
        }
        return numbers.map { phrases.exact($0) }
    }

    private static let rank: [String: Int] = {
        let sequences = [
            ["klein", "middelgroot", "groot", "grootste"], ["small", "medium", "large", "largest"],
            ["laag", "midden", "hoog"], ["low", "medium", "high"], ["laag", "gemiddeld", "hoog"], ["x", "xx", "xxx"],
        ]
        var rank: [String: Int] = [:]
        for sequence in sequences {
            for (place, word) in sequence.enumerated() where rank[word] == nil { rank[word] = place }
        }
        return rank
    }()
}
