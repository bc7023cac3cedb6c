import Analysis
import Collaboration
import Formats
import Foundation

/// Times the witte-vlekken engine on a made-up country: reading and what must be there at once, then everything else.
@main struct NationalBench {
    static func main() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("verzonnen-land")
        var country = MadeUpCountry()
        if CommandLine.arguments.contains("--small") {
            country.municipalities = 40
            country.partnerships = 60
            country.ties = 400
        }
        try country.write(to: folder)
        let start = ContinuousClock.now
        let network = NetworkReader.read(paths: [folder.path]).network
        let read = ContinuousClock.now
        let snapshot = Snapshot(network)
        let resolved = ContinuousClock.now
        let atOnce = Set(network.expectations.map(\.id) + ["coverage", "isolates", "desired"])
        let report = try snapshot.gaps(only: atOnce)
        let checked = ContinuousClock.now
        print("actors \(network.actors.count), claims \(network.claims.count), ties \(snapshot.ties.count)")
        print("reading                                    \(seconds(read - start))")
        print("snapshot                                   \(seconds(resolved - read))")
        print("expectations, coverage, isolates, desired  \(seconds(checked - resolved))")
        print("together                                   \(seconds(checked - start))   (bar: 2 s)")
        for finding in report.findings { print("  \(finding.rule): \(finding.counts)") }
        for finder in FinderID.allCases where !atOnce.contains(finder.rawValue) {
            let before = ContinuousClock.now
            _ = try snapshot.gaps(only: [finder.rawValue])
            print(
                "\(finder.rawValue.padding(toLength: 42, withPad: " ", startingAt: 0)) \(seconds(ContinuousClock.now - before))"
            )
        }
        let before = ContinuousClock.now
        let plans = snapshot.suggestions()
        print("suggest                                    \(seconds(ContinuousClock.now - before))")
        for plan in plans { print("  \(plan.rule.id): \(plan.suggestions.count) for \(plan.gaps.count)") }
    }

    private static func seconds(_ duration: Duration) -> String {
        let value = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
        return String(format: "%7.3f s", value)
    }
}
