import Foundation
import Reports
import Testing

@Suite struct JSONValueTests {
    @Test func membersKeepTheirOrderAndNilIsLeftOut() {
        let value = JSONValue.object([
            "schema": "wittevlek.check/1", "ok": true, "zeta": .integer(3), "alpha": .number(0.5), "gone": nil,
            "none": .null, "ids": .strings(["a", "b"]), "empty": [], "rows": [.object(["x": .integer(1)])],
        ])
        #expect(
            value.text == """
                {
                  "schema": "wittevlek.check/1",
                  "ok": true,
                  "zeta": 3,
                  "alpha": 0.5,
                  "none": null,
                  "ids": ["a", "b"],
                  "empty": [],
                  "rows": [
                    {
                      "x": 1
                    }
                  ]
                }

                """)
    }

    /// Read back by Foundation's parser, which knows nothing of ours.
    @Test(arguments: [
        "", "\"\\/", "a\nb\r\t", "\u{0}\u{1F}\u{7F}", "\u{2028}", "👩‍👩‍👧 Fryslân שלום", "<script>&amp;",
    ])
    func everyStringComesBack(text: String) throws {
        let bytes = Data(JSONValue.object(["v": .string(text)]).text.utf8)
        let read = try JSONDecoder().decode([String: String].self, from: bytes)
        #expect(read["v"] == text)
    }

    @Test(arguments: [
        0, -0.5, 1e-12, 1e21, 3, 123_456_789_012_345, 0.1 + 0.2, Double.leastNonzeroMagnitude,
        Double.greatestFiniteMagnitude,
    ])
    func everyNumberComesBack(number: Double) throws {
        let bytes = Data(JSONValue.object(["v": .number(number)]).text.utf8)
        let read = try JSONDecoder().decode([String: Double].self, from: bytes)
        #expect(read["v"] == number)
    }

    @Test func whatIsNoNumberIsNull() {
        #expect(JSONValue.number(.nan).text == "null\n")
        #expect(JSONValue.number(-.infinity).text == "null\n")
        #expect(JSONValue.number(7).text == "7\n")
    }
}
