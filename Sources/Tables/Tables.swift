// Room: Tables. See ARCHITECTURE.md.
