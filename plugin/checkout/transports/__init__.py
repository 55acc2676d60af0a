"""The ways in which a change set reaches a node."""
