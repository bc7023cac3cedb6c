// Room: Diagrams. See ARCHITECTURE.md.
