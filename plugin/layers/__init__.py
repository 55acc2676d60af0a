"""QGIS layers and the polygons of `core`, both ways."""
