// Room: Collaboration. See ARCHITECTURE.md.
