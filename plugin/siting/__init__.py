"""The comparison of sites between QGIS and `core`: measures in, report and styled layer out."""
