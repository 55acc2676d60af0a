"""Control areas and the groups of parcels that they hold for, read from layers."""

from __future__ import annotations

from math import fsum
from typing import Any, Optional, Sequence

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import refuse
from ...core.planning.area_chain import Path
from ...core.planning.area_units import UNITS
from ..layers.arrays import read_polygons
from .columns import SHOWN, Columns, as_text, read_columns

JOINED = "/"


def group_paths(columns: Columns, fields: Sequence[str], lengths: str = "") -> list[Path]:
    """Return each row's groups, the largest first.

    `lengths` such as "6,9,12" cuts the one field into codes of county, township and village.
    Raises Problem BAS-05 for lengths that are none.
    """
    if not fields:
        return [()] * len(columns.rows)
    if not lengths.strip():
        texts = [columns.texts(name) for name in fields]
        return list(zip(*texts))
    cuts = _cuts(lengths, fields)
    return [tuple(code[:cut] for cut in cuts) for code in columns.texts(fields[0])]


def _cuts(lengths: str, fields: Sequence[str]) -> list[int]:
    parts = [part.strip() for part in lengths.replace("，", ",").split(",")]
    cuts = [int(part) for part in parts if part.isascii() and part.isdigit()]
    rising = all(0 < one < other for one, other in zip([0, *cuts][1:], cuts[1:]))
    if len(cuts) != len(parts) or not rising or 0 in cuts or len(fields) != 1:
        raise Problem("BAS-05", lengths=lengths)
    return cuts


def control_areas(
    source: Any, key: str, area: str, unit: str, feedback: Feedback
) -> dict[str, float]:
    """Return m² by code: a field in `unit`, or the ellipsoidal areas of the layer's polygons.

    A code with several polygons has their sum; in a table a second row (BAS-03) and
    one without an area (BAS-12) are refused.
    """
    if not key:
        raise Problem("BAS-08")
    if not area:
        return _measured(source, key, feedback)
    columns = read_columns(source, [key, area], feedback)
    found: dict[str, float] = {}
    empty: list[str] = []
    for code, value in zip(columns.texts(key), columns.numbers(area)):
        if code in found:
            raise Problem("BAS-03", key=code, layer=columns.layer)
        if value is None:
            empty.append(code)
        found[code] = (value or 0.0) * UNITS[unit].square_metres
    if empty:
        raise Problem("BAS-12", field=area, keys=_listed(empty))
    return found


def _measured(source: Any, key: str, feedback: Feedback) -> dict[str, float]:
    layer, faults = read_polygons(source, [key], feedback)
    refuse(faults)
    areas: dict[str, list[float]] = {}
    measured = ellipsoidal_areas(layer.wkbs(), layer.crs, None, feedback)
    for code, value in zip(layer.columns[key], measured.tolist()):
        areas.setdefault(as_text(code), []).append(value)
    return {code: fsum(values) for code, values in areas.items()}


def controls_by_path(
    total: Optional[float], areas: dict[str, float], paths: Sequence[Path]
) -> dict[Path, float]:
    """Return control areas by path, found by a group's own code or by all levels joined by /.

    A code that stands at several levels of one branch is the largest group's. Raises BAS-02 for
    codes that no parcel belongs to and BAS-11 for one that several groups have.
    """
    groups = sorted({path[: level + 1] for path in set(paths) for level in range(len(path))})
    by_code: dict[str, list[Path]] = {}
    for group in groups:
        by_code.setdefault(group[-1], []).append(group)
    by_path = {JOINED.join(group): group for group in groups}
    unknown = sorted(set(areas) - set(by_code) - set(by_path))
    if unknown:
        raise Problem("BAS-02", keys=_listed(unknown))
    found: dict[Path, float] = {} if total is None else {(): total}
    for code, area in areas.items():
        found[_group_of(code, by_code.get(code, []), by_path)] = area
    return found


def _group_of(code: str, named: Sequence[Path], by_path: dict[str, Path]) -> Path:
    """Return the one group that a code stands for."""
    if not named:
        return by_path[code]
    largest = min(named, key=len)
    if any(group[: len(largest)] != largest for group in named):
        raise Problem("BAS-11", key=code, groups=_listed([JOINED.join(one) for one in named]))
    return largest


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(texts[:SHOWN]) + (", …" if len(texts) > SHOWN else "")
