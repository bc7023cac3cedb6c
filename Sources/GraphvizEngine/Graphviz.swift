internal import CGraphviz
package import DOT

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Graphviz, in this process.
///
/// Calls may come from any thread; they take turns. Nothing is loaded before the first call, which then takes some 75 ms longer
/// (fonts). The same document gives the same answer whatever was drawn before in the process, on one machine with one version of
/// graphviz (`fdp` where libcgraph lets us order its memory, see `OrderedMemory`).
package enum Graphviz {
    /// Places the document's nodes, edges and labels.
    ///
    /// - Throws: ``GraphvizError/layoutFailed(_:messages:)`` also where graphviz returns success but reported an error, and
    ///   ``GraphvizError/layoutCollapsed(_:)`` where all of several nodes ended at one place; the document's own mistakes.
    /// - Complexity: the engine's: `dot` and `neato` fit hundreds of nodes, `sfdp` tens of thousands.
    package static func layout(_ document: Document, engine: LayoutEngine) throws(GraphvizError) -> Layout {
        try Context.use { (context) throws(GraphvizError) in
            if engine == .fdp { OrderedMemory.begin() }
            defer { OrderedMemory.end() }
            let graph = try CGraph(document, in: context)
            try place(document, as: graph, engine, in: context)
            return Layout(of: document, in: graph, warnings: Messages.take())
        }
    }

    /// Places the document and draws it.
    ///
    /// The bytes depend on nothing but document, engine, format, machine and version: in PDF the date is a fixed one.
    /// - Throws: as ``layout(_:engine:)``, and ``GraphvizError/renderingFailed(_:messages:)``.
    package static func render(
        _ document: Document, engine: LayoutEngine, format: OutputFormat
    ) throws(GraphvizError) -> Drawing {
        try Context.use { (context) throws(GraphvizError) in
            if engine == .fdp { OrderedMemory.begin() }
            defer { OrderedMemory.end() }
            var extra: [Attribute] = []
            if case .png(let dpi) = format { extra.append(.number("dpi", Double(dpi))) }
            // A page is the picture, not paper with the picture on it.
            if format == .pdf { extra.append(.number("margin", 0)) }
            let graph = try CGraph(document, in: context, extra: extra)
            try place(document, as: graph, engine, in: context)
            if format == .dot {
                let layout = Layout(of: document, in: graph, warnings: Messages.take())
                return Drawing(bytes: Array(document.drawn(as: layout).text.utf8), warnings: layout.warnings)
            }
            var data: UnsafeMutablePointer<CChar>?
            var length = 0
            let status = shim_render(context, graph.pointer, format.pluginName, &data, &length)
            defer { if let data { gvFreeRenderData(data) } }
            let failed = status != 0 || Messages.hasErrors
            let messages = Messages.take()
            guard !failed, let data else { throw .renderingFailed(format, messages: messages) }
            var bytes = [UInt8](UnsafeRawBufferPointer(start: data, count: length))
            if format == .pdf { PDFDate.fix(&bytes) }
            if case .png(let dpi) = format { PNGDensity.set(dpi, in: &bytes) }
            return Drawing(bytes: bytes, warnings: messages)
        }
    }

    static func place(
        _ document: Document, as graph: borrowing CGraph, _ engine: LayoutEngine, in context: OpaquePointer
    ) throws(GraphvizError) {
        if engine == .circo { CircoMemory.clear(in: context) }
        // Both generators: sfdp and fdp go on from where the last layout left them.
        srand(1)
        srand48(1)
        let status = gvLayout(context, graph.pointer, engine.pluginName)
        if status != 0 || Messages.hasErrors { throw .layoutFailed(engine, messages: Messages.take()) }
        // fdp puts every node of a graph that it cannot place at (0, 0).
        let isFree = document.nodes.contains { node in !node.attributes.contains { $0.name == "pos" } }
        if isFree, graph.isCollapsed { throw .layoutCollapsed(engine) }
    }
}
