package import DOT

/// Why graphviz gave no answer.
package enum GraphvizError: Error, Hashable, Sendable {
    /// Two nodes of the document have this id.
    case duplicateNode(String)
    /// An edge or subgraph names a node that the document does not have.
    case unknownNode(String)
    /// An attribute through which graphviz would read a file.
    case forbiddenAttribute(String)
    /// Text that is not DOT: graphviz's words, and the line that it names (from 1).
    case syntax(message: String, line: Int?)
    /// The layout failed, whatever it returned: what graphviz said about it.
    case layoutFailed(LayoutEngine, messages: [String])
    /// Every node ended at the same place, without a word from graphviz.
    case layoutCollapsed(LayoutEngine)
    /// The format has no plugin here, or rendering to it failed: what graphviz said about it.
    case renderingFailed(OutputFormat, messages: [String])
    /// libgvc could not be started.
    case unavailable
    /// The worker process gave no answer.
    case worker(WorkerFailure)
}
