"""农业环境: the contents of soil against the risk values of GB 15618-2018.

All contents up to the screening values: high capacity; one over its intervention value: low; else
medium (GB 15618-2018; 双评价技术指南; certain).
"""

from __future__ import annotations

from typing import Any, Dict, List, Sequence, Tuple

import numpy as np

from ..raster.grading import NOTHING
from ..raster.source import Values
from ..standards.tables import table
from .factors import Factor
from .joint import Combine, Joined

LIMITS = "soil_limits_gb15618"
ELEMENTS = ("Cd", "Hg", "As", "Pb", "Cr", "Cu", "Ni", "Zn")
ACIDITY = ("ph_55", "ph_65", "ph_75", "ph_over")
BOUNDS = (5.5, 6.5, 7.5)
SCREENING, INTERVENTION = "screening", "intervention"
PADDY, ORCHARD, OTHER, ALL = "paddy", "orchard", "other", "all"
FINE, SCREENED, CONTROLLED = 0.0, 1.0, 2.0


def limits(kind: str, element: str, land: str) -> Any:
    """Return the four values of an element by acidity (mg/kg), NaN where there is none."""
    rows = [row for row in table(LIMITS).rows if (row["kind"], row["element"]) == (kind, element)]
    found = {row["land_use"]: [float(row[name]) for name in ACIDITY] for row in rows}
    for known in (land, OTHER, ALL):
        if known in found:
            return np.array(found[known])
    return np.full(len(ACIDITY), np.nan)


def soil_risk(elements: Sequence[str], land: str, final: Factor) -> Combine:
    """Return what grades contents of elements (mg/kg) by the soil's acidity.

    The values are the elements', then pH, then, if there are more, where paddy fields are (not 0).
    What is measured is the highest ratio of a content to its screening value.
    """
    tables = {use: _tables(elements, use) for use in (land, PADDY)}

    def combine(values: Sequence[Values], codes: Sequence[Any]) -> Joined:
        count = len(elements)
        known = (np.array(codes[: count + 1]) != NOTHING).all(axis=0)
        place = np.searchsorted(BOUNDS, np.where(known, values[count].data, 7.0), side="left")
        wet = values[count + 1].data != 0 if len(values) > count + 1 else None
        contents = [np.where(known, one.data, 0.0) for one in values[:count]]
        ratios, level = _against(contents, place, wet, tables, land)
        grades = final.grade(Values(level, known))
        decisive = np.where(known, np.argmax(ratios, axis=0) + 1, NOTHING)
        measured = Values(ratios.max(axis=0), known)
        return Joined(grades, decisive.astype(np.uint8), measured)

    return combine


Limits = Tuple[Any, Any]


def _tables(elements: Sequence[str], land: str) -> List[Limits]:
    return [
        (limits(SCREENING, element, land), limits(INTERVENTION, element, land))
        for element in elements
    ]


def _against(
    contents: List[Any], place: Any, wet: Any, tables: Dict[str, List[Limits]], land: str
) -> Tuple[Any, Any]:
    """Return ratios to the screening values (by element) and the level of risk of every cell."""
    ratios, level = [], np.full(place.shape, FINE)
    for at, content in enumerate(contents):
        screening, intervention = (one[place] for one in tables[land][at])
        if wet is not None:
            screening = np.where(wet, tables[PADDY][at][0][place], screening)
        ratios.append(content / screening)
        level = np.where(content > screening, np.maximum(level, SCREENED), level)
        level = np.where(content > intervention, CONTROLLED, level)  # never over what is none
    return np.array(ratios), level
