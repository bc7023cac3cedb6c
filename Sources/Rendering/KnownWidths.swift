internal import Diagrams
internal import Synchronization

/// The widths that were measured for earlier pictures of this process: the maps of a network mostly show the same names.
///
/// A picture does not depend on them, it is only drawn sooner: a width is what graphviz measures, whenever it is asked.
enum KnownWidths {
    private static let widths = Mutex(Ruler())
    /// Some megabytes; then it starts anew.
    private static let limit = 20_000

    static func ruler() -> Ruler { widths.withLock { Ruler(knowing: $0) } }

    static func keep(_ ruler: Ruler) {
        widths.withLock { widths in
            if widths.count > limit { widths = Ruler() }
            widths.learn(from: ruler)
        }
    }
}
