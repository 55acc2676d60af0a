"""A database of survey or plan results in memory: layers, tables and the files round them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ...errors import Problem
from ...feedback import Feedback, Silent
from ...geometry.area import ellipsoidal_areas
from ...geometry.backend import GeometryBackend
from ...geometry.polygons import PolygonLayer
from ...geometry.shares import Shares
from ...geometry.wkb import Rings, read_rings
from .columns import Column, FieldFound, column_of
from .standard import Standard

POLYGON, LINE, POINT, NONE, MIXED = "polygon", "line", "point", "none", "mixed"


@dataclass
class LayerData:
    """One layer or table; `name` is the standard's name, `found_as` the source's own.

    `wkbs` are flat (XY) and straight; rows that had curves are in `curved`, rows whose geometry
    cannot be read in `damaged` with the reason. `crs` is an authority code or WKT, '' for none.
    """

    name: str
    found_as: str
    source: str
    kind: str
    crs: str
    fields: Tuple[FieldFound, ...]
    fids: List[int]
    columns: Dict[str, Column]
    wkbs: List[Optional[bytes]]
    curved: Sequence[int] = ()
    damaged: Sequence[Tuple[int, str]] = ()
    vertical: str = ""

    def __len__(self) -> int:
        return len(self.fids)

    @property
    def spatial(self) -> bool:
        """Tell whether it is a layer and no mere table."""
        return self.kind != NONE

    def column(self, name: str) -> Column:
        """Return an attribute by its name in any case; DBQ-14 where the layer has none such."""
        found = self.columns.get(name.upper())
        if found is None:
            raise Problem("DBQ-14", field=name, layer=self.name)
        return found

    def has(self, *names: str) -> bool:
        """Tell whether the layer has all these fields."""
        return all(name.upper() in self.columns for name in names)

    def value(self, name: str, row: int) -> str:
        """Return one value as a text, '' where the layer has no such field."""
        column = self.columns.get(name.upper())
        return "" if column is None else str(column.texts[row])

    @cached_property
    def polygon_rows(self) -> List[int]:
        """The rows with a readable polygon."""
        if self.kind != POLYGON:
            return []
        return [row for row, wkb in enumerate(self.wkbs) if wkb is not None and _sound(wkb)]

    @cached_property
    def rings(self) -> Rings:
        """The rings of `polygon_rows`; their owners count those."""
        return read_rings([self.wkbs[row] or b"" for row in self.polygon_rows])

    def areas(
        self, feedback: Optional[Feedback] = None, longest_edge: Optional[float] = None
    ) -> Any:
        """Return the ellipsoidal area of every row in m², not-a-number where there is none.

        Edges are straight in (B, L) as the survey's formula asks, or in the plane where they
        are divided to `longest_edge` metres, as ground shared with others is measured.
        """
        if longest_edge not in self._areas:
            areas = np.full(len(self), np.nan)
            wkbs = [self.wkbs[row] or b"" for row in self.polygon_rows]
            if wkbs:
                areas[self.polygon_rows] = ellipsoidal_areas(wkbs, self.crs, longest_edge, feedback)
            self._areas[longest_edge] = areas
        return self._areas[longest_edge]

    @cached_property
    def _areas(self) -> Dict[Optional[float], Any]:
        return {}


def _sound(wkb: bytes) -> bool:
    try:
        return bool(len(read_rings([wkb]).points))
    except Problem:
        return False


@dataclass
class Database:
    """All layers by the standard's names, and what the check needs besides.

    `root` is the package's folder, None for a single file or loaded layers; `files` its files
    as paths below it; `unreadable` what could not be opened, with the reason. `approved` holds
    the layers handed down by the authority above,
    `shares` what ground pairs of layers were found to share.
    """

    layers: Dict[str, LayerData]
    backend: GeometryBackend
    standard: Standard
    package: str = ""
    root: Optional[Path] = None
    files: Sequence[str] = ()
    folders: Sequence[str] = ()
    unreadable: Sequence[Tuple[str, str]] = ()
    approved: Optional[Database] = None
    feedback: Feedback = field(default_factory=Silent)
    shares: Dict[Tuple[int, int], Shares] = field(default_factory=dict)
    _polygons: Dict[int, PolygonLayer] = field(default_factory=dict)

    def layer(self, name: str) -> LayerData:
        """Return a layer; DBQ-10 where the database has none of that name."""
        found = self.layers.get(name)
        if found is None:
            raise Problem("DBQ-10", layers=name)
        return found

    def matching(self, patterns: Sequence[str]) -> List[LayerData]:
        """Return the layers whose names match one of `patterns` (`*` stands for anything)."""
        wanted = [re.compile(_expression(one), re.IGNORECASE) for one in patterns]
        return [
            layer
            for name, layer in self.layers.items()
            if any(one.fullmatch(name) for one in wanted)
        ]

    @property
    def crs(self) -> str:
        """The CRS of most layers, '' where none has one."""
        counts: Dict[str, int] = {}
        for layer in self.layers.values():
            if layer.spatial and layer.crs:
                counts[layer.crs] = counts.get(layer.crs, 0) + 1
        return max(counts, key=lambda crs: counts[crs]) if counts else ""

    def polygons(self, layer: LayerData, rows: Optional[Sequence[int]] = None) -> PolygonLayer:
        """Return the readable polygons of a layer, invalid ones repaired, or some of its rows."""
        known = self._polygons.get(id(layer))
        if known is None:
            geometries = [self._usable(layer.wkbs[row] or b"") for row in layer.polygon_rows]
            known = PolygonLayer(
                layer.crs, geometries, {}, self.backend, layer.name, rows=layer.polygon_rows
            )
            self._polygons[id(layer)] = known
        if rows is None:
            return known
        asked = set(rows)
        kept = [at for at, row in enumerate(known.rows) if row in asked]
        return PolygonLayer(
            known.crs,
            [known.geometries[at] for at in kept],
            {},
            self.backend,
            layer.name,
            rows=[known.rows[at] for at in kept],
        )

    def _usable(self, wkb: bytes) -> Any:
        shape = self.backend.read(wkb)
        return shape if self.backend.fault(shape) is None else self.backend.repaired(shape)


def _expression(pattern: str) -> str:
    return ".*".join(re.escape(part) for part in pattern.split("*"))


def layer_in_memory(
    name: str,
    crs: str,
    wkbs: Sequence[Optional[bytes]],
    columns: Dict[str, List[Any]],
    kind: str = POLYGON,
) -> LayerData:
    """Return a layer from plain lists, every field a text; for callers that have no file."""
    made = {key.upper(): column_of(key, values) for key, values in columns.items()}
    fields = tuple(column.field for column in made.values())
    count = len(wkbs) or max((len(column) for column in made.values()), default=0)
    shapes = list(wkbs) or [None] * count
    return LayerData(name, name, "", kind, crs, fields, list(range(1, count + 1)), made, shapes)
