import Foundation
import GraphCore

/// A made-up country as a folder of tables: the same seed writes the same bytes.
struct MadeUpCountry {
    var municipalities = 400
    var partnerships = 1_300
    var ties = 40_000
    var regions = 40
    var seed: UInt64 = 1

    /// Writes the five tables and the settings.
    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var random = RandomSource(seed: seed)
        for (name, text) in [
            ("network.yaml", settings), ("actors.csv", actors(&random)), ("claims.csv", claims(&random)),
            ("sources.csv", sources), ("completeness.csv", completeness),
        ] {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
    }

    private var settings: String {
        """
        schema: wittevlek/1
        id: verzonnen-land
        title: Een verzonnen land
        as-of: 2026-01-01
        expectations:
          - { id: in-regio, title: Elke gemeente hoort bij een regio, each: "level=gemeente", weigh-by: population,
              needs: { path: [ { via: member-of, to: "type=cultuurregio" } ], at-least: 1 }, own: true, because: proef }
          - { id: veel-verbanden, title: Elke gemeente zit in tachtig verbanden, each: "level=gemeente",
              needs: { path: [ { via: member-of, to: "kind=partnership" } ], at-least: 80 }, own: true, because: proef }
          - { id: klein-en-veel, title: Kleine gemeenten niet in te veel, each: "level=gemeente population<30000",
              needs: { path: [ { via: member-of, to: "kind=partnership" } ], at-most: 130 }, own: true, because: proef }
          - { id: via-regio, title: Elke gemeente heeft via haar regio een stelsel, each: "level=gemeente",
              needs: { path: [ { via: member-of, to: "type=cultuurregio" }, { via: part-of, to: "type=stelsel" } ],
                       at-least: 1 }, own: true, because: proef }
        finders:
          coverage: [ { rows: "level=gemeente", via: member-of, columns: "kind=partnership" } ]
          between-groups: [ { groups: "type=cultuurregio", via: member-of } ]
          missing-ties: { among: "level=gemeente", top: 20 }

        """
    }

    private func actors(_ random: inout RandomSource) -> String {
        var text = "id,name,kind,level,type,population\n"
        for number in 0..<municipalities {
            text +=
                "gemeente-\(number),Gemeente \(number),government,gemeente,,\(3_000 + random.next(below: 200_000))\n"
        }
        for number in 0..<regions { text += "regio-\(number),Regio \(number),region,,cultuurregio,\n" }
        for number in 0..<partnerships { text += "verband-\(number),Verband \(number),partnership,,verband,\n" }
        return text + "stelsel,Stelsel,partnership,,stelsel,\n"
    }

    /// One municipality in twenty is in no region; a twentieth of the ties is only wished for; two sources.
    private func claims(_ random: inout RandomSource) -> String {
        var text = "from,relation,to,status,seen,source,locator\n"
        for number in 0..<municipalities where random.next(below: 20) > 0 {
            text += "gemeente-\(number),member-of,regio-\(random.next(below: regions)),present,2025,rijk,tabel 1\n"
        }
        for number in 0..<regions where number % 4 != 0 {
            text += "regio-\(number),part-of,stelsel,present,2025,rijk,tabel 2\n"
        }
        var seen: Set<Int> = []
        while seen.count < ties {
            let (a, b) = (random.next(below: municipalities), random.next(below: partnerships))
            guard seen.insert(a * partnerships + b).inserted else { continue }
            let status = random.next(below: 20) == 0 ? "desired" : "present"
            let source = random.next(below: 2) == 0 ? "rijk" : "register"
            text += "gemeente-\(a),member-of,verband-\(b),\(status),2025,\(source),rij \(seen.count)\n"
        }
        return text
    }

    private var sources: String {
        "id,title,date\nrijk,Lijst van het Rijk,2025\nregister,Register van verbanden,2025\n"
    }

    private var completeness: String {
        "source,locator,from,relation,to,seen,basis\n"
            + "rijk,tabel 1,level=gemeente,member-of,type=cultuurregio,2025,stated\n"
            + "rijk,tabel 2,type=cultuurregio,part-of,type=stelsel,2025,stated\n"
    }
}
