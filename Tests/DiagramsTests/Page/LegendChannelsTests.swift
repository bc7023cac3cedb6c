import Collaboration
import DOT
import TestSupport
import Testing

@testable import Diagrams

/// Any two entries of a legend differ in something beside hue: form, line, sign, or so much lightness that a grey print shows it.
@Suite struct LegendChannelsTests {
    /// Of L*: more than twice what is just noticeable side by side.
    static let leastStep = 5.0

    /// What is left of a swatch without its hue.
    struct Look: Hashable {
        var form: String
        /// L* of its fills and strokes, by place.
        var lightness: [Double]

        init(_ swatch: Legend.Swatch, _ palette: Palette) {
            func pen(_ paint: Paint) -> String {
                // Widths within half a point of each other are not told apart.
                "\(paint.isDashed) \((paint.strokeWidth * 2).rounded()) \(paint.fills.count)"
            }
            func light(_ paint: Paint) -> [Double] { (paint.fills + [paint.stroke]).map { Contrast.lightness($0) } }
            switch swatch {
            case .shape(let shape, let paint, let isClass):
                (form, lightness) = ("shape \(shape) \(isClass) \(pen(paint))", light(paint))
            case .disc(let radius): (form, lightness) = ("disc \(radius)", [])
            case .group(let shape, let paint, let member, let memberPaint):
                form = "group \(shape) \(pen(paint)) \(member) \(pen(memberPaint))"
                lightness = light(paint) + light(memberPaint)
            case .outline(let tone, let isDashed, let isFilled):
                (form, lightness) = ("outline \(isDashed) \(isFilled)", [Contrast.lightness(palette.tone(tone))])
            case .membership(let shape, _, let status, let tone):
                let stroke = TileMark.stroke(status, palette.tone(tone))
                (form, lightness) = (
                    "membership \(shape) \(stroke.style) \(stroke.width)", [Contrast.lightness(stroke.color)]
                )
            case .number(let number, let tone):
                (form, lightness) = ("number \(number)", [Contrast.lightness(tone.map(palette.tone) ?? Palette.ink)])
            case .count: (form, lightness) = ("count", [])
            case .line(let look):
                form = "line \(look.style) \(look.isDouble) \(look.head) \(look.tail) \(look.marker ?? "")"
                lightness = [Contrast.lightness(look.color)]
            }
        }

        func differs(from other: Look) -> Bool {
            form != other.form
                || zip(lightness, other.lightness).contains { abs($0 - $1) >= LegendChannelsTests.leastStep }
        }
    }

    private func hold(_ figure: Figure) {
        let forms = figure.nodes.map { node in
            figure.layout == .tiles && node.kind == .government ? .tile : NodeForm(node.kind)
        }
        let outlined: [Int: Arrangement.OutlineKind] = figure.groups.isEmpty ? [:] : [0: .presentAndContested]
        for style in StyleID.allCases {
            let theme = Theme(style, colors: figure.network.colors)
            let legend = Legend(figure, theme: theme, outlined: outlined, forms: forms)
            for section in legend.sections {
                let looks = section.entries.map { ($0.words, Look($0.swatch, theme.palette)) }
                for (index, (words, look)) in looks.enumerated() {
                    for (other, otherLook) in looks.dropFirst(index + 1) {
                        #expect(
                            look.differs(from: otherLook), "\(figure.id), \(style): “\(words)” and “\(other)”: \(look)")
                    }
                }
            }
        }
    }

    @Test(arguments: Project.exampleNames) func everyExampleView(name: String) {
        let network = Project.network(name)
        for view in network.views { hold(Figure(network, view: view)) }
    }

    /// Every kind, ten groups, eighteen types, and twelve relations in every status.
    @Test(arguments: [ColorBy.kind, .groups, .attribute("type")], [true, false])
    func aNetworkOfManyCategories(color: ColorBy, isDirected: Bool) {
        let figure = figure(groupCount: 10, color: color, isDirected: isDirected)
        #expect(Set(figure.edges.map(\.relation)).count >= 12)
        hold(figure)
    }

    /// As many groups as have each a line of their own in the legend.
    @Test(arguments: [ColorBy.kind, .groups]) func groupsWithTheirOwnLines(color: ColorBy) {
        hold(figure(groupCount: 6, color: color, isDirected: true))
    }

    /// The check itself tells: what differs in hue alone looks alike.
    @Test func hueAloneIsNotEnough() {
        let palette = Palette(isGray: false)
        func swatch(_ color: Color, _ width: Double) -> Look {
            Look(.shape(.box, Paint(fills: [color], stroke: .black, strokeWidth: width), isClass: false), palette)
        }
        // Red and the green of the same lightness.
        let (red, green) = (Color(0xC04040), Color(0x3B7B3B))
        #expect(abs(Contrast.lightness(red) - Contrast.lightness(green)) < 1)
        #expect(!swatch(red, 1).differs(from: swatch(green, 1)))
        #expect(swatch(red, 1).differs(from: swatch(green, 2)))
        #expect(swatch(red, 1).differs(from: swatch(red.tint(0.5), 1)))
    }

    private func figure(groupCount: Int, color: ColorBy, isDirected: Bool) -> Figure {
        let kinds = ActorKind.allCases.filter { $0 != .region }
        let actors = (0..<30).map { number in
            Actor(
                id: ActorID("a\(number)"), name: "Actor \(number)",
                kind: number < groupCount ? .region : kinds[number % kinds.count],
                type: "type \(number % 18)", place: nowhere)
        }
        let relations = (0..<12).map { number in
            RelationType(
                id: RelationID("r\(number)"), dutch: "r \(number)", english: "r \(number)", isDirected: isDirected,
                place: nowhere)
        }
        var claims = (10..<30).map { claim("a\($0)", "member-of", "a\($0 % groupCount)") }
        claims += (10..<20).map { claim("a\($0)", "part-of", "a\(($0 + 3) % groupCount)") }
        let statuses: [ClaimStatus] = [.present, .planned, .desired, .unknown, .absent]
        for relation in 0..<12 {
            for (index, status) in statuses.enumerated() {
                claims.append(claim("a\(10 + relation)", RelationID("r\(relation)"), "a\(23 + index)", status))
            }
        }
        let network = Network(
            id: "veel", title: "Veel", statedAsOf: PartialDate("2021"), actors: actors, relations: relations,
            sources: [Source(id: "a", title: "A", place: nowhere)], claims: claims)
        var view = View(
            id: "alles", title: "Alles", groups: [.init(via: [.init("member-of")], of: selector("kind=region"))],
            colorBy: color)
        view.statuses = TieStatus.allCases
        return Figure(network, view: view)
    }
}
