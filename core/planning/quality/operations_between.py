"""Operations between layers: no overlap, one inside another, the same ground, as handed down."""

from __future__ import annotations

from typing import Iterator, List, Sequence, Tuple

import numpy as np

from ...errors import Problem
from .database import LayerData
from .ground import chosen, one_crs, outside_findings, same_crs, shared
from .results import Finding
from .subject import NotRun, Subject, at_row

SQUARE_METRES = 10_000


def no_overlap_between(subject: Subject) -> Iterator[Finding]:
    """Layers named in `pairs` do not share ground, but for pieces up to `limit_m2`."""
    pairs = [
        (subject.database.layers[one], subject.database.layers[other])
        for one, other in subject.get("pairs", [])
        if one in subject.database.layers and other in subject.database.layers
    ]
    if not pairs:
        named = {name for pair in subject.get("pairs", []) for name in pair}
        subject.needed(*sorted(named))
    for one, other in _comparable(subject, pairs):
        yield from _overlaps(subject, one, other)


def _comparable(
    subject: Subject, pairs: Sequence[Tuple[LayerData, LayerData]]
) -> List[Tuple[LayerData, LayerData]]:
    """Return the pairs in one CRS; others are left out by name, NotRun where all are."""
    found = [pair for pair in pairs if same_crs(subject, *pair)]
    if not found:
        one_crs(*(layer for pair in pairs for layer in pair))
    return found


def _overlaps(subject: Subject, one: LayerData, other: LayerData) -> Iterator[Finding]:
    database, limit = subject.database, subject.get("limit_m2", 0.0)
    parcels, zones = database.polygons(one), database.polygons(other)
    found = shared(database, one, other)
    for at in np.flatnonzero(found.areas > limit):
        first, second = int(found.parcels[at]), int(found.zones[at])
        area = round(float(found.areas[at]), 2)
        values = {"other": other.name, "number": other.fids[zones.rows[second]], "area": area}
        piece = database.backend.intersection(parcels.geometries[first], zones.geometries[second])
        more = {"measured": area, "limit": limit, "unit": "m²"}
        problem = Problem("DBQ-96", **values)
        place = database.backend.write(piece)
        yield at_row(one, parcels.rows[first], problem, wkb=place, **more)


def covered_by(subject: Subject) -> Iterator[Finding]:
    """What `where` picks of `layer` lies in what `by_where` picks of `by`, up to `limit_m2`.

    With `both`, the other way round as well: both cover the same ground.
    """
    if not subject.get("layer") or not subject.get("by"):
        raise Problem("DBQ-02", member="layer / by", value="–")
    layer, other = subject.needed(subject.get("layer"), subject.get("by"))
    one_crs(layer, other)
    limit, code = subject.get("limit_m2", 1.0), subject.get("code", "DBQ-88")
    rows, others = chosen(layer, subject.get("where")), chosen(other, subject.get("by_where"))
    database = subject.database
    yield from outside_findings(database, layer, rows, other, others, limit, code)
    if subject.get("both"):
        yield from outside_findings(database, other, others, layer, rows, limit, code)


def same_total(subject: Subject) -> Iterator[Finding]:
    """The layers cover the same area, but for `limit_hm2`."""
    known = subject.database.layers
    names = [name for name in subject.check.layers if name in known and known[name].crs]
    for name in set(subject.check.layers) - set(names):
        code = "DBQ-30" if name in known else "DBQ-10"
        subject.leave_out(code, **{"layer" if name in known else "layers": name})
    least = 2
    if len(names) < least:
        subject.needed(*subject.check.layers)
    layers = subject.needed(*names)
    totals = [float(np.nansum(one.areas(subject.database.feedback))) for one in layers]
    limit = subject.get("limit_hm2", 0.01)
    for layer, total in zip(layers[1:], totals[1:]):
        gap = round(abs(total - totals[0]) / SQUARE_METRES, 4)
        if gap > limit:
            values = {"other": layers[0].name, "gap": gap}
            problem = Problem("DBQ-98", layer=layer.name, **values)
            yield Finding(problem, layer.name, measured=gap, limit=limit, unit="hm²")


def within_one(subject: Subject) -> Iterator[Finding]:
    """Every polygon of `layer` lies in a single one of `by`, but for shares up to `limit_m2`."""
    layer, other = subject.needed(subject.get("layer"), subject.get("by"))
    one_crs(layer, other)
    database, limit = subject.database, subject.get("limit_m2", 1.0)
    found = shared(database, layer, other)
    counts = np.bincount(found.parcels[found.areas > limit], minlength=len(layer.polygon_rows))
    for at in np.flatnonzero(counts != 1):
        problem = Problem("DBQ-89", other=other.name, count=int(counts[at]))
        yield at_row(layer, layer.polygon_rows[at], problem, measured=int(counts[at]), limit=1)


def as_handed_down(subject: Subject) -> Iterator[Finding]:
    """The layers cover the ground of the approved layers of their names, and no other ground."""
    approved = subject.database.approved
    if approved is None:
        raise NotRun("DBQ-12")
    known = approved.layers
    pairs = [(one, known[one.name]) for one in subject.layers if one.name in known]
    if not pairs:
        raise NotRun("DBQ-10", layers=_names(list(approved.layers.values())))
    limit = subject.get("limit_m2", 0.0)
    for layer, wanted in _comparable(subject, pairs):
        mine, theirs = chosen(layer, None), chosen(wanted, None)
        pair = (subject.database, layer, mine, wanted, theirs, limit)
        yield from outside_findings(*pair, "DBQ-100")
        back = (subject.database, wanted, theirs, layer, mine, limit)
        yield from outside_findings(*back, "DBQ-102")


def _names(layers: Sequence[LayerData]) -> str:
    return ", ".join(layer.name for layer in layers)


BETWEEN_OPERATIONS = {
    "no_overlap_between": no_overlap_between,
    "covered_by": covered_by,
    "same_total": same_total,
    "within_one": within_one,
    "as_handed_down": as_handed_down,
}
