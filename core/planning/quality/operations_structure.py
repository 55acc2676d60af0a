"""Operations on the frame of layers: CRS, extent, counts, fields."""

from __future__ import annotations

from typing import Iterator, Sequence

import numpy as np

from ...errors import Problem
from ...standards.schema import FieldSpec
from ...standards.tables import table
from .columns import FieldFound
from .database import LayerData
from .ground import same_crs, uncovered
from .metres import metres_of_unit
from .results import Finding, listing
from .subject import NotRun, Subject, at_row, of_layer

SAME_KINDS = {"integer": ("integer", "real"), "real": ("real",), "date": ("date",)}


def crs(subject: Subject) -> Iterator[Finding]:
    """Every layer has one of the `allowed` CRSs (those of the table by default), all the same.

    `vertical` names the vertical CRSs that a compound one may have.
    """
    rows = table("epsg_cgcs2000").rows
    allowed = set(subject.get("allowed") or [f"EPSG:{row['epsg']}" for row in rows])
    main = subject.database.crs
    for layer in subject.spatial:
        if not layer.crs:
            yield of_layer(layer, "DBQ-30")
        elif layer.crs not in allowed:
            yield of_layer(layer, "DBQ-31", crs=layer.crs[:60])
        elif layer.crs != main:
            yield of_layer(layer, "DBQ-32", crs=layer.crs, other=main)
        if layer.vertical and layer.vertical not in subject.get("vertical", [layer.vertical]):
            yield of_layer(layer, "DBQ-33", vertical=layer.vertical)


def inside_extent(subject: Subject) -> Iterator[Finding]:
    """Every feature lies inside the polygons of the layer `frame`, but for `limit_m2`.

    Points and lines by the frame's rectangle, polygons by their ground.
    """
    frame = _frame(subject)
    points = frame.rings.points
    low, high = points.min(axis=0), points.max(axis=0)
    for layer in subject.spatial:
        if layer.name == frame.name:
            continue
        if not same_crs(subject, layer, frame):
            continue
        if layer.kind == "polygon":
            yield from _ground_outside(subject, layer, frame)
        else:
            yield from _places_outside(subject, layer, low, high)


def _frame(subject: Subject) -> LayerData:
    names = subject.get("frame", ["XZQ"])
    for name in names:
        found = subject.database.layers.get(name)
        if found is not None and found.polygon_rows:
            return found
    raise NotRun("DBQ-10", layers=listing(names))


def _ground_outside(subject: Subject, layer: LayerData, frame: LayerData) -> Iterator[Finding]:
    database, limit = subject.database, subject.get("limit_m2", 1.0)
    outside = uncovered(database, layer, frame)
    for at in np.flatnonzero(outside > limit):
        area = round(float(outside[at]), 2)
        problem = Problem("DBQ-34", area=area, frame=frame.name)
        row = layer.polygon_rows[at]
        yield at_row(layer, row, problem, measured=area, limit=limit, unit="m²")


def _places_outside(
    subject: Subject, layer: LayerData, low: Sequence[float], high: Sequence[float]
) -> Iterator[Finding]:
    margin = subject.get("margin", 0.001)
    for row, wkb in enumerate(layer.wkbs):
        if wkb is None:
            continue
        box = subject.database.backend.bounds(subject.database.backend.read(wkb))
        (across, along), *_ = metres_of_unit(layer.crs, [(box[1] + box[3]) / 2])
        east, north = max(low[0] - box[0], box[2] - high[0]), max(low[1] - box[1], box[3] - high[1])
        far = float(max(east * across, north * along))
        if far > margin:
            problem = Problem("DBQ-35", distance=round(far, 3))
            yield at_row(layer, row, problem, measured=round(far, 3), limit=margin, unit="m")


def feature_count(subject: Subject) -> Iterator[Finding]:
    """The layers have at least `least` and at most `most` features."""
    least, most = subject.get("least", 0), subject.get("most", 2**53)
    for layer in subject.layers:
        if not least <= len(layer) <= most:
            yield of_layer(layer, "DBQ-36", count=len(layer), least=least, most=most)


def fields_match(subject: Subject) -> Iterator[Finding]:
    """Fields have the standard's names, types, lengths, decimals and order; none is missing.

    `order`, `unknown` (fields that no standard lists) and `optional` can be switched off.
    """
    standard = subject.database.standard
    described = [layer for layer in subject.layers if standard.fields(layer.name)]
    if not described:
        raise NotRun("DBQ-16")
    for layer in described:
        yield from _field_faults(subject, layer, standard.fields(layer.name))


def _field_faults(
    subject: Subject, layer: LayerData, wanted: Sequence[FieldSpec]
) -> Iterator[Finding]:
    found = {one.name.upper(): one for one in layer.fields}
    known = {spec.name for spec in wanted}
    for spec in wanted:
        if spec.name not in found:
            if spec.obligation == "M" or (spec.obligation == "C" and subject.get("optional", True)):
                yield of_layer(layer, "DBQ-40", field=spec.name)
            continue
        yield from _one_field(layer, found[spec.name], spec)
    unknown = [one.name for one in layer.fields if one.name.upper() not in known]
    ignored = {name.upper() for name in subject.get("ignored", [])}
    if subject.get("unknown", True):
        for name in unknown:
            if name.upper() not in ignored:
                yield of_layer(layer, "DBQ-45", field=name)
    asked = [spec.name for spec in wanted if spec.name in found]
    yield from _order_faults(layer, asked, bool(subject.get("order", True)))


def _order_faults(layer: LayerData, asked: Sequence[str], order: bool) -> Iterator[Finding]:
    """Name fields that stand twice but for their case, and the first that is out of order."""
    known = set(asked)
    named = [one.name.upper() for one in layer.fields if one.name.upper() in known]
    kept = list(dict.fromkeys(named))
    for name in kept:
        if named.count(name) > 1:
            yield of_layer(layer, "DBQ-47", field=name, count=named.count(name))
    for one, other in zip(kept, asked):
        if order and one != other:
            yield of_layer(layer, "DBQ-44", field=one, wanted=other)
            return


def _one_field(layer: LayerData, found: FieldFound, wanted: FieldSpec) -> Iterator[Finding]:
    kinds = SAME_KINDS.get(wanted.kind, (wanted.kind,))
    name = wanted.name
    if found.kind not in kinds:
        yield of_layer(layer, "DBQ-41", field=name, found=found.kind, wanted=wanted.kind)
        return
    differs = wanted.length and found.length and found.length != wanted.length
    if wanted.kind == "text" and differs:
        yield of_layer(layer, "DBQ-42", field=name, found=found.length, wanted=wanted.length)
    if found.kind == "real" and found.decimals and found.decimals != wanted.decimals:
        yield of_layer(layer, "DBQ-43", field=name, found=found.decimals, wanted=wanted.decimals)


def fields_present(subject: Subject) -> Iterator[Finding]:
    """The layers have the fields `required` (missing: an error) and `optional` (a remark)."""
    for layer in subject.layers:
        for name in subject.get("required", []):
            if not layer.has(name):
                yield of_layer(layer, "DBQ-40", field=name)
        for name in subject.get("optional", []):
            if not layer.has(name):
                yield of_layer(layer, "DBQ-46", field=name)


STRUCTURE_OPERATIONS = {
    "crs": crs,
    "inside_extent": inside_extent,
    "feature_count": feature_count,
    "fields_match": fields_match,
    "fields_present": fields_present,
}
