"""What a planner states for indicators: numbers by name, and the plan's figures by year."""

from __future__ import annotations

import re
from math import isfinite
from typing import Any, Optional

from ...core.attribute_text import attribute_text
from ...core.errors import Problem
from ...core.planning.indicators import Targets
from ..layers.arrays import read_columns

LARGEST_NUMBER = 1e15
YEAR_FIELD = re.compile(r"^\D*(\d{4})$")
NUMBER_PAIR = re.compile(r"^\s*([A-Za-z_]\w*)\s*=\s*(\S+)\s*$")


def read_numbers(text: str) -> dict[str, float]:
    """Return the numbers of `population=96.5; gdp=800`; IND-03 for what is none."""
    found = {}
    for part in filter(None, (one.strip() for one in re.split("[;；\n]", text))):
        match = NUMBER_PAIR.match(part)
        try:
            value = float(match.group(2)) if match else float("nan")
        except ValueError:
            value = float("nan")
        if match is None or not isfinite(value) or abs(value) > LARGEST_NUMBER:
            raise Problem("IND-03", text=part)
        found[match.group(1)] = value
    return found


def read_targets(source: Any, number: str) -> dict[str, Targets]:
    """Return the plan's figures by indicator: a column a year (Y2020, 2035).

    Raises GEO-17 (no field of numbers), IND-04 (no year), IND-05 (a figure that is no number).
    """
    years = {}
    for name in source.fields().names():
        match = YEAR_FIELD.match(name)
        if match:
            years[name] = int(match.group(1))
    if not years:
        raise Problem("IND-04", layer=source.sourceName())
    columns = read_columns(source, [number, *years])
    found = {}
    for at, key in enumerate(columns[number]):
        figures = {years[name]: _figure(columns[name][at], key, name) for name in years}
        given = {year: value for year, value in figures.items() if value is not None}
        found[attribute_text(key)] = Targets(given)
    return found


def _figure(value: Any, key: Any, name: str) -> Optional[float]:
    if value is None or str(value).strip() == "":
        return None
    try:
        figure = float(value)
    except (TypeError, ValueError):
        figure = float("nan")
    if not isfinite(figure):
        raise Problem("IND-05", indicator=attribute_text(key), field=name, value=str(value))
    return figure
