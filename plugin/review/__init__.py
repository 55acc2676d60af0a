"""The compliance review between QGIS and `core`: sites and layers in, report and maps out."""
