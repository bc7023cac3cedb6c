internal import Collaboration
internal import Formats
internal import Foundation
internal import Rendering
internal import Reports
internal import Tables
internal import Wording

/// Where actors stood in earlier pictures, by layout: what keeps them there in the next one.
struct SavedPositions {
    private static let schema = "wittevlek.positions/1"
    private var places: [LayoutID: [ActorID: PicturePosition]] = [:]
    /// As the file was when it was read; empty where there was none.
    private(set) var stored: [UInt8] = []

    init() {}

    /// What a file keeps; nothing where there is none yet.
    init(from path: String, _ say: Phrases) throws {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: path)
        } catch {
            // Where it cannot be is told when it is to be written.
            switch error {
            case .noSuchFile, .cannotRead(_, .notAFolder): return
            default: throw Failure(.badData, say.badPositions(path))
            }
        }
        stored = bytes
        guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.schema == Self.schema else {
            throw Failure(.badData, say.badPositions(path))
        }
        for layout in LayoutID.allCases {
            for (actor, point) in (file.layouts[layout.rawValue] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let place = point.count == 2 ? PicturePosition(x: point[0], y: point[1]) : nil
                guard let place, place.isNear(in: layout) else {
                    let farthest = Int(PicturePosition.farthest(in: layout))
                    throw Failure(
                        .badData, say.farPosition(path, actor: actor, layout: layout, point: point, farthest: farthest))
                }
                places[layout, default: [:]][ActorID(actor)] = place
            }
        }
    }

    /// As it is written: by layout and actor, x and y.
    private struct File: Decodable {
        let schema: String
        let layouts: [String: [String: [Double]]]
    }

    subscript(layout: LayoutID) -> [ActorID: PicturePosition] { places[layout] ?? [:] }

    /// Whether there is more in it than in the file.
    private(set) var hasLearned = false

    /// Keeps what is known, and learns what is new.
    mutating func learn(_ positions: [ActorID: PicturePosition], in layout: LayoutID) {
        if !positions.keys.allSatisfy({ places[layout]?[$0] != nil }) { hasLearned = true }
        places[layout, default: [:]].merge(positions) { known, _ in known }
    }

    var bytes: [UInt8] {
        let layouts = LayoutID.allCases.compactMap { layout -> (key: String, value: JSONValue)? in
            guard let actors = places[layout], !actors.isEmpty else { return nil }
            let points = actors.sorted { $0.key < $1.key }.map { actor, point in
                (actor.rawValue, JSONValue.array([point.x, point.y].map { .number(($0 * 1000).rounded() / 1000) }))
            }
            return (layout.rawValue, .object(points.map { (key: $0.0, value: $0.1) }))
        }
        return Array(
            JSONValue.object(["schema": .string(Self.schema), "layouts": .object(layouts)]).text.utf8)
    }
}
