internal import Collaboration
internal import Tables

/// Text among numbers: `28.000x` would be read as a word, and the actor would miss in every sum without anybody knowing.
enum OddValues {
    private struct Values {
        var numbers = 0
        var dates = 0
        var texts: [Attribute] = []
    }

    /// - Parameter weighed: the attributes by which a rule weighs or a map sizes.
    static func report(in actors: [Actor], weighed: Set<String>, log: ProblemLog) {
        var values: [String: Values] = [:]
        for attribute in actors.lazy.flatMap(\.attributes) {
            switch attribute.value {
            case .number: values[attribute.key, default: Values()].numbers += 1
            case .date: values[attribute.key, default: Values()].dates += 1
            case .text: values[attribute.key, default: Values()].texts.append(attribute)
            }
        }
        for (key, found) in values.sorted(by: { $0.key < $1.key }) where !found.texts.isEmpty {
            let mustBeNumber = key == "population" || weighed.contains(key) && found.numbers >= found.texts.count
            // Digits that are no number are a code (`0518`), and then the others are codes too.
            if !mustBeNumber, found.texts.contains(where: isCode) { continue }
            for attribute in found.texts {
                guard case .text(let text) = attribute.value else { continue }
                if mustBeNumber {
                    log.error(
                        at: attribute.place, .notANumber(text: text, column: key),
                        suggestion: CellNumber.probable(text))
                } else if found.numbers >= 3 * found.texts.count {
                    log.warning(
                        at: attribute.place, .oddNumber(text: text, key: key), suggestion: CellNumber.probable(text))
                } else if found.dates >= 3 * found.texts.count {
                    log.warning(
                        at: attribute.place, .oddDate(text: text, key: key),
                        suggestion: PartialDate.probable(text)?.description)
                }
            }
        }
    }

    private static func isCode(_ attribute: Attribute) -> Bool {
        guard case .text(let text) = attribute.value else { return false }
        return text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
