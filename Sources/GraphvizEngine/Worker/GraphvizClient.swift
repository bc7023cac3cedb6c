package import DOT
internal import Synchronization

/// Graphviz in this process, or in a worker process that a crash or a hang of libgvc takes with it instead of this one.
///
/// Both give the same answers. A client may be called from any thread; its calls take turns. The worker starts with the first call,
/// serves all later ones, and starts anew after a failure.
package final class GraphvizClient: Sendable {
    /// Where graphviz runs.
    package enum Place: Hashable, Sendable {
        /// In this process: no time limit, and a crash is the program's own.
        case here
        /// In the program at `path`, started with `arguments`, which make it call ``Graphviz/serveStandardStreams()``; ended where a
        /// call takes longer than `timeout`.
        case worker(path: String, arguments: [String], timeout: Duration? = nil)
    }

    package let place: Place
    private let worker = Mutex<Slot>(Slot())

    private struct Slot: ~Copyable {
        var process: WorkerProcess?
    }

    package init(_ place: Place = .here) {
        self.place = place
    }

    /// As ``Graphviz/layout(_:engine:)``.
    package func layout(_ document: Document, engine: LayoutEngine) throws(GraphvizError) -> Layout {
        guard case .layout(let layout) = try answer(.layout(document, engine)) else { throw .worker(.unintelligible) }
        return layout
    }

    /// As ``Graphviz/render(_:engine:format:)``.
    package func render(
        _ document: Document, engine: LayoutEngine, format: OutputFormat
    ) throws(GraphvizError) -> Drawing {
        guard case .drawing(let drawing) = try answer(.render(document, engine, format)) else {
            throw .worker(.unintelligible)
        }
        return drawing
    }

    /// As ``Graphviz/measure(_:)``.
    package func measure(_ runs: [TextRun]) throws(GraphvizError) -> [Size2D] {
        guard case .sizes(let sizes) = try answer(.measure(runs)) else { throw .worker(.unintelligible) }
        return sizes
    }

    /// As ``Graphviz/read(_:)``.
    package func read(_ text: String) throws(GraphvizError) -> PlainGraph {
        guard case .graph(let graph) = try answer(.read(text)) else { throw .worker(.unintelligible) }
        return graph
    }

    private func answer(_ request: WorkerRequest) throws(GraphvizError) -> WorkerAnswer {
        let answer =
            switch place {
            case .here: WorkerAnswer(to: request)
            case .worker(let path, let arguments, let timeout):
                try answer(request, path, arguments, timeout)
            }
        if case .failure(let error) = answer { throw error }
        return answer
    }

    private func answer(
        _ request: WorkerRequest, _ path: String, _ arguments: [String], _ timeout: Duration?
    ) throws(GraphvizError) -> WorkerAnswer {
        var wire = WireWriter()
        wire.write(request)
        let bytes = wire.bytes
        return try worker.withLock { (slot) throws(GraphvizError) -> WorkerAnswer in
            do throws(WorkerFailure) {
                let process =
                    if let running = slot.process.take() { running } else {
                        try WorkerProcess(path: path, arguments: arguments)
                    }
                let answer = try process.answer(bytes, timeout: timeout)
                guard let answer = try? WireReader.decode(answer, as: WorkerAnswer.self) else {
                    throw WorkerFailure.unintelligible
                }
                slot.process = consume process
                return answer
            } catch {
                throw .worker(error)
            }
        }
    }
}
