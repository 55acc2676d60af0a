"""Carrying capacity: scale, potential, conflicts, and the whole double evaluation."""
