"""The basic services between QGIS and `core`: layers and tables in, reports out."""
