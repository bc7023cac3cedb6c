internal import Collaboration
internal import Foundation
internal import Tables

/// Reads networks from files.
public enum NetworkReader {
    /// Reads what stands at the paths and makes one network of it.
    ///
    /// A path is a folder with a network (or its `network.yaml`), an edge list (`.csv`, `.tsv`) or a GraphML file. Data that is wrong is no error here: it is told in
    /// ``ReadResult/problems``, counted in ``ReadResult/balance``, and the rest is read. What cannot be read at all is told
    /// in ``ReadResult/failure``.
    ///
    /// - Parameter paths: in the order in which they count: of two that clash the first stands.
    /// - Complexity: O(bytes), and O(names) for each name that is unknown.
    public static func read(paths: [String], options: ReadOptions = ReadOptions()) -> ReadResult {
        let log = ProblemLog()
        var folders = FolderReader(log: log)
        let inputs = paths.compactMap { path in
            input(at: path, isAlone: paths.count == 1, options: options, folders: &folders, log: log)
        }
        folders.expectActors(in: inputs)
        var assembler = NetworkAssembler(options: options, log: log)
        let network = assembler.network(of: inputs)
        return ReadResult(
            network: network, balance: assembler.balance, problems: log.sorted, heldBack: log.heldBack,
            isPartial: log.isPartial, failure: log.failure,
            boundariesPath: assembler.boundariesPath, brokenViews: assembler.brokenViews, dialects: folders.dialects)
    }

    /// Whether a file of this name holds a network's settings.
    package static func isSettings(_ name: String) -> Bool { FolderReader.settingsNames.contains(name.lowercased()) }

    private static func input(
        at given: String, isAlone: Bool, options: ReadOptions, folders: inout FolderReader, log: ProblemLog
    ) -> NetworkInput? {
        var path = given
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            log.fail(
                .noSuchInput, at: FilePlace(file: given), .noSuchFile(path: given), suggestion: neighbour(of: path))
            return nil
        }
        let name = FilePath.name(of: path)
        if !isFolder.boolValue, isSettings(name) {
            let parent = FilePath.folder(of: path)
            path = parent.isEmpty ? "." : parent
            isFolder = true
        }
        if isFolder.boolValue { return folders.read(path, prefix: isAlone ? "" : path + "/") }
        return folders.readGraph(path, title: FilePath.stem(of: name), isDirected: options.isDirected)
            .map { NetworkInput(name: $0.title, folder: nil, prefix: "", graph: $0) }
    }

    /// What stands beside a path that is not there and has nearly its name.
    private static func neighbour(of path: String) -> String? {
        let parent = FilePath.folder(of: path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)) ?? []
        let visible = names.filter { !$0.hasPrefix(".") }.sorted()
        let found = NearMiss.closest(to: FilePath.name(of: path), among: visible)
        return found.map { FilePath.joined(parent, $0) }
    }
}
