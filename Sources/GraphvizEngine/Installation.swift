internal import CGraphviz
package import DOT

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// What there is of graphviz on this machine.
package struct Installation: Hashable, Sendable {
    /// The version that the library calls itself.
    package var version: String
    /// The layouts for which there is a plugin, sorted.
    package var layouts: [String]
    /// The formats for which there is a plugin, sorted.
    package var formats: [String]

    package init(version: String, layouts: [String], formats: [String]) {
        self.version = version
        self.layouts = layouts
        self.formats = formats
    }

    /// The engines that are missing here: the package of graphviz's layouts is not installed, or `dot -c` was not run.
    package var missingEngines: [LayoutEngine] {
        LayoutEngine.allCases.filter { !layouts.contains($0.pluginName) }
    }

    /// Those of `formats` that are missing here: PNG and PDF come from a plugin of their own (pango and cairo).
    package func missing(of formats: [OutputFormat]) -> [OutputFormat] {
        formats.filter { !self.formats.contains($0.pluginName) }
    }
}

extension Graphviz {
    /// Looks which version and plugins there are.
    ///
    /// - Throws: ``GraphvizError/unavailable`` where the library cannot start.
    package static func installation() throws(GraphvizError) -> Installation {
        try Context.use { (context) throws(GraphvizError) in
            Installation(
                version: gvcVersion(context).map { String(cString: $0) } ?? "",
                layouts: plugins("layout", in: context), formats: plugins("device", in: context))
        }
    }

    private static func plugins(_ kind: String, in context: OpaquePointer) -> [String] {
        var count = 0
        guard let list = shim_plugins(context, kind, &count) else { return [] }
        defer { free(list) }
        let names = (0..<count).compactMap { index -> String? in
            guard let name = list[index] else { return nil }
            defer { free(name) }
            // "svg", or "png:cairo" where several renderers offer it.
            return String(cString: name).split(separator: ":").first.map(String.init)
        }
        return Set(names).sorted()
    }
}
