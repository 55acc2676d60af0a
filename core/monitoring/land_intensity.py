"""建设用地节约集约利用评价 (TD/T 1018-2008): indicators, standard values, indices, types.

Indicators, ideal values, weights and types are tables. An amount that a unit does not state
leaves every index that needs it empty; nothing is weighted anew in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from math import isclose
from typing import Callable, Dict, List, Mapping, Optional, Tuple

from ..errors import Problem
from ..standards.tables import Table, preset_or_table, table

POSITIVE, INVERSE, DECLINE, ELASTICITY = "positive", "inverse", "decline", "elasticity"
TOTAL, INDEX, SUBINDEX, INDICATOR = "TOTAL", "index", "subindex", "indicator"
HUNDRED = 100.0
TIGHT = 1e-6
SAME = 0.005  # an elasticity that is printed as 1.00 is 1
TERM = re.compile(r"^(\w+)(?:([-/])(\w+))?$")
Amounts = Mapping[str, Optional[float]]


@dataclass(frozen=True)
class Indicator:
    """One indicator: its value, the growth of people or economy and of land, standardised."""

    value: Optional[float]
    standard: Optional[float]
    missing: Tuple[str, ...] = ()
    growth: Optional[Tuple[float, float]] = None


@dataclass(frozen=True)
class Evaluation:
    """A unit: indicators by code, scores 0–100 by item (TOTAL is the whole), type of growth."""

    indicators: Dict[str, Indicator]
    scores: Dict[str, Optional[float]]
    types: Dict[str, str]
    rates: Dict[str, Optional[float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Scheme:
    """The tables of an evaluation; checked when it is loaded."""

    indicators: Table
    weights: Table
    ideals: Table
    types: Table
    rates: Table

    @classmethod
    def load(cls, weights: str = "", ideals: str = "") -> Scheme:
        """Return the shipped tables, weights and ideal values by presets where given.

        Raises STD-02 to STD-04, INT-01 (an item without weight or ideal value) and INT-02 (the
        weights below an item do not sum to 1).
        """
        made = cls(
            table("intensity_indicators"),
            preset_or_table("intensity_weights", weights),
            preset_or_table("intensity_ideals", ideals),
            table("intensity_types"),
            table("zone_rates"),
        )
        made.check()
        return made

    def check(self) -> None:
        """Raise the problem of incomplete tables."""
        codes = {row["code"] for row in self.indicators.rows}
        weighted = {item for parts in self.below().values() for item in parts}
        for one, known in ((self.weights, weighted), (self.ideals, set(self.ideal()))):
            missing = sorted(codes - known)
            if missing:
                raise Problem("INT-01", table=one.name, items=", ".join(missing))
        for parent, parts in self.below().items():
            total = sum(parts.values())
            if not isclose(total, 1.0, abs_tol=TIGHT):
                raise Problem("INT-02", item=parent, total=total)

    def below(self) -> Dict[str, Dict[str, float]]:
        """Return the weights of the parts by the item that they make up."""
        found: Dict[str, Dict[str, float]] = {}
        for row in self.weights.rows:
            found.setdefault(row["parent"], {})[row["item"]] = float(row["weight"])
        return found

    def ideal(self) -> Dict[str, float]:
        """Return the ideal values by indicator."""
        return {row["code"]: float(row["ideal"]) for row in self.ideals.rows}

    def fields(self) -> List[str]:
        """Return every amount that indicators and rates ask for."""
        rows = [*self.indicators.rows, *self.rates.rows]
        terms = [row[side] for row in rows for side in ("numerator", "denominator")]
        return list(dict.fromkeys(name for term in terms for name in names_of(term)))


def names_of(term: str) -> List[str]:
    """Return the amounts in a term: A, A-B or A/B."""
    found = TERM.match(term)
    if not found:
        raise Problem("INT-03", term=term)
    return [name for name in (found.group(1), found.group(3)) if name]


def standardised(kind: str, actual: float, ideal: float) -> float:
    """Return the standard value of an indicator, 0 to 1 (positive a/t, inverse t/a, capped)."""
    if kind == INVERSE:
        return 1.0 if actual <= 0 else min(ideal / actual, 1.0)
    return min(max(actual / ideal, 0.0), 1.0)


def elasticity_standard(growth: float, land: float, ideal: float) -> float:
    """Return the standard value of an elasticity by the signs of both growths.

    More people (or economy) on no more land is 1, fewer on no less land 0; where both shrink the
    reciprocal counts, as land should shrink faster.
    """
    if growth >= 0 and land <= 0:
        return 1.0
    if growth < 0 and land >= 0:
        return 0.0
    ratio = growth / land if growth > 0 or land > 0 else land / growth
    return standardised(POSITIVE, ratio, ideal)


def evaluated(amounts: Amounts, scheme: Scheme) -> Evaluation:
    """Return the evaluation of a unit from its amounts (None where it states none)."""
    ideals = scheme.ideal()
    found = {
        row["code"]: _indicator(row, amounts, ideals[row["code"]]) for row in scheme.indicators.rows
    }
    scores: Dict[str, Optional[float]] = {}
    below = scheme.below()
    for item in (*below, TOTAL):
        scores[item] = _score(item, below, found)
    types = {
        code: growth_type(*one.growth, scheme.types)
        for code, one in found.items()
        if one.growth is not None
    }
    rates = {row["code"]: _ratio(row, amounts) for row in scheme.rates.rows}
    return Evaluation(found, scores, types, rates)


def _score(
    item: str, below: Mapping[str, Mapping[str, float]], found: Mapping[str, Indicator]
) -> Optional[float]:
    """Return 100 Σ w S of what an item is made of, None where a part of it is missing."""
    if item not in below:
        own = found[item].standard if item in found else None
        return None if own is None else HUNDRED * own
    score = 0.0
    for part, weight in below[item].items():
        # A subindex may be called as its only indicator is: then the indicator is meant.
        inner = {} if part == item else below
        own = _score(part, inner, found)
        if own is None:
            return None
        score += weight * own
    return score


def _indicator(row: Mapping[str, str], amounts: Amounts, ideal: float) -> Indicator:
    names = [*names_of(row["numerator"]), *names_of(row["denominator"])]
    missing = tuple(dict.fromkeys(name for name in names if amounts.get(name) is None))
    if missing:
        return Indicator(None, None, missing)
    return OF_KIND.get(row["kind"], _plain)(row, amounts, ideal)


def _term(term: str, amounts: Amounts) -> Optional[float]:
    """Return the value of a term, None where it divides by nothing."""
    found = TERM.match(term)
    first, sign, second = found.groups() if found else (term, None, None)
    left, right = amounts.get(first), amounts.get(second) if second else None
    if left is None or (second and right is None):
        return None
    if sign == "-":
        return left - (right or 0.0)
    if sign == "/":
        return left / right if right else None
    return left


def _ratio(row: Mapping[str, str], amounts: Amounts) -> Optional[float]:
    top, bottom = (_term(row[side], amounts) for side in ("numerator", "denominator"))
    return None if top is None or not bottom else top / bottom * float(row["factor"])


def _plain(row: Mapping[str, str], amounts: Amounts, ideal: float) -> Indicator:
    """A ratio; land that no growth answers is the worst, no new land the best."""
    top, bottom = (_term(row[side], amounts) or 0.0 for side in ("numerator", "denominator"))
    if row["kind"] == INVERSE and (bottom <= 0 or top <= 0):
        return Indicator(_ratio(row, amounts), 1.0 if top <= 0 else 0.0)
    value = _ratio(row, amounts)
    return Indicator(value, None if value is None else standardised(row["kind"], value, ideal))


def _decline(row: Mapping[str, str], amounts: Amounts, ideal: float) -> Indicator:
    before, after = (_term(row[side], amounts) for side in ("numerator", "denominator"))
    if not before or after is None:
        return Indicator(None, None)
    value = (before - after) / before * float(row["factor"])
    return Indicator(value, standardised(POSITIVE, value, ideal))


def _elastic(row: Mapping[str, str], amounts: Amounts, ideal: float) -> Indicator:
    rates = [_term(row[side], amounts) for side in ("numerator", "denominator")]
    if rates[0] is None or rates[1] is None:
        return Indicator(None, None)
    growth, land = rates[0] - 1.0, rates[1] - 1.0
    value = growth / land if land else None
    standard = elasticity_standard(growth, land, ideal)
    return Indicator(value, standard, (), (growth, land))


OF_KIND: Dict[str, Callable[[Mapping[str, str], Amounts, float], Indicator]] = {
    DECLINE: _decline,
    ELASTICITY: _elastic,
}


def growth_type(growth: float, land: float, types: Table) -> str:
    """Return the type of land use by growth of people or economy and of land, '' if none fits."""
    elasticity = growth / land if land else None
    for row in types.rows:
        fits = _holds(row["people"], growth) and _holds(row["land"], land)
        if fits and _holds(row["elasticity"], elasticity):
            return row["type"]
    return ""


def _holds(condition: str, value: Optional[float]) -> bool:
    """Tell whether a value meets >=0, <1, =1 …; an empty condition always holds."""
    if not condition:
        return True
    if value is None:
        return False
    limit = float(condition.lstrip("<>="))
    same = abs(value - limit) < (SAME if limit else TIGHT)
    sign = condition[: len(condition) - len(condition.lstrip("<>="))]
    above, below = value > limit and not same, value < limit and not same
    return {">=": above or same, "<=": below or same, ">": above, "<": below, "=": same}[sign]
