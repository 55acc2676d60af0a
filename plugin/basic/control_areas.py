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

    A code with several polygons has their sum; in a table a second row is refused (BAS-03).
    """
    if not key:
        raise Problem("BAS-08")
    if not area:
        return _measured(source, key, feedback)
    columns = read_columns(source, [key, area], feedback)
    found: dict[str, float] = {}
    for code, value in zip(columns.texts(key), columns.numbers(area)):
        if code in found:
            raise Problem("BAS-03", key=code, layer=columns.layer)
        if value is not None:
            found[code] = value * UNITS[unit].square_metres
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
    """Return control areas by path; BAS-02 names codes that no parcel belongs to."""
    found: dict[Path, float] = {} if total is None else {(): total}
    groups = {path[: level + 1] for path in set(paths) for level in range(len(path))}
    for group in sorted(groups):
        if group[-1] in areas:
            found[group] = areas[group[-1]]
    unknown = sorted(set(areas) - {group[-1] for group in groups})
    if unknown:
        more = ", …" if len(unknown) > SHOWN else ""
        raise Problem("BAS-02", keys=", ".join(unknown[:SHOWN]) + more)
    return found
