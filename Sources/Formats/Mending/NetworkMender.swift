package import Collaboration
internal import Foundation
package import Tables

/// A copy of a network's folder in which is mended what can be mended without guessing.
package struct MendedNetwork: Sendable {
    /// Something that stands otherwise in the copy.
    package struct Change: Hashable, Sendable {
        package enum What: Hashable, Sendable {
            /// A word that nobody knows, for the one that is nearly the same.
            case word
            /// A date or a number in the form in which we write it.
            case form
            /// Blank space around a cell.
            case space
            /// How the whole file is written.
            case dialect(from: TableDialect, to: TableDialect)
            /// The encoding of a file that is no table.
            case encoding
        }

        package let place: FilePlace
        package let what: What
        package let old: String
        package let new: String
    }

    /// All files of the folder, with their paths in it.
    package let files: [NetworkFile]
    /// In order of place.
    package let changes: [Change]
}

/// Mends a folder: words for which there is exactly one that is nearly the same, dates and numbers, blank space,
/// encodings and delimiters.
///
/// A number with a letter in it is nobody's to guess and stays. A table of which a row could not be taken is copied as
/// it is, so that nothing gets lost.
package struct NetworkMender {
    private let folder: String
    private let result: ReadResult

    /// - Parameter result: what reading this folder alone gave.
    package init(folder: String, result: ReadResult) {
        self.folder = folder
        self.result = result
    }

    package func mended() throws(TablesError) -> MendedNetwork {
        var files: [NetworkFile] = []
        var changes: [MendedNetwork.Change] = []
        let words = WordMender(network: result.network).replacements(for: result.problems)
        for name in try names() {
            let bytes = try FileReader.bytes(of: folder + "/" + name)
            let own = words.filter { $0.place.file == name }
            if NetworkReader.isSettings(name) {
                let mender = SettingsMender(file: name, bytes: bytes, replacements: own)
                files.append(NetworkFile(name: name, bytes: mender?.mended ?? bytes))
                changes += mender?.changes ?? []
            } else if let kind = FolderReader.kind(ofFile: name),
                let mender = TableMender(
                    file: name, kind: kind, bytes: bytes, replacements: own, language: result.network.language)
            {
                files.append(NetworkFile(name: name, bytes: mender.mended))
                changes += mender.changes
            } else {
                files.append(NetworkFile(name: name, bytes: bytes))
            }
        }
        return MendedNetwork(files: files, changes: changes.sorted { $0.place < $1.place })
    }

    /// The folder's own files and the outlines that the network names; what is hidden is no part of a network.
    private func names() throws(TablesError) -> [String] {
        let all: [String]
        do {
            all = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .cannotRead(path: folder, .notPermitted)
        }
        var names = all.filter { name in
            var isFolder: ObjCBool = false
            return !name.hasPrefix(".") && NamedFile.isInside(name, folder: folder)
                && FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        if let outlines = result.network.boundaries, result.boundariesPath != nil, !names.contains(outlines) {
            names.append(outlines)
        }
        return names
    }
}
