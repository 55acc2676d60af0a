"""QGIS without widgets: nodes, catalogue, checkout, layers."""
