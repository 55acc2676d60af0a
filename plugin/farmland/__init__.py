"""The cropland balance between QGIS and `core`: cropland and pool in, ledger and report out."""
