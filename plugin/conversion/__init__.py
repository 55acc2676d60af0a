"""The conversion of land classes between QGIS and `core`: layers in, layer and report out."""
