internal import DOT

/// What a worker can be asked: the calls of ``Graphviz`` that run graphviz on somebody's data.
enum WorkerRequest: Hashable, Sendable {
    case layout(Document, LayoutEngine)
    case render(Document, LayoutEngine, OutputFormat)
    case measure([TextRun])
    case read(String)
}

/// What it answers.
enum WorkerAnswer: Hashable, Sendable {
    case layout(Layout)
    case drawing(Drawing)
    case sizes([Size2D])
    case graph(PlainGraph)
    case failure(GraphvizError)

    /// Does what `request` asks, here.
    init(to request: WorkerRequest) {
        do throws(GraphvizError) {
            switch request {
            case .layout(let document, let engine):
                self = .layout(try Graphviz.layout(document, engine: engine))
            case .render(let document, let engine, let format):
                self = .drawing(try Graphviz.render(document, engine: engine, format: format))
            case .measure(let runs): self = .sizes(try Graphviz.measure(runs))
            case .read(let text): self = .graph(try Graphviz.read(text))
            }
        } catch {
            self = .failure(error)
        }
    }
}

extension WorkerRequest: WireValue {
    func write(to wire: inout WireWriter) {
        switch self {
        case .layout(let document, let engine):
            wire.write(0)
            wire.write(document)
            wire.write(engine)
        case .render(let document, let engine, let format):
            wire.write(1)
            wire.write(document)
            wire.write(engine)
            wire.write(format)
        case .measure(let runs):
            wire.write(2)
            wire.write(runs)
        case .read(let text):
            wire.write(3)
            wire.write(text)
        }
    }

    init(from wire: inout WireReader) throws(WireError) {
        switch try wire.number() {
        case 0: self = .layout(try wire.value(), try wire.value())
        case 1: self = .render(try wire.value(), try wire.value(), try wire.value())
        case 2: self = .measure(try wire.value())
        case 3: self = .read(try wire.value())
        default: throw WireError()
        }
    }
}

extension WorkerAnswer: WireValue {
    func write(to wire: inout WireWriter) {
        switch self {
        case .layout(let layout):
            wire.write(0)
            wire.write(layout)
        case .drawing(let drawing):
            wire.write(1)
            wire.write(drawing)
        case .sizes(let sizes):
            wire.write(2)
            wire.write(sizes)
        case .graph(let graph):
            wire.write(3)
            wire.write(graph)
        case .failure(let error):
            wire.write(4)
            wire.write(error)
        }
    }

    init(from wire: inout WireReader) throws(WireError) {
        switch try wire.number() {
        case 0: self = .layout(try wire.value())
        case 1: self = .drawing(try wire.value())
        case 2: self = .sizes(try wire.value())
        case 3: self = .graph(try wire.value())
        case 4: self = .failure(try wire.value())
        default: throw WireError()
        }
    }
}

extension GraphvizError: WireValue {
    func write(to wire: inout WireWriter) {
        switch self {
        case .duplicateNode(let id):
            wire.write(0)
            wire.write(id)
        case .unknownNode(let id):
            wire.write(1)
            wire.write(id)
        case .forbiddenAttribute(let name):
            wire.write(2)
            wire.write(name)
        case .syntax(let message, let line):
            wire.write(3)
            wire.write(message)
            wire.write(line)
        case .layoutFailed(let engine, let messages):
            wire.write(4)
            wire.write(engine)
            wire.write(messages)
        case .layoutCollapsed(let engine):
            wire.write(5)
            wire.write(engine)
        case .renderingFailed(let format, let messages):
            wire.write(6)
            wire.write(format)
            wire.write(messages)
        case .unavailable:
            wire.write(7)
        case .worker:
            // A worker has no worker of its own to tell of.
            preconditionFailure("not an answer of graphviz")
        }
    }

    init(from wire: inout WireReader) throws(WireError) {
        switch try wire.number() {
        case 0: self = .duplicateNode(try wire.value())
        case 1: self = .unknownNode(try wire.value())
        case 2: self = .forbiddenAttribute(try wire.value())
        case 3: self = .syntax(message: try wire.value(), line: try wire.value())
        case 4: self = .layoutFailed(try wire.value(), messages: try wire.value())
        case 5: self = .layoutCollapsed(try wire.value())
        case 6: self = .renderingFailed(try wire.value(), messages: try wire.value())
        case 7: self = .unavailable
        default: throw WireError()
        }
    }
}
