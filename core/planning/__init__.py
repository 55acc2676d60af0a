"""Land classes, the structure table and the rules of plan review."""
