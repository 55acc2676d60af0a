"""What is checked before a set is sealed: every fault is listed, none is mended silently."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Callable, Iterator, Mapping, Optional, Sequence

from ..errors import Problem
from ..feedback import Feedback, Stage, watched
from ..geometry.backend import GeometryBackend
from ..geometry.wkb import MULTIPOLYGON, POLYGON, Rings, read_rings
from .area_checks import area_findings
from .attribute_checks import attribute_findings, text_findings
from .findings import ERROR, WARNING, Finding, errors
from .gpkg_geometry import srs_of
from .layer_schema import DATE, INTEGER, REAL, TEXT, Field, LayerSchema, is_day
from .neighbours import Neighbours
from .rule_book import RuleBook
from .topology import Edit, Ground, edit_of, topology_findings
from .tracking import GEOMETRY, UPDATE, Change

__all__ = ["ERROR", "WARNING", "Finding", "Rules", "check", "errors", "value_fault"]

FAR, AT_ONCE = 10, 1000
Bounds = tuple[float, float, float, float]
_TYPE_CODES = {"Polygon": POLYGON, "MultiPolygon": MULTIPOLYGON}


@dataclass(frozen=True)
class Rules:
    """What edits of a layer are held against.

    `domains` tells, by field, whether a code exists; `extent` is that of the node's layer
    (its CRS), None where it is empty; `srs` the number of the CRS in the file. `book` holds the
    rules of the standards and `neighbours` what lies round the edits; neither is asked where None.
    """

    schema: LayerSchema
    srs: int
    backend: GeometryBackend
    extent: Optional[Bounds] = None
    domains: Mapping[str, Callable[[str], bool]] = field(default_factory=dict)
    book: Optional[RuleBook] = None
    neighbours: Optional[Neighbours] = None


def check(changes: Sequence[Change], rules: Rules, feedback: Feedback) -> list[Finding]:
    """Return the faults of all changed values, in the order of the changes; then of the ground.

    The changes are read once and not kept; of edited geometry, the shapes are. The ground is
    looked at once every changed shape is sound by itself.
    """
    findings: list[Finding] = []
    edits: list[Edit] = []
    watching = watched(changes, Stage(feedback, 0, 20))
    while some := list(islice(watching, AT_ONCE)):
        found, sound = _one_by_one(some, rules)
        findings += found
        if rules.book is not None:
            findings += area_findings(sound, rules.book.areas, rules.schema.crs)
            if rules.neighbours is not None and rules.book.topology.asks:
                edits += filter(None, (edit_of(one, rules.backend) for one in sound))
    if any(one.field == GEOMETRY and one.severity == ERROR for one in findings):
        return findings
    return findings + _on_the_ground(edits, rules, Stage(feedback, 20, 100))


def _one_by_one(changes: Sequence[Change], rules: Rules) -> tuple[list[Finding], list[Change]]:
    """Return the faults of some changes, each by itself, and those whose shape is sound."""
    findings: list[Finding] = []
    sound = []
    for change in changes:
        shapes = [] if change.new is None else list(_geometry(change, rules))
        if change.new is not None:
            findings += (*_attributes(change, rules), *shapes)
        if not shapes:
            sound.append(change)
    return findings, sound


def _on_the_ground(edits: Sequence[Edit], rules: Rules, feedback: Feedback) -> list[Finding]:
    """Return what the edits broke; where that cannot be worked out, a warning of it."""
    if rules.book is None or rules.neighbours is None or not edits:
        return []
    ground = Ground(rules.schema.crs, rules.backend)
    try:
        return topology_findings(edits, rules.book.topology, rules.neighbours, ground, feedback)
    except Problem as problem:
        first = edits[0]
        told = Problem("CHK-15", reason=problem)
        return [Finding(WARNING, first.uuid, first.fid, GEOMETRY, told)]


def _attributes(change: Change, rules: Rules) -> Iterator[Finding]:
    for wanted in rules.schema.fields:
        if wanted.name in change.changed:
            value = (change.new or {})[wanted.name]
            problem = value_fault(value, wanted) or _code_fault(value, wanted, rules)
            if problem is not None:
                yield Finding(ERROR, change.uuid, change.fid, wanted.name, problem)
    if rules.book is not None:
        coded = rules.book.coded | frozenset(rules.domains)
        yield from text_findings(change, coded)
        yield from attribute_findings(change, rules.book)


def value_fault(value: Any, wanted: Field) -> Optional[Problem]:
    """Return why `value` does not fit its field, None if it does."""
    if value is None:
        return None if wanted.nullable else Problem("EDIT-60", field=wanted.name)
    return _FITS[wanted.type](value, wanted)


def _code_fault(value: Any, wanted: Field, rules: Rules) -> Optional[Problem]:
    known = rules.domains.get(wanted.name.upper())
    if known is None or not isinstance(value, str) or known(value):
        return None
    return Problem("EDIT-64", field=wanted.name, value=value)


def _text_fault(value: Any, wanted: Field) -> Optional[Problem]:
    if not isinstance(value, str):
        return _wrong_type(value, wanted)
    if wanted.length and len(value) > wanted.length:
        return Problem("EDIT-61", field=wanted.name, length=len(value), most=wanted.length)
    if any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in value):
        return Problem("EDIT-63", field=wanted.name)
    return None


def _integer_fault(value: Any, wanted: Field) -> Optional[Problem]:
    return None if isinstance(value, int) else _wrong_type(value, wanted)


def _real_fault(value: Any, wanted: Field) -> Optional[Problem]:
    number = isinstance(value, (int, float)) and math.isfinite(value)
    return None if number else _wrong_type(value, wanted)


def _date_fault(value: Any, wanted: Field) -> Optional[Problem]:
    return None if isinstance(value, str) and is_day(value) else _wrong_type(value, wanted)


def _wrong_type(value: Any, wanted: Field) -> Problem:
    shown = value if isinstance(value, (int, float, str)) else type(value).__name__
    return Problem("EDIT-62", field=wanted.name, value=shown, type=wanted.type)


_FITS: dict[str, Callable[[Any, Field], Optional[Problem]]] = {
    TEXT: _text_fault,
    INTEGER: _integer_fault,
    REAL: _real_fault,
    DATE: _date_fault,
}


def _geometry(change: Change, rules: Rules) -> Iterator[Finding]:
    """A geometry that was not touched is not the planner's fault."""
    if change.kind == UPDATE and GEOMETRY not in change.changed:
        return
    try:
        placed = _shape_fault(change, rules)
    except Problem as problem:
        named = {"feature": change.fid} if "feature" in problem.values else {}
        told = Problem(problem.code, **{**problem.values, **named})
        yield Finding(ERROR, change.uuid, change.fid, GEOMETRY, told)
        return
    if placed is not None:
        fault, (x, y) = placed
        yield Finding(ERROR, change.uuid, change.fid, GEOMETRY, fault, x, y)


Placed = tuple[Problem, tuple[float, float]]


def _shape_fault(change: Change, rules: Rules) -> Optional[Placed]:
    """Return what is wrong with a readable polygon, and where; raise for one that is none."""
    wkb = (change.new or {})[GEOMETRY]
    if wkb is None:
        raise Problem("EDIT-65")
    if change.blob is not None and srs_of(change.blob) != rules.srs:
        raise Problem("EDIT-70", found=srs_of(change.blob), expected=rules.schema.crs)
    code = int.from_bytes(wkb[1:5], "little")
    if wkb[:1] != b"\x01" or code != _TYPE_CODES[rules.schema.geometry_type]:
        raise Problem("EDIT-67", expected=rules.schema.geometry_type, found=code)
    rings = read_rings([wkb])
    points = rings.points
    if not len(points):
        raise Problem("EDIT-65")
    gap = _open_ring(rings)
    if gap is not None:
        return Problem("EDIT-79"), gap
    (xmin, ymin), (xmax, ymax) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    fault = _polygon_fault(wkb, rules) or _far_fault((xmin, ymin, xmax, ymax), rules.extent)
    return None if fault is None else (fault, ((xmin + xmax) / 2, (ymin + ymax) / 2))


def _open_ring(rings: Rings) -> Optional[tuple[float, float]]:
    """Return where a ring ends that does not end where it began; QGIS would close it unasked."""
    for start, end in zip(rings.starts, rings.starts[1:]):
        if end > start and tuple(rings.points[start]) != tuple(rings.points[end - 1]):
            return float(rings.points[end - 1][0]), float(rings.points[end - 1][1])
    return None


def _polygon_fault(wkb: bytes, rules: Rules) -> Optional[Problem]:
    geometry = rules.backend.read(wkb)
    if rules.backend.area(geometry) <= 0:
        return Problem("EDIT-68")
    reason = rules.backend.fault(geometry)
    return None if reason is None else Problem("EDIT-66", reason=reason)


def _far_fault(bounds: Bounds, extent: Optional[Bounds]) -> Optional[Problem]:
    """A feature ten times further from the layer than it is large has the wrong CRS or axes."""
    if extent is None:
        return None
    reach = FAR * max(extent[2] - extent[0], extent[3] - extent[1])
    gaps = (
        extent[0] - bounds[2],
        bounds[0] - extent[2],
        extent[1] - bounds[3],
        bounds[1] - extent[3],
    )
    return Problem("EDIT-69", distance=round(max(gaps))) if max(gaps) > reach else None
