/// In English, with commas.
enum EnglishStarter {
    static func files(id: String, title: String) -> [Starter.File] {
        [
            Starter.File(name: "network.yaml", text: settings(id: id, title: title)),
            Starter.File(name: "actors.csv", text: actors), Starter.File(name: "claims.csv", text: claims),
            Starter.File(name: "sources.csv", text: sources), Starter.File(name: "attributes.csv", text: attributes),
            Starter.File(name: "completeness.csv", text: completeness),
            Starter.File(name: "counts.csv", text: counts),
        ]
    }

    private static func settings(id: String, title: String) -> String {
        """
        # Everything in this folder is made up: replace it by your own network.
        # Check it:  wittevlek check .
        # Draw it:   wittevlek render .
        schema: wittevlek/1
        id: \(id)
        title: \(Starter.quoted(title))
        language: en
        as-of: 2024-01-01            # the day on which all of it holds

        # A class stands for several actors at once; a table writes class:all-municipalities.
        classes:
          - { id: all-municipalities, label: all municipalities, selector: "level=gemeente" }

        # One source for a whole column of actors.csv.
        sources-for-columns:
          population: { source: census-2024, date: 2024-01-01 }

        # What you expect: what does not meet it is a gap (wittevlek gaps .).
        expectations:
          - id: in-region
            title: Every municipality belongs to a cultural region
            each: level=gemeente
            needs: { path: [ { via: member-of, to: "type=cultural-region" } ], at-least: 1 }
            severity: attention
            weigh-by: population
            own: true                # your own; where the norm comes from a document, give source, locator and quote
            because: Without a region a municipality has no seat at the table.

        views:
          - id: region
            title: Who belongs to the region?
            select: "kind=government|region"
            relations: [member-of, funds]
            layout: neato
          - id: themes
            title: Who works on what?
            select: "kind=government|second-line|institution|theme"
            relations: [addresses, supports]
            layout: dot

        """
    }

    private static let actors = """
        id,name,aliases,kind,level,type,code,lon,lat,population,priority,note
        aanstad,Aanstad,Aan de Stad,government,gemeente,,,4.50,52.10,120000,,names and numbers are made up
        beekdam,Beekdam,,government,gemeente,,,4.62,52.05,28000,,
        cosland,Cosland,,government,gemeente,,,4.71,52.12,41000,,
        duinoord,Duinoord,,government,gemeente,,,4.41,52.16,9000,,
        province,Example Province,,government,provincie,,,,,,,
        region-north,Region North,,region,,cultural-region,,,,,,
        support-centre,Support Centre,,second-line,,support,,,,,,
        museum,Museum on the Dam,,institution,,museum,,,,,,
        arts-education,Arts education,,theme,,task,,,,,high,
        heritage,Heritage,,theme,,task,,,,,medium,

        """

    private static let claims = """
        from,relation,to,status,role,seen,since,until,source,locator,quote,holder,basis,note
        aanstad,member-of,region-north,present,,2023,,,plan-2023,p. 4,Aanstad and Beekdam form the region,,stated,
        beekdam,member-of,region-north,present,,2023,,,plan-2023,p. 4,Aanstad and Beekdam form the region,,stated,
        cosland,member-of,region-north,planned,,2023,,,plan-2023,p. 9,Cosland explores joining,,stated,
        duinoord,member-of,region-north,desired,,2023,,,plan-2023,p. 9,,province,stated,a wish of the province
        province,funds,region-north,present,,,2022,2025,budget-2022,p. 31,,,stated,
        province,funds,support-centre,present,,,2022,2025,budget-2022,p. 32,,,stated,
        support-centre,supports,museum,present,,2023,,,plan-2023,p. 12,,,stated,
        class:all-municipalities,addresses,arts-education,present,,2023,,,plan-2023,p. 6,all municipalities,,stated,
        support-centre,addresses,arts-education,present,,2023,,,plan-2023,p. 6,,,stated,
        museum,addresses,heritage,present,,2023,,,plan-2023,p. 7,,,stated,

        """

    private static let sources = """
        id,title,author,publisher,date,address,licence,parts,note
        plan-2023,Plan 2023 (made up),,Region North,2023,https://example.invalid/plan,,,
        budget-2022,Budget 2022 (made up),,Example Province,2022,https://example.invalid/budget,,,
        census-2024,Census 2024 (made up),,Census Office,2024,https://example.invalid/census,,,

        """

    private static let attributes = """
        actor,key,value,unit,source,locator,date
        museum,visitors,25000,visits a year,plan-2023,p. 12,2023

        """

    private static let completeness = """
        source,locator,quote,from,relation,to,seen,since,until,basis,note
        plan-2023,p. 4,the region is Aanstad and Beekdam,level=gemeente,member-of,id=region-north,2023,,,stated,

        """

    private static let counts = """
        source,locator,quote,each,relation,to,count,of,seen,note
        plan-2023,p. 4,two municipalities,level=gemeente,member-of,id=region-north,2,,2023,

        """
}
