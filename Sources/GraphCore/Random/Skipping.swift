extension RandomSource {
    /// Picks each of `0 ..< count` with `probability`, ascending, in time proportional to what is picked: the gaps
    /// between picks are geometric.
    ///
    /// V. Batagelj and U. Brandes, "Efficient generation of large random networks", Phys. Rev. E 71, 036113, 2005,
    /// doi:10.1103/PhysRevE.71.036113.
    mutating func pick(from count: Int, probability: Double, _ body: (Int) -> Void) {
        precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
        if probability == 0 { return }
        if probability == 1 {
            for index in 0..<count { body(index) }
            return
        }
        let scale = 1 / logarithm(onePlus: -probability)
        var index = -1
        while true {
            // A gap beyond `count` may not fit an Int.
            let gap = logarithm(onePlus: -nextUnit()) * scale
            guard gap < Double(count - index) else { return }
            index += 1 + Int(gap)
            guard index < count else { return }
            body(index)
        }
    }
}
