"""Whether a plain node's feature is as it was, or as it should be: to what its text can carry."""

from __future__ import annotations

import math
from typing import Any, Mapping

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from .....core.editing.layer_schema import TEXT
from .....core.editing.tracking import GEOMETRY
from .....core.geometry.normal_form import same_shape
from .....core.geometry.wkb import read_polygon_rings
from .schema import FeatureSchema

DIGITS = 1e-12  # a real is the same within this share of it
NEAR_M, NEAR_DEGREES = 1e-6, 1e-8  # servers write coordinates with 8 to 10 decimals


class Equality:
    """Compares the values of a layer's features; geometry is given as hex WKB."""

    def __init__(self, schema: FeatureSchema, crs: str) -> None:
        self._types = {field.name: field.type for field in schema.fields}
        geographic = QgsCoordinateReferenceSystem(crs).isGeographic()
        self._near = NEAR_DEGREES if geographic else NEAR_M

    def is_text(self, name: str) -> bool:
        """Tell whether a field holds text."""
        return self._types.get(name) == TEXT

    def state(self, held: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
        """Tell whether all that is wanted is held; other fields do not count."""
        return all(self._value(name, held.get(name), value) for name, value in wanted.items())

    def _value(self, name: str, one: Any, other: Any) -> bool:
        if one is None or other is None:
            return one is other
        if name == GEOMETRY:
            return self._place(bytes.fromhex(one), bytes.fromhex(other))
        if isinstance(one, float) or isinstance(other, float):
            return math.isclose(one, other, rel_tol=DIGITS)
        return bool(one == other)

    def _place(self, one: bytes, other: bytes) -> bool:
        return same_shape(one, other) or self._rounded(one, other)

    def _rounded(self, one: bytes, other: bytes) -> bool:
        """Tell whether ring by ring and point by point only the last decimals differ."""
        mine, theirs = _rings(one), _rings(other)
        shapes = [ring.shape for ring in mine] == [ring.shape for ring in theirs]
        return shapes and all(
            bool(np.abs(a - b).max(initial=0.0) <= self._near) for a, b in zip(mine, theirs)
        )


def _rings(wkb: bytes) -> list[Any]:
    return [ring for polygon in read_polygon_rings(wkb) for ring in polygon]
