"""Plan compilation between QGIS and `core`: layers in, drawing, tables and reports out."""
