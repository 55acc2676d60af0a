"""How old a record's data is, kept with the layer so that a report can say it."""

from __future__ import annotations

from qgis.core import (
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from .records import Record

GEOPACKAGE = ".gpkg"


def dated(layer: QgsMapLayer, record: Record) -> QgsMapLayer:
    """Set the record's own newest date as the time of the layer's metadata; return the layer.

    When the record itself was written says nothing of its data, so that date is not taken.
    """
    own = {kind: date for kind, date in record.dates.items() if kind != "stamp"}
    moment = QDateTime.fromString(record.date[:10], Qt.DateFormat.ISODate)
    if own and moment.isValid():
        metadata = layer.metadata()
        extent = metadata.extent()
        extent.setTemporalExtents([QgsDateTimeRange(moment, moment)])
        metadata.setExtent(extent)
        layer.setMetadata(metadata)
    return layer


def keep_metadata(path: str, metadata: QgsLayerMetadata) -> None:
    """Write a layer's metadata into its GeoPackage; other formats have no place for it."""
    if not path.lower().endswith(GEOPACKAGE):
        return
    layer = QgsVectorLayer(path, "", "ogr")
    inner = layer.dataProvider().subLayers()
    if layer.isValid() and len(inner) == 1:
        name = inner[0].split(layer.dataProvider().sublayerSeparator())[1]
        registry = QgsProviderRegistry.instance()
        uri = registry.encodeUri("ogr", {"path": path, "layerName": name})
        registry.saveLayerMetadata("ogr", uri, metadata)
