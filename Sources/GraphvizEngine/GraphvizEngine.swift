// Room: GraphvizEngine. See ARCHITECTURE.md.
