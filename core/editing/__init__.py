"""Change sets, their journal and their way to a node: all without QGIS."""
