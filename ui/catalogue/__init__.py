"""The Catalogue tab: search all nodes, look, load."""
