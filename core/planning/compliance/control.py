"""A control layer as the review reads it: its polygons near one site and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Optional, Sequence

from ...attribute_text import attribute_text
from ...errors import Problem
from ...geometry.backend import Bounds
from ...geometry.polygons import PolygonLayer


@dataclass(frozen=True)
class Control:
    """`layer` holds the features that meet the site's extent, in the site's CRS.

    `extent` is that of the whole layer in the same CRS (None for an empty layer), `left_out` the
    features near the site that could not be used and `remarks` what was done to others.
    """

    layer: PolygonLayer
    extent: Optional[Bounds]
    left_out: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()

    def column(self, name: str) -> list[object]:
        """Return a column of the layer; CMP-05 if the layer has no such field."""
        if name not in self.layer.columns:
            raise Problem("CMP-05", field=name, layer=self.layer.name)
        return self.layer.columns[name]

    def texts(self, name: str) -> list[str]:
        """Return a column as text, NULL as ''."""
        return [attribute_text(value) for value in self.column(name)]

    def only(self, wanted: Callable[[int], bool]) -> Control:
        """Return the control with the features whose index is `wanted`."""
        kept = [index for index in range(len(self.layer)) if wanted(index)]
        columns = {
            name: [values[index] for index in kept] for name, values in self.layer.columns.items()
        }
        geometries = [self.layer.geometries[index] for index in kept]
        return replace(self, layer=replace(self.layer, geometries=geometries, columns=columns))

    def reaches(self, bounds: Bounds) -> bool:
        """Tell whether the whole layer's extent meets `bounds`."""
        return self.extent is not None and meet(self.extent, bounds)


def meet(a: Bounds, b: Bounds) -> bool:
    """Tell whether two extents share at least a point."""
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def merged(controls: Sequence[Control]) -> Control:
    """Return several layers of one kind as one, attributes that a layer lacks NULL."""
    if len(controls) == 1:
        return controls[0]
    layers = [control.layer for control in controls]
    names = dict.fromkeys(name for layer in layers for name in layer.columns)
    rows = [_rows(layer) for layer in layers]
    columns = {
        name: [
            value
            for layer, count in zip(layers, rows)
            for value in layer.columns.get(name, [None] * count)
        ]
        for name in names
    }
    whole = replace(
        layers[0],
        geometries=[geometry for layer in layers for geometry in layer.geometries],
        columns=columns,
        rows=[row for layer in layers for row in layer.rows],
        name="、".join(layer.name for layer in layers),
        source="、".join(layer.source for layer in layers),
        date="、".join(dict.fromkeys(layer.date for layer in layers if layer.date)),
    )
    return Control(
        whole,
        _around([control.extent for control in controls if control.extent]),
        tuple(problem for control in controls for problem in control.left_out),
        tuple(problem for control in controls for problem in control.remarks),
    )


def _rows(layer: PolygonLayer) -> int:
    """Return the number of features, or of rows where the layer holds rows alone."""
    return max([len(layer), *(len(values) for values in layer.columns.values())])


def _around(extents: Sequence[Bounds]) -> Optional[Bounds]:
    if not extents:
        return None
    west, south, east, north = zip(*extents)
    return min(west), min(south), max(east), max(north)
