/// Names of places that are longer than their tile: Dutch ones mostly end in a word of their own, before which they may be broken.
enum CompoundName {
    /// What names of places end in: `Krimpenerwaard`, `Hellevoetsluis`, `Alblasserdam`.
    private static let endings = [
        "waard", "waarden", "sluis", "dam", "drecht", "dijk", "land", "landen", "burg", "berg", "bergen", "kerk",
        "stad", "bosch",
        "stede", "hoven", "veen", "veld", "meer", "wijk", "voort", "voorde", "hout", "horst", "woude", "monde", "haven",
        "plaat", "polder", "zijl", "schans", "donk", "loo", "rade", "steen", "stein", "wold", "broek", "nisse",
    ].sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }.map { Array($0.utf8) }

    /// The name with a hyphen and a place to break before the last part of its long words.
    static func broken(_ name: String) -> String {
        name.split(separator: " ", omittingEmptySubsequences: false).map { word in
            // Bytes: as text it takes longer than all else about a map's names.
            let ending = endings.first {
                word.utf8.count > $0.count && word.utf8.suffix($0.count).elementsEqual($0)
                    && word.count - $0.count >= 4
            }
            return ending.map { word.dropLast($0.count) + "- " + word.suffix($0.count) } ?? String(word)
        }.joined(separator: " ")
    }
}
