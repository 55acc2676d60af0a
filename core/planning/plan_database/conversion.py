"""Values of a source as the fields of the standard hold them; what does not fit is named."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Any, Callable, Dict, Optional, Tuple

from ...errors import Problem
from ...rounding import half_up
from ...standards.schema import FieldSpec

# Without separators only eight digits are a day: 202011 is November 2020 and no day
DAY = re.compile(
    r"(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T].*)?", re.ASCII
)
# OGR writes the field as 32 bits and clamps what is beyond without a word
LEAST_INT, MOST_INT = -(2**31), 2**31 - 1
Converted = Tuple[Any, Optional[Problem]]


def converted(value: Any, spec: FieldSpec) -> Converted:
    """Return the value for a field, and why it could not be taken (it is None then).

    Texts longer than the field, numbers that are none and days that do not exist are not cut
    or guessed.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None, None
    return CONVERSIONS[spec.kind](value, spec)


def _refused(value: Any, spec: FieldSpec, code: str, **more: object) -> Converted:
    shown = str(value)[:80]
    return None, Problem(code, field=spec.name, value=shown, **more)


def _text(value: Any, spec: FieldSpec) -> Converted:
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    text = text.strip()
    if spec.length and len(text) > spec.length:
        return _refused(value, spec, "PDB-11", length=len(text), most=spec.length)
    return text, None


def _real(value: Any, spec: FieldSpec) -> Converted:
    try:
        number = float(str(value).replace(",", ""))
    except ValueError:
        return _refused(value, spec, "PDB-12")
    if not math.isfinite(number):
        return _refused(value, spec, "PDB-12")
    return half_up(number, spec.decimals) if spec.decimals else number, None


def _integer(value: Any, spec: FieldSpec) -> Converted:
    number, problem = _real(value, spec)
    if problem is not None:
        return None, problem
    if number != int(number) or not LEAST_INT <= number <= MOST_INT:
        return _refused(value, spec, "PDB-13")
    return int(number), None


def _date(value: Any, spec: FieldSpec) -> Converted:
    met = DAY.fullmatch(str(value).strip())
    try:
        parts = [int(part) for part in met.groups() if part] if met else []
        return (date(*parts).isoformat(), None) if parts else _no_day(value, spec)
    except ValueError:
        return _no_day(value, spec)


def _no_day(value: Any, spec: FieldSpec) -> Converted:
    return _refused(value, spec, "PDB-14")


CONVERSIONS: Dict[str, Callable[[Any, FieldSpec], Converted]] = {
    "text": _text,
    "real": _real,
    "integer": _integer,
    "date": _date,
}
