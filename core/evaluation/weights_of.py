"""Weights of factors that are summed up, by their set in the table."""

from __future__ import annotations

from math import isfinite
from typing import Dict

from ..errors import Problem
from ..standards.tables import preset_or_table

WEIGHTS = "suitability_weights"


def weights_of(of_set: str, preset: str = "") -> Dict[str, float]:
    """Return the weights of a set by factor, from the shipped table or a preset in its place.

    Raises STD-02 to STD-04 (preset), EVA-16 (a weight that is no number from 0 on).
    """
    found = {}
    for row in preset_or_table(WEIGHTS, preset).rows:
        if row["set"] == of_set:
            found[row["factor"]] = _number(row["weight"], " ".join(row.values()))
    return found


def _number(text: str, row: str) -> float:
    try:
        number = float(text)
    except ValueError as error:
        raise Problem("EVA-16", table=WEIGHTS, row=row) from error
    if not (isfinite(number) and number >= 0):
        raise Problem("EVA-16", table=WEIGHTS, row=row)
    return number
