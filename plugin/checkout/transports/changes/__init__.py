"""A node's change service (tier A)."""
