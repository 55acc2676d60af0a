"""The indicators of a plan between QGIS and `core`: layers and numbers in, table out."""
