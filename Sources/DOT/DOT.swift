// Room: DOT. See ARCHITECTURE.md.
