#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Which installed font stands in for a name.
package struct FontMatch: Hashable, Sendable {
    package var requested: String
    /// The family that text in `requested` is measured with, and drawn with in PNG and PDF.
    package var family: String

    package init(requested: String, family: String) {
        self.requested = requested
        self.family = family
    }

    /// Whether the family is the first one asked for.
    package var isExact: Bool {
        requested.split(separator: ",").first.map { $0.lowercased() } == family.lowercased()
    }
}

extension Graphviz {
    /// The installed family that a font name, or a stack of names apart by commas, resolves to.
    ///
    /// Asks fontconfig, which graphviz's text plugin asks, by loading it at the call: so nothing has to be linked for it. A name
    /// that is not installed resolves to a substitute: Arial to Liberation Sans of the same widths, Calibri to Carlito or, worse,
    /// to DejaVu Sans, which is wider.
    /// - Returns: nil where there is no fontconfig or no font at all.
    package static func font(for name: String) -> FontMatch? {
        guard let fontconfig = Fontconfig(), let family = fontconfig.family(for: name) else { return nil }
        return FontMatch(requested: name, family: family)
    }
}

/// The seven functions of libfontconfig that match a font. Pointers come from it and go back to it, under the lock of ``Context``'s
/// callers' own thread only: fontconfig guards itself.
private struct Fontconfig {
    typealias Pattern = UnsafeMutableRawPointer

    let create: @convention(c) () -> Pattern?
    let add: @convention(c) (Pattern, UnsafePointer<CChar>, UnsafePointer<CChar>) -> CInt
    let substitute: @convention(c) (UnsafeMutableRawPointer?, Pattern, CInt) -> CInt
    let substituteDefaults: @convention(c) (Pattern) -> Void
    let match: @convention(c) (UnsafeMutableRawPointer?, Pattern, UnsafeMutablePointer<CInt>) -> Pattern?
    let get: @convention(c) (Pattern, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<UnsafePointer<CChar>?>) -> CInt
    let destroy: @convention(c) (Pattern) -> Void

    private static let libraries = [
        "libfontconfig.so.1", "libfontconfig.1.dylib", "/opt/homebrew/lib/libfontconfig.1.dylib",
        "/usr/local/lib/libfontconfig.1.dylib",
    ]

    init?() {
        guard let library = Self.libraries.lazy.compactMap({ dlopen($0, RTLD_LAZY | RTLD_LOCAL) }).first else {
            return nil
        }
        func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
            dlsym(library, name).map { unsafeBitCast($0, to: type) }
        }
        guard let create = symbol("FcPatternCreate", as: type(of: create)),
            let add = symbol("FcPatternAddString", as: type(of: add)),
            let substitute = symbol("FcConfigSubstitute", as: type(of: substitute)),
            let substituteDefaults = symbol("FcDefaultSubstitute", as: type(of: substituteDefaults)),
            let match = symbol("FcFontMatch", as: type(of: match)),
            let get = symbol("FcPatternGetString", as: type(of: get)),
            let destroy = symbol("FcPatternDestroy", as: type(of: destroy))
        else { return nil }
        self.create = create
        self.add = add
        self.substitute = substitute
        self.substituteDefaults = substituteDefaults
        self.match = match
        self.get = get
        self.destroy = destroy
    }

    func family(for name: String) -> String? {
        guard let pattern = create() else { return nil }
        defer { destroy(pattern) }
        for family in name.split(separator: ",") { _ = add(pattern, "family", String(family.drop { $0 == " " })) }
        // 0 is FcMatchPattern; nil the current configuration.
        guard substitute(nil, pattern, 0) != 0 else { return nil }
        substituteDefaults(pattern)
        var result: CInt = 0
        guard let font = match(nil, pattern, &result) else { return nil }
        defer { destroy(font) }
        var family: UnsafePointer<CChar>?
        guard get(font, "family", 0, &family) == 0, let family else { return nil }
        return String(cString: family)
    }
}
