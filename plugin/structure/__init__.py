"""The structure table from QGIS layers: reading both years and writing the report."""
