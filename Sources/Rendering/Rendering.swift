// Room: Rendering. See ARCHITECTURE.md.
