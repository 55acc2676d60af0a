"""A PostGIS database as a node (tier A)."""
