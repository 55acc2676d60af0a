"""Operations on sums and targets: stated areas against their parts, tables against polygons."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Tuple

import numpy as np

from ...errors import Problem
from .database import LayerData
from .results import Finding
from .subject import NotRun, Subject, having
from .value_patterns import fits_patterns

COMPARES = {
    ">=": lambda found, target: found >= target,
    "<=": lambda found, target: found <= target,
}
ROUNDING = 1e-9


def sums(subject: Subject) -> Iterator[Finding]:
    """`chains`: what `whole` states is the sum of its `parts`, by unit, but for `tolerance`.

    Both are {layer, key, prefix, area}; `prefix` is the length of the code that joins them.
    `area` names fields of which the first that is there counts; `""` is the ellipsoidal area.
    `factor` is m² for one unit of a table's values (10000 for hm², 666.67 for 亩).
    """
    ran = False
    for chain in subject.get("chains", []):
        whole, parts = chain["whole"], chain["parts"]
        layers = [subject.database.matching([one["layer"]]) for one in (whole, parts)]
        for one in layers[0]:
            for other in layers[1]:
                if one.has(whole["key"]) and other.has(parts["key"]):
                    ran = True
                    yield from _unequal(subject, (one, whole), (other, parts))
    if not ran:
        named = [
            one["layer"] for c in subject.get("chains", []) for one in (c["whole"], c["parts"])
        ]
        raise NotRun("DBQ-10", layers=" / ".join(dict.fromkeys(named)))


def _unequal(
    subject: Subject,
    whole: Tuple[LayerData, Mapping[str, Any]],
    parts: Tuple[LayerData, Mapping[str, Any]],
) -> Iterator[Finding]:
    prefix = min(int(whole[1].get("prefix", 99)), int(parts[1].get("prefix", 99)))
    stated, summed = (_by_unit(subject, *one, prefix) for one in (whole, parts))
    tolerance = subject.get("tolerance", 0.01) * 10_000
    for key, area in stated.items():
        gap = abs(area - summed.get(key, 0.0))
        if gap > tolerance + ROUNDING:
            values = {"unit": key, "stated": round(area, 2), "sum": round(summed.get(key, 0.0), 2)}
            problem = Problem("DBQ-95", layer=whole[0].name, parts=parts[0].name, **values)
            name = whole[0].name
            yield Finding(problem, name, measured=round(gap, 2), limit=tolerance, unit="m²")


def _by_unit(
    subject: Subject, layer: LayerData, one: Mapping[str, Any], prefix: int
) -> Dict[str, float]:
    """Return the areas in m² summed by the first signs of the key."""
    keys = [text[:prefix] for text in layer.column(one["key"]).texts]
    areas = np.nan_to_num(_areas(subject, layer, one)) * float(one.get("factor", 1.0))
    totals: Dict[str, float] = {}
    for key, area in zip(keys, areas.tolist()):
        if key:
            totals[key] = totals.get(key, 0.0) + area
    return totals


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
        (layer,) = subject.needed(item["layer"])
        areas = np.nan_to_num(_areas(subject, layer, item))
        for name, codes in item.get("where", {}).items():
            areas = areas * layer.column(name).where(fits_patterns(codes))
        found, target = float(areas.sum()) / 10_000, float(item["target_hm2"])
        compare = item.get("compare", ">=")
        if not COMPARES[compare](round(found, 2), target):
            hectares = round(found, 2)
            values = {"name": item["name"], "found": hectares, "target": target}
            problem = Problem("DBQ-99", **values, compare=compare)
            yield Finding(problem, layer.name, measured=hectares, limit=target, unit="hm²")


SUM_OPERATIONS = {"sums": sums, "targets": targets}
