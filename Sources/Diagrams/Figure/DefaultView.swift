public import Collaboration

extension View {
    /// What is drawn of a network without views: all actors and present ties.
    public static func `default`(for network: Network) -> View {
        View(id: network.id.isEmpty ? "network" : network.id, title: network.title, statuses: [.present])
    }
}
