// Room: Wording. See ARCHITECTURE.md.
