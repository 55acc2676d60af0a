"""The quality check of databases: its inputs from QGIS, its report and the layers of places."""
