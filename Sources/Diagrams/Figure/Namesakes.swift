internal import Collaboration
internal import Wording

/// What tells drawn actors of one name apart: Leiden is a municipality and a region.
struct Namesakes {
    /// With the actor's kind, and its id where that says no more; nothing for who has a name alone.
    private(set) var names: [ActorID: String] = [:]
    /// Those of whom another has the kind too, so that shapes do not tell them apart.
    private(set) var alike: Set<ActorID> = []

    init() {}

    init(among actors: [Actor], _ phrases: Phrases) {
        for namesakes in Dictionary(grouping: actors, by: \.name.folded).values where namesakes.count > 1 {
            let titles = Dictionary(grouping: namesakes) { phrases.shapeTitle($0).folded }
            let kinds = Dictionary(grouping: namesakes, by: \.kind)
            for actor in namesakes {
                let title = phrases.shapeTitle(actor)
                names[actor.id] = titles[title.folded]!.count > 1 ? phrases.shapeTitle(actor, withID: true) : title
                if kinds[actor.kind]!.count > 1 { alike.insert(actor.id) }
            }
        }
    }
}
