import Foundation
import Testing

@Suite struct DoctorTests {
    @Test func whereTheTestsRunMapsCanBeDrawn() throws {
        let (run, json) = try BuiltProgram.json(["doctor", "--format", "json", "--language", "en"])
        #expect(run.status == 0, "\(run.output)")
        #expect(json["schema"] as? String == "wittevlek.doctor/1")
        #expect(json["ok"] as? Bool == true)
        let parts = (json["parts"] as? [[String: Any]] ?? []).compactMap { $0["part"] as? String }
        #expect(parts.starts(with: ["wittevlek", "graphviz", "layouts", "output", "font"]))
    }

    @Test func boundariesThatAreNotThereAreNamedWithWhatMendsIt() throws {
        let run = try BuiltProgram.run(["dokter"], environment: ["WITTEVLEK_BOUNDARIES": "/niet/daar.geojson"])
        #expect(run.status == 0)
        #expect(run.output.contains("\"/niet/daar.geojson\""))
        #expect(run.output.contains("export WITTEVLEK_BOUNDARIES="))
        #expect(run.output.contains("let op"))
    }

    /// A machine without graphviz's plugins: the library finds none where it is told to look.
    @Test func withoutPluginsItSaysWhichCommandMendsIt() throws {
        try withFolder { folder in
            let run = try BuiltProgram.run(["doctor"], environment: ["GVBINDIR": folder])
            #expect(run.status == 70, "\(run.output)")
            #expect(run.output.contains("fout"))
            #expect(run.output.contains("dot -c"))
        }
    }
}
