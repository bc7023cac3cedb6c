/// In Dutch, and as Dutch Excel opens it in columns: `;`, and a byte order mark.
enum DutchStarter {
    static func files(id: String, title: String) -> [Starter.File] {
        [
            Starter.File(name: "netwerk.yaml", text: settings(id: id, title: title)),
            table("actoren.csv", actors), table("relaties.csv", claims), table("bronnen.csv", sources),
            table("kenmerken.csv", attributes), table("volledigheid.csv", completeness), table("aantallen.csv", counts),
        ]
    }

    private static func table(_ name: String, _ text: String) -> Starter.File {
        Starter.File(
            name: name, text: "\u{FEFF}" + text.split(separator: "\n").map { $0 + "\r\n" }.joined())
    }

    private static func settings(id: String, title: String) -> String {
        """
        # Alles in deze map is verzonnen: vervang het door uw eigen netwerk.
        # Controleren:  wittevlek controleer .
        # Tekenen:      wittevlek teken .
        schema: wittevlek/1
        id: \(id)
        titel: \(Starter.quoted(title))
        taal: nl
        peildatum: 2024-01-01        # de dag waarop alles hieronder geldt

        # Een klasse staat voor meer actoren tegelijk; in een tabel schrijft u klasse:alle-gemeenten.
        klassen:
          - { id: alle-gemeenten, label: alle gemeenten, keuze: "niveau=gemeente" }

        # Eén bron voor een hele kolom van actoren.csv.
        bron-per-kolom:
          inwoners: { bron: telling-2024, datum: 2024-01-01 }

        # Wat u verwacht: wat daaraan niet voldoet, is een witte vlek (wittevlek witte-vlekken .).
        verwachtingen:
          - id: in-regio
            titel: Elke gemeente hoort bij een cultuurregio
            elk: niveau=gemeente
            nodig: { pad: [ { via: lid-van, naar: "type=cultuurregio" } ], minstens: 1 }
            ernst: aandacht
            weeg-naar: inwoners
            eigen: true              # van uzelf; komt de norm uit een stuk, noem dan bron, vindplaats en citaat
            omdat: Zonder regio zit een gemeente niet aan tafel.

        kaarten:
          - id: regio
            titel: Wie hoort bij de regio?
            keuze: "soort=overheid|regio"
            relaties: [lid-van, financiert]
            opmaak: neato
          - id: themas
            titel: Wie werkt waaraan?
            keuze: "soort=overheid|tweedelijn|instelling|thema"
            relaties: [werkt-aan, ondersteunt]
            opmaak: dot

        """
    }

    private static let actors = """
        id;naam;aliassen;soort;niveau;type;code;lon;lat;inwoners;prioriteit;opmerking
        aanstad;Aanstad;Aan de Stad;overheid;gemeente;;;4,50;52,10;120.000;;namen en cijfers zijn verzonnen
        beekdam;Beekdam;;overheid;gemeente;;;4,62;52,05;28.000;;
        cosland;Cosland;;overheid;gemeente;;;4,71;52,12;41.000;;
        duinoord;Duinoord;;overheid;gemeente;;;4,41;52,16;9.000;;
        provincie;Provincie Voorbeeld;;overheid;provincie;;;;;;;
        regio-noord;Regio Noord;;regio;;cultuurregio;;;;;;
        steunpunt;Steunpunt Cultuur;;tweedelijn;;steunfunctie;;;;;;
        museum;Museum aan de Dam;;instelling;;museum;;;;;;
        cultuureducatie;Cultuureducatie;;thema;;opgave;;;;;hoog;
        erfgoed;Erfgoed;;thema;;opgave;;;;;midden;
        """

    private static let claims = """
        van;relatie;naar;status;rol;gezien;vanaf;t/m;bron;vindplaats;citaat;houder;grondslag;opmerking
        aanstad;lid-van;regio-noord;aanwezig;;2023;;;regioplan-2023;blz. 4;Aanstad en Beekdam vormen de regio;;gegeven;
        beekdam;lid-van;regio-noord;aanwezig;;2023;;;regioplan-2023;blz. 4;Aanstad en Beekdam vormen de regio;;gegeven;
        cosland;lid-van;regio-noord;gepland;;2023;;;regioplan-2023;blz. 9;Cosland verkent aansluiting;;gegeven;
        duinoord;lid-van;regio-noord;gewenst;;2023;;;regioplan-2023;blz. 9;;provincie;gegeven;een wens van de provincie
        provincie;financiert;regio-noord;aanwezig;;;2022;2025;begroting-2022;blz. 31;;;gegeven;
        provincie;financiert;steunpunt;aanwezig;;;2022;2025;begroting-2022;blz. 32;;;gegeven;
        steunpunt;ondersteunt;museum;aanwezig;;2023;;;regioplan-2023;blz. 12;;;gegeven;
        klasse:alle-gemeenten;werkt-aan;cultuureducatie;aanwezig;;2023;;;regioplan-2023;blz. 6;alle gemeenten;;gegeven;
        steunpunt;werkt-aan;cultuureducatie;aanwezig;;2023;;;regioplan-2023;blz. 6;;;gegeven;
        museum;werkt-aan;erfgoed;aanwezig;;2023;;;regioplan-2023;blz. 7;;;gegeven;
        """

    private static let sources = """
        id;titel;auteur;uitgever;datum;adres;licentie;delen;opmerking
        regioplan-2023;Regioplan 2023 (verzonnen);;Regio Noord;2023;https://voorbeeld.invalid/regioplan;;;
        begroting-2022;Begroting 2022 (verzonnen);;Provincie Voorbeeld;2022;https://voorbeeld.invalid/begroting;;;
        telling-2024;Telling 2024 (verzonnen);;Bureau Telling;2024;https://voorbeeld.invalid/telling;;;
        """

    private static let attributes = """
        actor;kenmerk;waarde;eenheid;bron;vindplaats;datum
        museum;bezoekers;25.000;bezoeken per jaar;regioplan-2023;blz. 12;2023
        """

    private static let completeness = """
        bron;vindplaats;citaat;van;relatie;naar;gezien;vanaf;t/m;grondslag;opmerking
        regioplan-2023;blz. 4;de regio bestaat uit Aanstad en Beekdam;niveau=gemeente;lid-van;id=regio-noord;2023;;;gegeven;
        """

    private static let counts = """
        bron;vindplaats;citaat;elk;relatie;naar;aantal;van-totaal;gezien;opmerking
        regioplan-2023;blz. 4;twee gemeenten;niveau=gemeente;lid-van;id=regio-noord;2;;2023;
        """
}
