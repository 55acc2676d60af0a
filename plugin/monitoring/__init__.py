"""Supervision between QGIS and `core`: layers and tables in, styles, rows and reports out."""
