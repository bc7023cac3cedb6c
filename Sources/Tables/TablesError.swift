/// What can be wrong with a file of cells, or with the place where one should come.
package enum TablesError: Error, Hashable, Sendable {
    // Reading a table.

    /// The file holds nothing but blank space.
    case empty
    /// The file is no text: it holds a NUL byte, or starts as an archive, a PDF or a picture does.
    case notText(at: TablePosition)
    /// These bytes are no text in the encoding that the rest of the file is in.
    case notInEncoding(TableDialect.Encoding, at: TablePosition)
    /// A quote that is opened here is closed nowhere: all that follows would be one cell.
    case unclosedQuote(at: TablePosition)
    /// Something stands between a closing quote of the header and the end of its cell.
    case textAfterQuote(at: TablePosition)

    // Files.

    /// There is no file or folder of this name.
    case noSuchFile(path: String)
    case cannotRead(path: String, FileFault)
    case cannotWrite(path: String, FileFault)
    /// A file of this name is there, and we did not make it, or it was changed since.
    case wouldOverwrite(path: String, changedSince: Bool)

    // Workbooks.

    /// A sheet holds at most 1,048,576 rows of 16,384 columns.
    case sheetTooLarge(sheet: String)
    /// A cell of a workbook holds at most 32,767 characters. Row and column count from 1, the header is row 1.
    case cellTooLong(sheet: String, row: Int, column: Int)
}

/// Why the system would not read or write a file.
package enum FileFault: Hashable, Sendable {
    case noSuchFolder
    case notPermitted
    case readOnly
    case isFolder
    /// Part of the path is a file where a folder is needed.
    case notAFolder
    case noSpace
    case nameTooLong
    case tooLarge
    /// The folder is there, and no file can be made in it.
    case takesNoFiles
    /// Neither a file nor a folder: a socket, a device.
    case notAFile
    /// The system's own number (`errno`) for any other reason.
    case other(Int32)
}
