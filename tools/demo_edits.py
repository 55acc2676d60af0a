"""A planner's corrections in a checked-out parcel layer, made with QGIS's own editing."""

from __future__ import annotations

from typing import Any, Iterator

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from shanhe.core.geometry.area import ellipsoidal_areas

RECLASSIFIED = 3


def correct(layer: QgsVectorLayer) -> dict[str, int]:
    """Reclassify three parcels, split one, merge two; return the edits a node shall receive."""
    layer.startEditing()
    features = sorted(layer.getFeatures(), key=lambda f: -f.geometry().area())
    reclassify(layer, [f for f in features if f["DLBM"] == "0301"][:RECLASSIFIED])
    split(layer, next(f for f in features if f["DLBM"] == "0302"))
    kept, gone = next(mergeable([f for f in features if str(f["DLBM"]).startswith("010")]))
    merge(layer, kept, gone)
    if not layer.commitChanges():
        raise SystemExit("; ".join(layer.commitErrors()))
    return {"updates": RECLASSIFIED + 2, "inserts": 1, "deletes": 1}


def reclassify(layer: QgsVectorLayer, parcels: list[QgsFeature]) -> None:
    """Set the class of woodland parcels to bamboo, as a survey correction does."""
    for parcel in parcels:
        set_values(layer, parcel.id(), {"DLBM": "0302", "DLMC": "竹林地", "BZ": "演示更正"})


def split(layer: QgsVectorLayer, parcel: QgsFeature) -> None:
    """Cut a parcel in two along its middle, and give both parts their areas."""
    before = set(layer.allFeatureIds())
    box = parcel.geometry().boundingBox()
    middle = box.center().x()
    line = [QgsPointXY(middle, box.yMinimum() - 10), QgsPointXY(middle, box.yMaximum() + 10)]
    layer.selectByIds([parcel.id()])
    layer.splitFeatures(line, False)
    layer.removeSelection()
    for identifier in {parcel.id(), *(set(layer.allFeatureIds()) - before)}:
        measure(layer, identifier)


def merge(layer: QgsVectorLayer, kept: QgsFeature, gone: QgsFeature) -> None:
    """Join a parcel to its neighbour of the same class."""
    layer.changeGeometry(kept.id(), kept.geometry().combine(gone.geometry()))
    layer.deleteFeature(gone.id())
    measure(layer, kept.id())


def mergeable(parcels: list[QgsFeature]) -> Iterator[tuple[QgsFeature, QgsFeature]]:
    """Yield pairs of neighbours of one class that share an edge and join to one polygon."""
    for number, first in enumerate(parcels):
        for second in parcels[number + 1 :]:
            if first["DLBM"] == second["DLBM"] and shares_edge(first, second):
                yield first, second


def shares_edge(first: QgsFeature, second: QgsFeature) -> bool:
    """Tell whether two parcels meet along a line, so that their union is one polygon."""
    if not first.geometry().boundingBox().intersects(second.geometry().boundingBox()):
        return False
    joined: QgsGeometry = first.geometry().combine(second.geometry())
    return len(joined.asGeometryCollection()) == 1 and joined.isGeosValid()


def measure(layer: QgsVectorLayer, identifier: int) -> None:
    """Write the parcel's ellipsoidal area and what follows from it."""
    parcel = layer.getFeature(identifier)
    wkb = bytes(parcel.geometry().asWkb())
    area = round(float(ellipsoidal_areas([wkb], layer.crs().authid())[0]), 2)
    share = parcel["KCXS"]
    deducted = round(area * float(share), 2) if share else 0.0
    net = round(area - deducted, 2)
    set_values(layer, identifier, {"TBMJ": area, "KCMJ": deducted, "TBDLMJ": net})


def set_values(layer: QgsVectorLayer, identifier: int, values: dict[str, Any]) -> None:
    """Set attributes by field name."""
    for name, value in values.items():
        layer.changeAttributeValue(identifier, layer.fields().indexOf(name), value)
