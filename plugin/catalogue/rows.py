"""Records as rows of a layer: their extents with all that they say."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsField, QgsGeometry, QgsRectangle

from ..compat import TEXT, make_field
from .records import Record

COLUMNS = (
    "identifier",
    "title",
    "abstract",
    "kind",
    "category",
    "subclass",
    "keywords",
    "organisation",
    "date",
    "classification",
    "crs",
    "lineage",
    "node",
    "also_at",
    "wfs_url",
    "wfs_layer",
    "wms_url",
    "wms_layer",
    "link",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def record_fields() -> list[QgsField]:
    """Return the fields of a layer of records."""
    return [make_field(name, TEXT) for name in COLUMNS]


def record_row(record: Record) -> tuple[list[str], Optional[QgsGeometry]]:
    """Return the attributes of a record and its extent as a polygon, None where unknown."""
    services = [record.link(service) for service in ("wfs", "wms")]
    links = [text for link in services for text in ((link.url, link.name) if link else ("", ""))]
    other = record.link("")
    values = [
        record.identifier,
        record.title,
        record.abstract,
        record.kind,
        record.category,
        record.subclass,
        "; ".join(record.keywords),
        record.organisation,
        record.date,
        record.classification,
        record.crs,
        record.lineage,
        record.node_id,
        "; ".join(record.also_at),
        *links,
        other.url if other else "",
    ]
    geometry = QgsGeometry.fromRect(QgsRectangle(*record.extent)) if record.extent else None
    return [harmless(value) for value in values], geometry


def harmless(text: str) -> str:
    """Return foreign text so that a spreadsheet does not take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
