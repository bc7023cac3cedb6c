// Room: Analysis. See ARCHITECTURE.md.
