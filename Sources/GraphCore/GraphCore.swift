// Room: GraphCore. See ARCHITECTURE.md.
