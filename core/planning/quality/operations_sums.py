"""Operations on sums and targets: stated areas against their parts, tables against polygons."""

from __future__ import annotations

from math import fsum
from typing import Any, Dict, Iterator, List, Mapping, Set

import numpy as np

from ...errors import Problem
from .database import LayerData
from .operations_between import SQUARE_METRES
from .results import Finding, listing
from .subject import NotRun, Subject, having
from .value_patterns import fits_patterns

COMPARES = {
    ">=": lambda found, target: found >= target,
    "<=": lambda found, target: found <= target,
}
ROUNDING = 1e-9


def sums(subject: Subject) -> Iterator[Finding]:
    """`chains`: what `whole` states is the sum of its `parts`, by unit, but for `tolerance` hm².

    Both are {layer, key, prefix, area}; `prefix` is the length of the codes that are compared.
    A unit has the parts whose code begins with its own, so that 01 is the sum of 0101 to 0103;
    one of `totals` has them all. Parts that no stated unit has are found too: all, or with
    `among` those that agree in so many first signs with a stated unit.
    `area` names fields of which the first that is there counts; `""` is the ellipsoidal area.
    `also` are further {key, area} of the same features, such as ridges inside cropland.
    `factor` is m² for one unit of a table's values (10000 for hm², 666.67 for 亩).
    """
    ran = False
    for chain in subject.get("chains", []):
        whole, parts = chain["whole"], chain["parts"]
        layers = [subject.database.matching([one["layer"]]) for one in (whole, parts)]
        for named, found in zip((whole, parts), layers):
            if not found:
                subject.leave_out("DBQ-10", layers=named["layer"])
        for one in layers[0]:
            for other in layers[1]:
                lacking = [*_lacking(one, whole), *_lacking(other, parts)]
                if lacking:
                    subject.left_out.extend(lacking)
                    continue
                ran = True
                yield from _unequal(subject, chain, one, other)
    if not ran:
        reasons = list(dict.fromkeys(one["layer"] for one in _ends(subject)))
        raise NotRun("DBQ-10", layers=" / ".join(reasons))


def _ends(subject: Subject) -> List[Mapping[str, Any]]:
    return [one for chain in subject.get("chains", []) for one in (chain["whole"], chain["parts"])]


def _lacking(layer: LayerData, one: Mapping[str, Any]) -> List[Problem]:
    """Return why an end of a chain cannot be summed: a field or a CRS is not there."""
    problems = []
    if not layer.has(one["key"]):
        problems.append(Problem("DBQ-14", field=one["key"], layer=layer.name))
    names = one.get("area", []) or [""]
    if not any(name and layer.has(name) for name in names):
        if "" not in names:
            problems.append(Problem("DBQ-14", field=listing(names), layer=layer.name))
        elif not layer.crs:
            problems.append(Problem("DBQ-30", layer=layer.name))
    return problems


def _unequal(
    subject: Subject, chain: Mapping[str, Any], one: LayerData, other: LayerData
) -> Iterator[Finding]:
    whole, parts = chain["whole"], chain["parts"]
    prefix = min(int(whole.get("prefix", 99)), int(parts.get("prefix", 99)))
    stated = _by_unit(subject, one, whole, prefix)
    known = _by_unit(subject, other, parts, prefix)
    totals = set(chain.get("totals", []))
    tolerance = float(subject.get("tolerance", 0.01)) * SQUARE_METRES
    summed = {key: _sum_of(known, "" if key in totals else key) for key in stated}
    for key in _unstated(known, set(stated), totals, int(chain.get("among", 0))):
        stated[key], summed[key] = 0.0, known[key]
    for key, area in stated.items():
        gap = abs(area - summed[key])
        if gap > tolerance + ROUNDING:
            values = {"unit": key, "stated": round(area, 2), "sum": round(summed[key], 2)}
            problem = Problem("DBQ-95", layer=one.name, parts=other.name, **values)
            yield Finding(problem, one.name, measured=round(gap, 2), limit=tolerance, unit="m²")


def _sum_of(known: Mapping[str, float], start: str) -> float:
    return fsum(area for key, area in known.items() if key.startswith(start))


def _unstated(
    known: Mapping[str, float], stated: Set[str], totals: Set[str], among: int
) -> List[str]:
    """Return the codes of parts that lie in no stated unit."""
    units = tuple(stated - totals)
    near = tuple({key[:among] for key in units})
    return [key for key in known if not key.startswith(units) and key.startswith(near)]


def _by_unit(
    subject: Subject, layer: LayerData, one: Mapping[str, Any], prefix: int
) -> Dict[str, float]:
    """Return the areas in m² summed by the first signs of the key."""
    found: Dict[str, List[float]] = {}
    for counted in (one, *one.get("also", [])):
        if not layer.has(counted["key"]):
            continue
        areas = np.nan_to_num(_areas(subject, layer, counted)) * float(one.get("factor", 1.0))
        for key, area in zip(layer.column(counted["key"]).texts, areas.tolist()):
            if key:
                found.setdefault(key[:prefix], []).append(area)
    return {key: fsum(areas) for key, areas in found.items()}


def _areas(subject: Subject, layer: LayerData, one: Mapping[str, Any]) -> Any:
    names: List[str] = one.get("area", [])
    found = next((name for name in names if name and layer.has(name)), None)
    if found is not None:
        return layer.column(found).numbers
    if "" in names or not names:
        return layer.areas(subject.database.feedback)
    return having([layer], *names)[0].column(names[0]).numbers


def targets(subject: Subject) -> Iterator[Finding]:
    """Areas meet the targets handed down.

    `items`: {name, layer, where: {field: codes with *}, area, compare: `>=` or `<=`, target_hm2}.
    An item without a target is not looked at; NotRun where none has one.
    """
    items = [one for one in subject.get("items", []) if one.get("target_hm2") is not None]
    if not items:
        raise NotRun("DBQ-13")
    for item in items:
        layer = subject.database.layers.get(item["layer"])
        if layer is None:
            subject.leave_out("DBQ-10", layers=item["layer"])
            continue
        areas = np.nan_to_num(_areas(subject, layer, item))
        for name, codes in item.get("where", {}).items():
            areas = areas * layer.column(name).where(fits_patterns(codes))
        found, target = float(areas.sum()) / SQUARE_METRES, float(item["target_hm2"])
        compare = item.get("compare", ">=")
        if not COMPARES[compare](round(found, 2), target):
            hectares = round(found, 2)
            values = {"name": item["name"], "found": hectares, "target": target}
            problem = Problem("DBQ-99", **values, compare=compare)
            yield Finding(problem, layer.name, measured=hectares, limit=target, unit="hm²")


SUM_OPERATIONS = {"sums": sums, "targets": targets}
