import DOT
import Foundation
import Synchronization
import Testing

@testable import GraphvizEngine

private let document = Document(
    .directed, name: "g", nodeDefaults: [.fontName("Arial")], nodes: [.init("a"), .init("b")],
    edges: [.init(from: "a", to: "b")])

private func shell(_ script: String, timeout: Duration? = .seconds(20)) -> GraphvizClient {
    GraphvizClient(.worker(path: "/bin/sh", arguments: ["-c", script], timeout: timeout))
}

/// How the client fares with workers that do what a crashing or hanging libgvc would do.
@Suite(.serialized) struct GraphvizClientTests {
    @Test(arguments: [
        ("kill -SEGV $$", WorkerFailure.crashed(signal: SIGSEGV)), ("kill -ABRT $$", .crashed(signal: SIGABRT)),
        ("head -c 10 >/dev/null; kill -KILL $$", .crashed(signal: SIGKILL)), ("exit 3", .exited(status: 3)),
        ("head -c 20 >/dev/null; printf wittgv01; exit 0", .exited(status: 0)),
        ("printf 'Segmentation fault, honestly'; sleep 20", .unintelligible),
        ("printf 'wittgv01\\377\\377\\377\\377\\377\\377\\377\\377'; sleep 20", .unintelligible),
        ("printf 'wittgv01\\001\\000\\000\\000\\000\\000\\000\\000x'; sleep 20", .unintelligible),
        ("cat", .unintelligible),
    ])
    func aWorkerThatFailsIsAnErrorOfTheCall(script: String, failure: WorkerFailure) {
        let client = shell(script)
        for _ in 0..<2 {
            #expect(throws: GraphvizError.worker(failure)) { try client.layout(document, engine: .dot) }
        }
    }

    @Test func aWorkerThatHangsIsEndedInTime() {
        let large = Document(.directed, name: "g", nodes: (0..<50_000).map { .init("knoop \($0)") })
        for (script, document) in [("sleep 30", document), ("sleep 30", large), ("cat >/dev/null; sleep 30", large)] {
            let client = shell(script, timeout: .milliseconds(300))
            let time = ContinuousClock().measure {
                #expect(throws: GraphvizError.worker(.timedOut(.milliseconds(300)))) {
                    try client.layout(document, engine: .dot)
                }
            }
            #expect(time < .seconds(5))
        }
    }

    @Test func aMissingWorkerIsAnErrorOfTheCall() {
        let client = GraphvizClient(.worker(path: "/no/such/program", arguments: []))
        #expect(throws: GraphvizError.worker(.notStarted(path: "/no/such/program", errno: ENOENT))) {
            try client.measure([TextRun("a", font: "Arial", size: 10)])
        }
    }

    @Test func hereGivesWhatGraphvizGives() throws {
        let client = GraphvizClient()
        let run = TextRun("a", font: "Arial", size: 10)
        #expect(try client.layout(document, engine: .dot) == Graphviz.layout(document, engine: .dot))
        #expect(try client.measure([run]) == Graphviz.measure([run]))
        #expect(try client.read("graph { a }") == Graphviz.read("graph { a }"))
        #expect(
            try client.render(document, engine: .neato, format: .svg)
                == Graphviz.render(document, engine: .neato, format: .svg))
        #expect(throws: GraphvizError.self) { try client.read("geen dot") }
    }

    /// A server at the other end of a socket answers request after request, failures too, and ends when the client does.
    @Test func aServerAnswersUntilItsClientCloses() async throws {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        let (near, far) = (ends[0], ends[1])
        async let ended = onThread { Graphviz.serve(input: far, output: far) }
        let talked = Result { () throws in try talk(on: near) }
        close(near)
        #expect(await ended)
        close(far)
        try talked.get()
    }

    /// What is sent is not taken for the end, nor is it taken.
    @Test func theEndOfTheOtherSideIsNoticedWhileNobodyReads() async throws {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        let (near, far) = (ends[0], ends[1])
        let isOver = Mutex(false)
        async let ended = onThread {
            WorkerChannel.waitForClose(of: far)
            isOver.withLock { $0 = true }
            return true
        }
        try WorkerChannel.send(WorkerChannel.framed([1, 2, 3]), to: near, deadline: nil)
        try await Task.sleep(for: .milliseconds(100))
        #expect(!isOver.withLock { $0 })
        #expect(try WorkerChannel.receive(from: far, deadline: .now + .seconds(20)) == [1, 2, 3])
        try await Task.sleep(for: .milliseconds(100))
        #expect(!isOver.withLock { $0 })
        close(near)
        #expect(await ended)
        close(far)
    }

    private func talk(on socket: Int32) throws {
        let requests: [WorkerRequest] = [
            .layout(document, .dot), .read("geen dot"), .render(document, .dot, .svg), .layout(document, .neato),
        ]
        for request in requests {
            var wire = WireWriter()
            wire.write(request)
            try WorkerChannel.send(WorkerChannel.framed(wire.bytes), to: socket, deadline: .now + .seconds(20))
            let bytes = try #require(try WorkerChannel.receive(from: socket, deadline: .now + .seconds(20)))
            #expect(try WireReader.decode(bytes) == WorkerAnswer(to: request))
        }
    }

    private func onThread(_ body: @escaping @Sendable () -> Bool) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
