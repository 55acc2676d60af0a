"""QGIS's side of rasters: layers as sources of `core`, drawing, pictures."""
