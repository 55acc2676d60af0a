"""Fuzzy memberships (模糊隶属度) of measures, and the operators that combine them.

Sources: Zadeh (1965) for AND and OR; An, Moon and Rencz (1991) and Bonham-Carter (1994) for
product, sum and gamma; Tsoukalas and Uhrig (1997) for the forms large, small, near and Gaussian, as
the Spatial Data Modeller has them. Certain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Sequence, Tuple

import numpy as np

from ..errors import Problem

AS_IS = "as is"
AND, OR, PRODUCT, SUM, GAMMA = "and", "or", "product", "sum", "gamma"
ROUNDED = 1e-6
"""How far beyond 0 or 1 a membership may lie that was stored or resampled."""


def _as_is(x: Any) -> Any:
    return np.clip(x, 0.0, 1.0)


def _linear(x: Any, none: float, full: float) -> Any:
    return np.clip((x - none) / (full - none), 0.0, 1.0)


def _large(x: Any, mid: float, spread: float) -> Any:
    return 1 / (1 + (np.maximum(x, 0.0) / mid) ** -spread)


def _small(x: Any, mid: float, spread: float) -> Any:
    return 1 / (1 + (np.maximum(x, 0.0) / mid) ** spread)


def _near(x: Any, mid: float, spread: float) -> Any:
    return 1 / (1 + spread * (x - mid) ** 2)


def _gaussian(x: Any, mid: float, spread: float) -> Any:
    return np.exp(-spread * (x - mid) ** 2)


def _differ(none: float, full: float) -> bool:
    return none != full


def _positive(mid: float, spread: float) -> bool:
    return mid > 0 and spread > 0


def _spreads(_: float, spread: float) -> bool:
    return spread > 0


@dataclass(frozen=True)
class Form:
    """How many numbers a form of membership has, which ones it can have, and what it makes."""

    count: int
    fits: Callable[..., bool]
    of: Callable[..., Any]


FORMS: Dict[str, Form] = {
    AS_IS: Form(0, lambda: True, _as_is),
    "linear": Form(2, _differ, _linear),
    "large": Form(2, _positive, _large),
    "small": Form(2, _positive, _small),
    "near": Form(2, _spreads, _near),
    "gaussian": Form(2, _spreads, _gaussian),
}


@dataclass(frozen=True)
class Membership:
    """A form of membership with its numbers, for the measure called `name`."""

    name: str
    form: str
    numbers: Tuple[float, ...] = ()

    def __str__(self) -> str:
        return " ".join([self.form, *(f"{number:g}" for number in self.numbers)])

    def of(self, values: Any) -> Any:
        """Return memberships from 0 to 1; EVA-44 where `as is` is not from 0 to 1.

        Large and small have values up to 0 as what is as small as can be.
        """
        x = np.asarray(values, float)
        if self.form == AS_IS and len(x):
            odd = x[np.argmax(np.abs(x - 0.5))]
            if not -ROUNDED <= odd <= 1 + ROUNDED:
                raise Problem("EVA-44", name=self.name, value=float(odd))
        with np.errstate(divide="ignore", over="ignore"):
            return FORMS[self.form].of(x, *self.numbers)


def membership(name: str, text: str) -> Membership:
    """Return the membership that a text tells: "linear 0 100", "as is"; EVA-42 for another one."""
    words = re.sub(r"[,，\s]+", " ", text.strip().lower())
    form = next((one for one in FORMS if (words + " ").startswith(one + " ")), "")
    parts = words[len(form) :].split()
    try:
        numbers = tuple(map(float, parts))
    except ValueError as error:
        raise Problem("EVA-42", name=name, value=text.strip()) from error
    known = FORMS.get(form)
    if known is None or len(numbers) != known.count or not np.isfinite(numbers).all():
        raise Problem("EVA-42", name=name, value=text.strip())
    if not known.fits(*numbers):
        raise Problem("EVA-42", name=name, value=text.strip())
    return Membership(name, form, numbers)


def memberships(names: Sequence[str], text: str) -> List[Membership]:
    """Return the membership of every measure, told in their order with semicolons between.

    An empty text has them all as they are. EVA-43 for another number of them, EVA-42.
    """
    if not text.strip():
        return [Membership(name, AS_IS) for name in names]
    parts = re.split("[;；]", text.strip().rstrip(";；"))
    if len(parts) != len(names):
        raise Problem("EVA-43", given=len(parts), layers=len(names))
    return [membership(name, part) for name, part in zip(names, parts)]


def product(parts: Any) -> Any:
    """Return the product over the first axis: each part lowers it."""
    return np.prod(parts, axis=0)


def algebraic_sum(parts: Any) -> Any:
    """Return 1 − Π(1 − μ) over the first axis: each part raises it."""
    return 1 - np.prod(1 - np.asarray(parts), axis=0)


def combined(parts: Any, operator: str, gamma: float = 0.9) -> Any:
    """Return one membership of several (first axis); gamma is SUM^γ · PRODUCT^(1 − γ)."""
    if operator == AND:
        return np.min(parts, axis=0)
    if operator == OR:
        return np.max(parts, axis=0)
    if operator == PRODUCT:
        return product(parts)
    if operator == SUM:
        return algebraic_sum(parts)
    return algebraic_sum(parts) ** gamma * product(parts) ** (1 - gamma)


def deciding(parts: Any, operator: str) -> Any:
    """Return which part decides, from 1 on: the highest for OR and SUM, the lowest for others."""
    highest = operator in (OR, SUM)
    return 1 + (np.argmax(parts, axis=0) if highest else np.argmin(parts, axis=0))
