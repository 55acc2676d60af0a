"""Every difference between QGIS 3.22 and 4.x that the suite meets, and nothing else."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsField, QgsGeometry, QgsSymbolLayer
from qgis.PyQt.QtCore import QByteArray, QIODevice, QMetaType, QTextStream, QVariant
from qgis.PyQt.QtXml import QDomNode

META_TYPES_SINCE = 33800
TEXT, INTEGER, REAL, DATE, FLAG = "text", "integer", "real", "date", "flag"

_VARIANT_NAMES = {TEXT: "String", INTEGER: "LongLong", REAL: "Double", DATE: "Date", FLAG: "Bool"}
_META_NAMES = {TEXT: "QString", INTEGER: "LongLong", REAL: "Double", DATE: "QDate", FLAG: "Bool"}


def qgis_version() -> int:
    """Return the running QGIS's version as an integer such as 32216."""
    return int(Qgis.versionInt() if hasattr(Qgis, "versionInt") else Qgis.QGIS_VERSION_INT)


def make_field(name: str, kind: str, length: int = 0, decimals: int = 0) -> QgsField:
    """Return a field of one of the kinds above (QGIS 3.38 moved from QVariant to QMetaType)."""
    if qgis_version() >= META_TYPES_SINCE:
        meta_type = getattr(QMetaType.Type, _META_NAMES[kind])
        return QgsField(name, meta_type, "", length, decimals)
    return QgsField(name, getattr(QVariant, _VARIANT_NAMES[kind]), "", length, decimals)


def is_null(value: object) -> bool:
    """Tell whether an attribute value is NULL (a null QVariant in PyQt5, None in PyQt6)."""
    return value is None or (isinstance(value, QVariant) and value.isNull())


def plain(value: object) -> object:
    """Return an attribute value as a plain Python value, NULL as None."""
    return None if is_null(value) else value


def geos_validation() -> Any:
    """Return the key of GEOS's validation, which says more than QGIS's own (moved in 3.36)."""
    if hasattr(Qgis, "GeometryValidationEngine"):
        return Qgis.GeometryValidationEngine.Geos
    return QgsGeometry.ValidatorGeos


def layer_enabled_property() -> Any:
    """Return the key of a symbol layer's data-defined visibility (renamed in QGIS 3.36)."""
    keys = QgsSymbolLayer.Property
    return keys.LayerEnabled if hasattr(keys, "LayerEnabled") else keys.PropertyLayerEnabled


def xml_text(node: QDomNode) -> str:
    """Return a node and all below it as text (Qt 5 would write it in the system's encoding)."""
    written = QByteArray()
    stream = QTextStream(written, QIODevice.OpenModeFlag.WriteOnly)
    if hasattr(stream, "setCodec"):
        stream.setCodec("UTF-8")
    node.save(stream, -1)
    stream.flush()
    return bytes(written).decode("utf-8", "replace")
