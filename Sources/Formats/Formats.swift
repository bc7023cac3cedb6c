// Room: Formats. See ARCHITECTURE.md.
