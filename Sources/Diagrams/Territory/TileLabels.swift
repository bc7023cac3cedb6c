internal import DOT
internal import Wording

/// Names on tiles: in the largest letters in which all fit, or nearly all; numbers with an index where they would be too small.
struct TileLabels {
    /// By node.
    private(set) var lines: [Int: [String]] = [:]
    private(set) var fontSize: Double
    private let numbers: [(number: Int, name: String)]
    private let theme: Theme

    /// - Parameter room: By node, the share of its tile that is free for its name.
    init(
        _ figure: Figure, nodes: [Int], tile: Double, room: (Int) -> Double, theme: Theme, ruler: inout Ruler
    ) {
        self.theme = theme
        // The smallest letters that are legible in a report stand for the least size of the style.
        let sizes = theme.labelSizes + [theme.labelSizes.last! - 0.15]
        let forms = nodes.map { TileLabels.forms(of: figure.nodes[$0].label) }
        let brokenForms = forms.map { CompoundName.broken($0.last!) }
        /// - Parameter index: Among the nodes.
        func name(at index: Int, _ size: Double, mayBreak: Bool, tolerance: Double, _ ruler: inout Ruler) -> (
            lines: [String], isBroken: Bool
        )? {
            let inner = tolerance * tile * room(nodes[index])
            for (place, text) in (forms[index] + (mayBreak ? [brokenForms[index]] : [])).enumerated() {
                let lines = ruler.label(text, size: size, atMost: inner * 0.88)
                if TileLabels.fits(lines, size: size, tile: inner, ruler: &ruler) {
                    return (lines, place == forms[index].count)
                }
            }
            return nil
        }
        /// Nil where more names than that must be broken, or have no room.
        func fitting(
            _ size: Double, broken: Int, left: Int, _ ruler: inout Ruler, tolerance: Double = 1
        ) -> [Int: [String]]? {
            var fitting: [Int: [String]] = [:]
            var (broken, left) = (broken, left)
            for (index, node) in nodes.enumerated() {
                if let found = name(at: index, size, mayBreak: broken > 0, tolerance: tolerance, &ruler) {
                    fitting[node] = found.lines
                    broken -= found.isBroken ? 1 : 0
                } else {
                    left -= 1
                    guard left >= 0 else { return nil }
                }
            }
            return fitting
        }
        let sorted = nodes.sorted { (figure.nodes[$0].name, $0) < (figure.nodes[$1].name, $1) }
        // Better whole in smaller letters than broken, better one in twenty broken than any as a number, and better one in five as
        // numbers than all.
        var estimating = Ruler()
        let few = nodes.count / 20 + 1
        for (broken, left) in [(0, 0), (few, 0), (few, nodes.count / 5)] {
            // What is too large by estimate, with a little grace, is not measured: graphviz looks each size of a font up anew.
            for size in sizes.drop(while: {
                fitting($0, broken: broken, left: left, &estimating, tolerance: 1.04) == nil
            }) {
                guard let found = fitting(size, broken: broken, left: left, &ruler) else { continue }
                let unnamed = sorted.filter { found[$0] == nil }
                numbers = unnamed.enumerated().map { ($0.offset + 1, figure.nodes[$0.element].name) }
                lines = found
                for (index, node) in unnamed.enumerated() { lines[node] = [String(index + 1)] }
                fontSize = size
                return
            }
        }
        fontSize = min(theme.labelSizes[0], max(theme.labelSizes.last!, tile * 0.4))
        numbers = sorted.enumerated().map { ($0.offset + 1, figure.nodes[$0.element].name) }
        for (index, node) in sorted.enumerated() { lines[node] = [String(index + 1)] }
    }

    /// A name with numbers on a line of their own, best; else behind the name, and at worst broken wherever they can be.
    private static func forms(of label: String) -> [String] {
        guard label.contains("\n") else { return [label] }
        let joined = label.replacing("\n", with: " ")
        return [label, joined, joined.replacing("\u{A0}", with: " ")]
    }

    /// Every line within the hexagon at the height where it stands.
    private static func fits(_ lines: [String], size: Double, tile: Double, ruler: inout Ruler) -> Bool {
        let lineHeight = Ruler.lineHeight(size)
        let block = lineHeight * Double(lines.count)
        for (index, line) in lines.enumerated() {
            // The line's farther edge from the middle; above a quarter of the height the sides run inward.
            let top = abs(block / 2 - Double(index) * lineHeight)
            let bottom = abs(block / 2 - Double(index + 1) * lineHeight)
            let away = max(top, bottom) - size * 0.25
            let side = tile / (2 * 3.0.squareRoot())
            let available = away <= side ? tile : tile * max(0, (2 * side - away) / side)
            // The tile is drawn a little smaller than its place, and letters do not touch its side.
            if ruler.width(Text(line, size: size)) > available * 0.9 { return false }
        }
        return true
    }

    /// The index of numbers.
    func index(below top: Double, width: Double, ruler: inout Ruler) -> (area: Arrangement.Area, height: Double)? {
        NumberIndex.area(numbers, below: top, width: width, theme: theme, ruler: &ruler)
    }
}

/// Numbers that stand on a map for names, with the names.
enum NumberIndex {
    /// In columns under the map; nil where there are none.
    static func area(
        _ numbers: [(number: Int, name: String)], below top: Double, width: Double, theme: Theme, ruler: inout Ruler
    ) -> (area: Arrangement.Area, height: Double)? {
        guard !numbers.isEmpty else { return nil }
        let size = theme.textSize
        let words = numbers.map { "\($0.number) \($0.name)" }
        let gap = size * 1.5
        let widths = words.map { ruler.width(Text($0, size: size)) * PageText.widening + gap }
        let step = Ruler.lineHeight(size)
        if widths.contains(where: { $0 > width + gap }) {
            // Names longer than the page is wide: one below the other, in as many lines as they need.
            let lines = words.flatMap { ruler.lines($0, size: size, atMost: width * PageText.reserve) }
            let shapes = lines.enumerated().map { index, line in
                PageText.shape(
                    line, at: Point2D(x: 0, y: top - size * 1.4 - Double(index) * step), size: size, theme: theme,
                    ruler: &ruler)
            }
            return (
                Arrangement.Area(id: "index", role: .caption, title: words.joined(separator: "; "), shapes: shapes),
                Double(lines.count) * step + size * 1.2
            )
        }
        let (rows, columns) = columns(of: widths, within: width + gap)
        let shapes = words.enumerated().map { index, word in
            PageText.shape(
                word,
                at: Point2D(x: columns[index / rows], y: top - size * 1.4 - Double(index % rows) * step),
                size: size, theme: theme, ruler: &ruler)
        }
        let area = Arrangement.Area(
            id: "index", role: .caption, title: words.joined(separator: "; "), shapes: shapes)
        return (area, Double(rows) * step + size * 1.2)
    }

    /// As many columns as fit, each as wide as its own widest word, spread over the width.
    ///
    /// - Returns: How many words stand in a column, and where each column begins.
    static func columns(of widths: [Double], within width: Double) -> (rows: Int, starts: [Double]) {
        for count in stride(from: min(widths.count, 12), through: 2, by: -1) {
            let rows = (widths.count + count - 1) / count
            let own = stride(from: 0, to: widths.count, by: rows).map {
                widths[$0..<min($0 + rows, widths.count)].max()!
            }
            let free = width - own.reduce(0, +)
            guard free >= 0 else { continue }
            var starts = [0.0]
            for column in own.dropLast() { starts.append(starts.last! + column + free / Double(own.count)) }
            return (rows, starts)
        }
        return (widths.count, [0])
    }
}
