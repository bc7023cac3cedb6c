import Collaboration
import Formats
import Foundation
import TestSupport
import Testing

/// Files that were damaged at random, and files that once were trouble: an answer or a diagnostic, never a crash, and
/// each record counted once.
@Suite struct FuzzTests {
    private func expectAnAnswer(_ result: ReadResult, _ name: String) {
        for table in result.balance {
            #expect(table.read == table.taken + table.merged + table.rejected, "\(name): \(table)")
        }
        #expect(result.rejected == 0 || result.problems.contains { $0.severity == .error }, "\(name)")
        #expect(result.failure == nil || result.hasErrors, "\(name)")
        // What kept a file from being read stands before the rest.
        let places = result.failure == nil ? result.problems.compactMap(\.place) : []
        #expect(places == places.sorted(), "\(name)")
    }

    /// SplitMix64, so that a failure comes back.
    private struct Random {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(bound))
        }
    }

    /// More rounds where somebody has the time: scripts/verify-all does.
    private static let factor = Project.environment("WITTEVLEK_FUZZ_FACTOR").flatMap { Int($0) } ?? 1

    private static let pieces =
        [
            "\"", ",", ";", "\n", "|", "=", "class:", "^", "&a ", "*a", "[", "{", ": ", "- ", "\0", "\u{FEFF}",
            "2021-02-30",
            "1.234", "-", "é", "💥", "kind<", "../", "", "%", "off",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    @Test func damagedNetworks() throws {
        let folder = URL(fileURLWithPath: Fixture.path("voorbeeld"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        var sound: [String: [UInt8]] = [:]
        for name in names { sound[name] = Array(try Data(contentsOf: folder.appendingPathComponent(name))) }
        var random = Random(state: 2021)
        for round in 0..<(150 * Self.factor) {
            var files = sound
            for _ in 0...random.below(4) {
                let name = names[random.below(names.count)]
                guard var bytes = files[name], !bytes.isEmpty else { continue }
                let position = random.below(bytes.count)
                switch random.below(4) {
                case 0: bytes.removeSubrange(position..<min(bytes.count, position + random.below(40)))
                case 1: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: position)
                case 2: bytes[position] = UInt8(random.below(256))
                default:
                    bytes.insert(
                        contentsOf: bytes[position..<min(bytes.count, position + random.below(80))],
                        at: random.below(bytes.count))
                }
                files[name] = bytes
            }
            expectAnAnswer(try Fixture.read(files), "round \(round)")
        }
    }

    /// A mended copy of anything is written, reads back, and rejects no more than the original did.
    @Test func mendingDamagedNetworks() throws {
        let names = ["actors.csv", "claims.csv", "network.yaml", "sources.csv"]
        let sound = Fixture.sound.mapValues { Array($0.utf8) }
        var random = Random(state: 11)
        for round in 0..<(60 * Self.factor) {
            var files = sound
            for _ in 0...random.below(3) {
                let name = names[random.below(names.count)]
                guard var bytes = files[name], !bytes.isEmpty else { continue }
                let position = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes.remove(at: position)
                case 1: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: position)
                default: bytes[position] = UInt8(random.below(256))
                }
                files[name] = bytes
            }
            try Fixture.inFolder { folder in
                for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name)) }
                let result = NetworkReader.read(paths: [folder])
                let mended = try NetworkMender(folder: folder, result: result).mended()
                #expect(mended.files.map(\.name) == names)
                let copy = try Fixture.read(
                    Dictionary(uniqueKeysWithValues: mended.files.map { ($0.name, $0.bytes) }))
                expectAnAnswer(copy, "round \(round)")
                let words = mended.changes.contains { $0.what == .word }
                #expect(words || copy.rejected == result.rejected, "round \(round)")
            }
        }
    }

    @Test func damagedGraphFiles() throws {
        let graphML = Array(
            "<graphml><key id='w' attr.name='weight'/><graph edgedefault='directed'><node id='a'/><node id='b'><data key='n'>x</data></node><edge source='a' target='b'><data key='w'>1</data></edge></graph></graphml>"
                .utf8)
        let edges = Array("source,target,weight\na,b,1\nb,c,2.5\n".utf8)
        var random = Random(state: 7)
        try Fixture.inFolder { folder in
            for round in 0..<(300 * Self.factor) {
                var bytes = round.isMultiple(of: 2) ? graphML : edges
                for _ in 0...random.below(3) where !bytes.isEmpty {
                    let position = random.below(bytes.count)
                    if random.below(2) == 0 {
                        bytes.removeSubrange(position..<min(bytes.count, position + random.below(10)))
                    } else {
                        bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: position)
                    }
                }
                let path = folder + (round.isMultiple(of: 2) ? "/x.graphml" : "/x.csv")
                try Data(bytes).write(to: URL(fileURLWithPath: path))
                expectAnAnswer(NetworkReader.read(paths: [path]), "round \(round)")
            }
        }
    }

    /// Each file of the corpus in the place of the one whose ending it has.
    @Test func theCorpus() throws {
        let folder = URL(fileURLWithPath: Fixture.path("fuzz"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count >= 12)
        for name in names {
            let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
            if name.hasSuffix(".graphml") {
                expectAnAnswer(NetworkReader.read(paths: [folder.appendingPathComponent(name).path]), name)
                continue
            }
            expectAnAnswer(NetworkReader.read(paths: [folder.appendingPathComponent(name).path]), name)
            for place in name.hasSuffix(".yaml")
                ? ["network.yaml"] : ["actors.csv", "claims.csv", "sources.csv", "counts.csv"]
            {
                var files = Fixture.sound.mapValues { Array($0.utf8) }
                files[place] = bytes
                expectAnAnswer(try Fixture.read(files), "\(name) as \(place)")
            }
        }
    }
}
