internal import Collaboration

/// Reads a network's own colours, and holds them against what the law asks of text and of shapes.
struct ColorReader {
    let log: ProblemLog

    /// - Parameter name: The key of all of them, as the file has it.
    func colors(_ node: SettingsNode, name: String) -> ThemeColors {
        guard let fields = Fields(node, name, keys: SettingsKeys.colors, log: log) else { return ThemeColors() }
        var colors = ThemeColors()
        colors.groups = fields.list("groups").compactMap {
            color($0, key: fields.written("groups"), least: ThemeColors.leastOfGroups)
        }
        for kind in ActorKind.allCases {
            guard let place = fields.keyPlace(kind.rawValue) else { continue }
            // An unquoted `#` begins a comment: the key is there, and nothing behind it.
            guard let node = fields.node(kind.rawValue) else {
                log.error(at: place, .notAColor(text: "", key: fields.written(kind.rawValue)))
                continue
            }
            colors.kinds[kind] = color(
                node, key: fields.written(kind.rawValue), least: ThemeColors.least(of: kind))
        }
        if let place = fields.keyPlace("groups"), fields.node("groups") == nil {
            log.error(at: place, .notAColor(text: "", key: fields.written("groups")))
        }
        return colors
    }

    private func color(_ node: SettingsNode, key: String, least: Double) -> RGBColor? {
        guard let text = node.text?.trimmed, let color = RGBColor(hex: text) else {
            log.error(at: node.place, .notAColor(text: node.text ?? "", key: key))
            return nil
        }
        let ratio = color.contrast(with: .white)
        if ratio < least {
            log.warning(
                at: node.place, .paleColor(text: text, ratio: ratio, least: least),
                suggestion: color.darkened(toContrast: least).description)
        }
        return color
    }
}
