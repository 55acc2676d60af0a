"""The layers of a run, all read into one CRS; what was wrong with them is kept for the report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from ...core.attribute_text import attribute_text
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.polygons import Fault, PolygonLayer
from ..i18n import tr
from ..layers.arrays import read_polygons
from ..layers.packages import stands_for
from ..messages import sentence
from ..reports.frame import fault_notes


@dataclass
class Inputs:
    """Reads layers; the first one's CRS, which has to be projected, is that of the whole run.

    `repaired` counts the features that were not valid so far, repaired or left out.
    """

    context: Any
    feedback: Feedback
    crs: str = ""
    notes: list[str] = field(default_factory=list)
    repaired: int = 0

    def read(
        self, source: Any, fields: Sequence[str] = (), name: str = "", *, empty: bool = False
    ) -> PolygonLayer:
        """Return what `read_with_faults` does without the faults, which stand in the notes."""
        return self.read_with_faults(source, fields, name, empty=empty)[0]

    def read_with_faults(
        self, source: Any, fields: Sequence[str] = (), name: str = "", *, empty: bool = False
    ) -> tuple[PolygonLayer, list[Fault]]:
        """Return the polygons of a source; an invalid one is repaired and named in the notes.

        Raises Problem GEO-16 (no CRS), GEO-17 (no such field), PLC-01 (nothing in it, unless
        `empty` is allowed) and PLC-05 (the first layer is in degrees).
        """
        request: Optional[QgsFeatureRequest] = None
        own = source.sourceCrs()
        shown = name or str(source.sourceName())
        if not self.crs:
            self._begin(own, shown)
        wanted = QgsCoordinateReferenceSystem(self.crs)
        if own.isValid() and own != wanted:
            request = QgsFeatureRequest()
            request.setDestinationCrs(wanted, self.context.transformContext())
            moved = {"from_crs": own.authid() or own.description(), "to_crs": wanted.authid()}
            self.notes.append(sentence(Problem("CMP-33", layer=shown, **moved)))
        layer, faults = read_polygons(
            source, list(fields), self.feedback, shown, repair=True, request=request
        )
        self.repaired += len(faults)
        said = tr("{layer}: {note}")
        self.notes += [said.format(layer=shown, note=note) for note in fault_notes(faults)]
        if not len(layer) and not empty:
            raise Problem("PLC-01", layer=shown)
        return layer, faults

    def _begin(self, crs: QgsCoordinateReferenceSystem, name: str) -> None:
        if crs.isValid() and crs.isGeographic():
            raise Problem("PLC-05", layer=name, crs=crs.authid())
        self.crs = str(crs.authid() or crs.toWkt()) if crs.isValid() else ""


def as_source(layer: Any, context: Any) -> Any:
    """Return a vector layer as a source that the thread of an algorithm may read; PLC-06."""
    if not isinstance(layer, QgsVectorLayer):
        raise Problem("PLC-06", layer=layer.name() if layer is not None else "")
    return stands_for(QgsProcessingFeatureSource(layer, context), layer)


def chosen_field(source: Any, given: str, usual: Sequence[str]) -> str:
    """Return the field that was chosen, else the first usual one that the layer has, else ''."""
    known = source.fields()
    found = (name for name in usual if known.lookupField(name) >= 0)
    return given or next(found, "")


def texts(layer: PolygonLayer, name: str) -> list[str]:
    """Return a column as trimmed texts, NULL as ''; all '' where no field is named."""
    if not name:
        return [""] * len(layer)
    return [attribute_text(value) for value in layer.columns[name]]


def numbers(layer: PolygonLayer, name: str) -> list[float]:
    """Return a column as numbers, what is none as not a number; PLC-07 if nothing is one."""
    found = [_number(value) for value in layer.columns[name]]
    if found and all(value != value for value in found):  # noqa: PLR0124 (not a number)
        raise Problem("PLC-07", field=name, layer=layer.name)
    return found


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")
