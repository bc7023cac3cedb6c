import Tables
import Testing

@Suite struct FilePathTests {
    @Test(arguments: [
        ("a/b", "a", "b"), ("a/b/", "a", "b"), ("a//b", "a", "b"), ("/a", "/", "a"), ("a", "", "a"), ("a/", "", "a"),
        ("/", "/", "/"), ("", "", ""), ("./n", ".", "n"), ("../n.csv", "..", "n.csv"), ("/a/é/ö", "/a/é", "ö"),
    ])
    func folderAndName(path: String, folder: String, name: String) {
        #expect(FilePath.folder(of: path) == folder)
        #expect(FilePath.name(of: path) == name)
    }

    @Test(arguments: [
        ("a/b.CSV", "csv", "b"), ("b", "", "b"), (".git", "", ".git"), ("a.b/c", "", "c"), ("x.tar.gz", "gz", "x.tar"),
        ("x.", "", "x"), ("n.é", "é", "n"),
    ])
    func endingAndStem(path: String, ending: String, stem: String) {
        #expect(FilePath.ending(of: path) == ending)
        #expect(FilePath.stem(of: path) == stem)
    }

    @Test func joining() {
        #expect(FilePath.joined("", "a") == "a")
        #expect(FilePath.joined("b", "a") == "b/a")
        #expect(FilePath.joined("/", "a") == "/a")
    }
}
