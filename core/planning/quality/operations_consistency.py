"""Operations on attributes that belong together: areas, what a value makes obligatory."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Mapping, Sequence

import numpy as np

from ...errors import Problem
from ...rounding import rounded_known
from .database import LayerData
from .results import Finding, listing
from .subject import NotRun, Subject, at_row, having
from .value_patterns import EMPTY, fits_patterns

ROUNDING = 1e-9


def formula(subject: Subject) -> Iterator[Finding]:
    """`field` is what `rule` makes of `first` and `second`, but for `tolerance`.

    Rules: `difference` (an empty second is 0), `sum`, and `product`, rounded half up to 2
    decimals. Rows without a field or a first operand are left to other rules.
    """
    name, first, second = (subject.get(key) for key in ("field", "first", "second"))
    tolerance = subject.get("tolerance", 0.01)
    rule = subject.get("rule", "difference")
    for layer in having(subject.layers, name, first, second):
        stated = layer.column(name).numbers
        wanted = MAKES[rule](layer.column(first).numbers, layer.column(second).numbers)
        with np.errstate(invalid="ignore"):
            off = np.abs(stated - wanted) > max(tolerance - 0.005, 0.0) + ROUNDING
        shown = f"{first} {SIGNS[rule]} {second}"
        for row in np.flatnonzero(off):
            told = {"stated": round(float(stated[row]), 4), "wanted": round(float(wanted[row]), 4)}
            problem = Problem("DBQ-58", field=name, formula=shown, **told)
            gap = round(abs(told["stated"] - told["wanted"]), 4)
            more = {"field": name, "measured": gap, "limit": tolerance, "unit": "m²"}
            yield at_row(layer, int(row), problem, **more)


def _product(first: Any, second: Any) -> Any:
    return rounded_known(first * second)


MAKES: Dict[str, Callable[[Any, Any], Any]] = {
    "difference": lambda first, second: first - np.nan_to_num(second),
    "sum": lambda first, second: first + np.nan_to_num(second),
    "product": _product,
}
SIGNS = {"difference": "−", "sum": "+", "product": "×"}


def area_matches(subject: Subject) -> Iterator[Finding]:
    """The first of `fields` that a layer has is the ellipsoidal area of its polygon in m²."""
    tolerance = subject.get("tolerance", 1.0)
    for layer in subject.measurable:
        name = next((one for one in subject.get("fields", []) if layer.has(one)), None)
        if name is None:
            continue
        areas = layer.areas(subject.database.feedback)
        stated = layer.column(name).numbers
        with np.errstate(invalid="ignore"):
            off = np.abs(stated - areas) > tolerance + ROUNDING
        for row in np.flatnonzero(off):
            area, told = round(float(areas[row]), 2), float(stated[row])
            problem = Problem("DBQ-59", field=name, stated=told, area=area)
            gap = round(abs(told - area), 2)
            more = {"field": name, "measured": gap, "limit": tolerance, "unit": "m²"}
            yield at_row(layer, int(row), problem, **more)


def implication(subject: Subject) -> Iterator[Finding]:
    """Where all of `when` hold, all of `then` hold; `rules` lists such pairs.

    Both map fields to patterns (`0101`, `05*`); `""` stands for an empty value and `*` for any
    filled one. A rule whose fields a layer lacks is passed over for the layer.
    """
    for layer in subject.layers:
        for rule in subject.get("rules", []):
            when, then = rule["when"], rule["then"]
            if layer.has(*when, *then):
                yield from _unfulfilled(layer, when, then)


def _unfulfilled(
    layer: LayerData, when: Mapping[str, Sequence[str]], then: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    asked = np.ones(len(layer), bool)
    for name, patterns in when.items():
        asked &= layer.column(name).where(fits_patterns(patterns))
    if not asked.any():
        return
    for name, patterns in then.items():
        wrong = asked & ~layer.column(name).where(fits_patterns(patterns))
        for row in np.flatnonzero(wrong):
            value = layer.value(name, int(row))
            condition = ", ".join(f"{key} = {layer.value(key, int(row))}" for key in when)
            code = "DBQ-61" if value or EMPTY in patterns else "DBQ-60"
            told = {"condition": condition, "field": name, "value": value}
            problem = Problem(code, **told, wanted="/".join(one or "–" for one in patterns))
            yield at_row(layer, int(row), problem, field=name)


def balanced_units(subject: Subject) -> Iterator[Finding]:
    """The ground of `before` and `after` is the same in every `unit`, but for `tolerance` m².

    Layers are pairs of names with `*`, such as WHQ* and WHH*, joined by what stands for it.
    """
    found = False
    for before, after in _pairs(subject):
        found = True
        yield from _unbalanced(subject, before, after)
    if not found:
        raise NotRun("DBQ-10", layers=f"{subject.get('before')} + {subject.get('after')}")


def _pairs(subject: Subject) -> List[Any]:
    start, end = (str(subject.get(key)).rstrip("*") for key in ("before", "after"))
    layers = subject.database.layers
    kinds = [(name, mark) for mark in (start, end) for name in layers if name.startswith(mark)]
    pairs = []
    for name, mark in kinds:
        before, after = (one + name[len(mark) :] for one in (start, end))
        absent = [one for one in (before, after) if one not in layers]
        plane = [one for one in (before, after) if one in layers and not layers[one].crs]
        if absent:
            subject.leave_out("DBQ-10", layers=listing(absent))
        elif mark == start and plane:
            subject.leave_out("DBQ-30", layer=listing(plane))
        elif mark == start:
            pairs.append((layers[before], layers[after]))
    return pairs


def _unbalanced(subject: Subject, before: LayerData, after: LayerData) -> Iterator[Finding]:
    units = [name for name in subject.get("units", []) if before.has(name) and after.has(name)]
    prefix, tolerance = subject.get("prefix", 12), subject.get("tolerance", 0.01)
    sums: Dict[str, List[float]] = {}
    for place, layer in enumerate((before, after)):
        areas = np.nan_to_num(layer.areas(subject.database.feedback))
        keys = layer.column(units[0]).texts if units else [""] * len(layer)
        for key, area in zip(keys, areas):
            sums.setdefault(key[:prefix], [0.0, 0.0])[place] += float(area)
    for key, (old, new) in sums.items():
        if abs(new - old) > tolerance:
            values = {"unit": key or "–", "before": round(old, 2), "after": round(new, 2)}
            problem = Problem("DBQ-101", layer=after.name, **values)
            gap = round(abs(new - old), 2)
            yield Finding(problem, after.name, measured=gap, limit=tolerance, unit="m²")


CONSISTENCY_OPERATIONS = {
    "formula": formula,
    "area_matches": area_matches,
    "implication": implication,
    "balanced_units": balanced_units,
}
