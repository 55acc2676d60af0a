"""Operations on borders: lines along polygon edges, loose ends, nodes where nothing meets."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Tuple

import numpy as np

from ...errors import Problem
from .database import LayerData
from .edges import FINEST, apart, segments_of
from .ground import one_crs
from .metres import in_units
from .results import Finding
from .shapes import lines_of, multiline_wkb, point_wkb
from .subject import Subject, at_row
from .tessellations import TESSELLATION_OPERATIONS

Node = Tuple[int, int]


def edges_on(subject: Subject) -> Iterator[Finding]:
    """Edges (or lines) of `layer` run along edges of `by`, but for `limit_m` a feature.

    `both`: the edges of `by` run along those of `layer` too.
    """
    layer, other = subject.needed(subject.get("layer"), subject.get("by"))
    one_crs(layer, other)
    yield from _off(subject, layer, other)
    if subject.get("both"):
        yield from _off(subject, other, layer)


def _off(subject: Subject, layer: LayerData, other: LayerData) -> Iterator[Finding]:
    tolerance, limit = subject.get("tolerance", 0.0001), subject.get("limit_m", 0.001)
    segments, rows = segments_of(layer)
    left = apart(segments, segments_of(other)[0], tolerance, layer.crs)
    left[left <= 2 * tolerance] = 0.0
    totals = np.bincount(rows, left, len(layer)) if len(rows) else np.zeros(len(layer))
    loose = np.flatnonzero(left > 0)
    owners = rows[loose]  # rising, as segments are taken row by row
    for row in np.flatnonzero(totals > limit):
        first, last = np.searchsorted(owners, (row, row + 1))
        mine = segments[loose[first:last]]
        length = round(float(totals[row]), 3)
        problem = Problem("DBQ-90", other=other.name, length=length)
        place = multiline_wkb([one.reshape(2, 2) for one in mine])
        more = {"measured": length, "limit": limit, "unit": "m"}
        yield at_row(layer, int(row), problem, wkb=place, **more)


def no_dangles(subject: Subject) -> Iterator[Finding]:
    """Every end of a line meets another line."""
    for layer in subject.layers:
        for node, ends in _nodes(subject, layer).items():
            if len(ends) == 1:
                yield _at_node(subject, layer, node, ends[0], "DBQ-91")


def no_pseudo_nodes(subject: Subject) -> Iterator[Finding]:
    """No two lines end where nothing else does, unless one of `attributes` differs."""
    pair = 2
    for layer in subject.layers:
        names = [name for name in subject.get("attributes", []) if layer.has(name)]
        for node, ends in _nodes(subject, layer).items():
            if len(ends) == pair and ends[0] != ends[1]:
                values = [tuple(layer.value(name, row) for name in names) for row in ends]
                if values[0] == values[1]:
                    yield _at_node(subject, layer, node, ends[0], "DBQ-92")


def _nodes(subject: Subject, layer: LayerData) -> Dict[Node, List[int]]:
    """Return the rows of the lines that end at each node; closed lines end nowhere."""
    step = _step(subject, layer)
    nodes: Dict[Node, List[int]] = {}
    for row, wkb in enumerate(layer.wkbs):
        for line in lines_of(wkb):
            first, last = (_node(line[at], step) for at in (0, -1))
            if first != last:
                nodes.setdefault(first, []).append(row)
                nodes.setdefault(last, []).append(row)
    return nodes


def _step(subject: Subject, layer: LayerData) -> float:
    """Return the grid of nodes in units of the layer's CRS; `tolerance` is in metres."""
    return in_units(layer.crs, max(subject.get("tolerance", 0.0001), FINEST))


def _node(point: Any, step: float) -> Node:
    x, y = np.round(point / step).astype(np.int64).tolist()
    return x, y


def _at_node(subject: Subject, layer: LayerData, node: Node, row: int, code: str) -> Finding:
    step = _step(subject, layer)
    place = point_wkb(node[0] * step, node[1] * step)
    return at_row(layer, row, Problem(code), wkb=place)


TOPOLOGY_OPERATIONS = {
    "edges_on": edges_on,
    "no_dangles": no_dangles,
    "no_pseudo_nodes": no_pseudo_nodes,
    **TESSELLATION_OPERATIONS,
}
