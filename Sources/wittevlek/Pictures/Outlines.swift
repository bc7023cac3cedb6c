internal import Collaboration
internal import Formats
internal import Tables
internal import Wording

/// The outlines for `--layout geo`: the option's, else the environment's, else the network's own.
struct Outlines {
    private let path: String?
    private let say: Phrases

    init(_ read: Reading, _ options: PictureOptions) {
        let environment = Terminal.environment("WITTEVLEK_BOUNDARIES").flatMap { $0.isEmpty ? nil : $0 }
        path = options.boundaries ?? environment ?? read.result.boundariesPath
        say = read.say
    }

    /// Nil where nobody gives any: then places stand without outlines.
    func boundaries() throws -> Boundaries? {
        guard let path else { return nil }
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: path)
        } catch {
            let isMissing = if case .noSuchFile = error { true } else { false }
            throw Reading.failure(
                isMissing ? .noInput : .badData, isMissing ? .noSuchFile(path: path) : .unreadable(path: path), nil, say
            )
        }
        do {
            return try GeoJSONReader.read(bytes)
        } catch {
            throw Failure(.badData, say.badBoundaries(path, reason: error.words))
        }
    }
}

extension GeoJSONError {
    fileprivate var words: Phrases.BoundariesFault {
        switch self {
        case .tooLarge(let limit): .tooLarge(limit: limit)
        case .notJSON: .notJSON
        case .wrongShape: .wrongShape
        case .strangeCoordinates(let feature, _, _): .strangeCoordinates(feature: feature)
        case .noAreas: .noAreas
        }
    }
}
