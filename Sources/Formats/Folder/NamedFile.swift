internal import Collaboration
internal import Foundation

/// A file that a network's settings name: inside its folder, or not at all.
enum NamedFile {
    /// The path from where the program runs; nil after telling why not.
    static func path(_ name: String, of input: NetworkInput, at place: FilePlace, log: ProblemLog) -> String? {
        guard let folder = input.folder, isInside(name, folder: folder) else {
            log.error(at: place, .climbsOut(path: name))
            return nil
        }
        let path = folder + "/" + name
        guard FileManager.default.fileExists(atPath: path) else {
            log.error(at: place, .noSuchFile(path: name))
            return nil
        }
        return path
    }

    /// Neither by its name nor over a link does the file stand outside the folder.
    static func isInside(_ name: String, folder: String) -> Bool {
        guard !name.hasPrefix("/"), !name.hasPrefix("~"), !name.contains("\\"), !name.contains("\0") else {
            return false
        }
        guard !name.split(separator: "/").contains("..") else { return false }
        let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let target = URL(fileURLWithPath: folder + "/" + name).resolvingSymlinksInPath().path
        return target.hasPrefix(home.hasSuffix("/") ? home : home + "/")
    }
}
