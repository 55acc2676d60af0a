"""What is true without QGIS: standards, geometry, planning, editing, reporting."""
