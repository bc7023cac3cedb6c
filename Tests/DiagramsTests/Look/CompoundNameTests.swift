import Testing

@testable import Diagrams

@Suite struct CompoundNameTests {
    @Test func aLongWordIsBrokenBeforeItsLastPart() {
        #expect(CompoundName.broken("Krimpenerwaard") == "Krimpener- waard")
        #expect(CompoundName.broken("Hardinxveld-Giessendam [3]") == "Hardinxveld-Giessen- dam [3]")
        #expect(CompoundName.broken("Hellevoetsluis") == "Hellevoet- sluis")
    }

    /// Too short for two parts, or of none that is known.
    @Test func othersStayWhole() {
        for name in ["Edam", "Rotterdam aan Zee", "Zoetermeer", "Utrecht", "Llanfairpwll", "", "  ", "dam"] {
            let broken = CompoundName.broken(name)
            #expect(broken.replacing("- ", with: "") == name)
        }
        #expect(CompoundName.broken("Edam") == "Edam" && CompoundName.broken("Utrecht") == "Utrecht")
    }
}
