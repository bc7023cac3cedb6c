// Room: Reports. See ARCHITECTURE.md.
