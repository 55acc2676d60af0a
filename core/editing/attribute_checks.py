"""Values that belong together: names of codes, required companions, sums of areas, clean text."""

from __future__ import annotations

import math
import unicodedata
from typing import Any, Callable, Iterator, Mapping, Optional

from ..errors import Problem
from .findings import NONE, WARNING, Finding
from .rule_book import DIFFERENCE, PRODUCT, AreaRule, RuleBook
from .tracking import GEOMETRY, Change

ROUNDING = 1e-6
INVISIBLE = "Cf"  # zero-width and direction marks (Unicode general category)


class Values:
    """The new values of one change, whatever the case of the fields' names."""

    def __init__(self, change: Change) -> None:
        self.change = change
        self._names = {name.upper(): name for name in change.new or {}}

    def has(self, *fields: str) -> bool:
        """Tell whether the layer has all these fields."""
        return all(field in self._names for field in fields)

    def touched(self, *fields: str) -> bool:
        """Tell whether the edit changed one of them."""
        return any(self._names.get(field) in self.change.changed for field in fields)

    def get(self, field: str) -> Any:
        """Return the value of a field; blank text is None."""
        value = (self.change.new or {}).get(self._names.get(field, ""))
        return None if isinstance(value, str) and not value.strip() else value

    def number(self, field: str) -> Optional[float]:
        """Return the value if it is a finite number."""
        value = self.get(field)
        finite = isinstance(value, (int, float)) and math.isfinite(value)
        return float(value) if finite else None

    def finding(self, severity: str, field: str, problem: Problem) -> Finding:
        """Return the finding about a field of this feature."""
        change = self.change
        return Finding(severity, change.uuid, change.fid, self._names[field], problem)


def attribute_findings(change: Change, book: RuleBook) -> Iterator[Finding]:
    """Yield what does not belong together among the values that the edit touched."""
    values = Values(change)
    for check in (_names, _companions, _sums):
        yield from (one for one in check(values, book) if one.severity != NONE)


def _names(values: Values, book: RuleBook) -> Iterator[Finding]:
    for rule in book.names:
        if not values.has(rule.field, rule.name_field):
            continue
        if not values.touched(rule.field, rule.name_field):
            continue
        code, name = values.get(rule.field), values.get(rule.name_field)
        wanted = rule.names.get(str(code).strip())
        if wanted is not None and name is not None and str(name).strip() != wanted:
            problem = Problem("CHK-08", value=code, name=name, field=rule.field, wanted=wanted)
            yield values.finding(rule.severity, rule.name_field, problem)


def _companions(values: Values, book: RuleBook) -> Iterator[Finding]:
    for rule in book.companions:
        if not values.has(rule.field, rule.companion):
            continue
        if not values.touched(rule.field, rule.companion):
            continue
        value = values.get(rule.field)
        if value is not None and rule.asks(value) and values.get(rule.companion) is None:
            problem = Problem("CHK-09", field=rule.field, value=value, companion=rule.companion)
            yield values.finding(rule.severity, rule.companion, problem)


def _sums(values: Values, book: RuleBook) -> Iterator[Finding]:
    for rule in book.areas:
        made = _MAKES.get(rule.rule)
        if made is None or not values.has(rule.field, rule.first, rule.second):
            continue
        if not values.touched(rule.field, rule.first, rule.second):
            continue
        stated, wanted = values.number(rule.field), made(values, rule)
        if stated is None or wanted is None:
            continue
        if abs(stated - wanted) > rule.tolerance + ROUNDING:
            problem = Problem(
                "CHK-07",
                field=rule.field,
                formula=_formula(rule),
                stated=round(stated, 4),
                wanted=round(wanted, 4),
            )
            yield values.finding(rule.severity, rule.field, problem)


def _product(values: Values, rule: AreaRule) -> Optional[float]:
    first, second = values.number(rule.first), values.number(rule.second)
    return None if first is None or second is None else first * second


def _difference(values: Values, rule: AreaRule) -> Optional[float]:
    """Return the difference; what is not deducted is 0."""
    first = values.number(rule.first)
    return None if first is None else first - (values.number(rule.second) or 0.0)


_MAKES: Mapping[str, Callable[[Values, AreaRule], Optional[float]]] = {
    PRODUCT: _product,
    DIFFERENCE: _difference,
}


def _formula(rule: AreaRule) -> str:
    return f"{rule.first} {'×' if rule.rule == PRODUCT else '−'} {rule.second}"


def text_findings(change: Change, coded: frozenset[str]) -> Iterator[Finding]:
    """Yield warnings of text that looks like other text; `coded` fields (upper case) hold codes."""
    for name in change.changed:
        value = (change.new or {})[name]
        if name == GEOMETRY or not isinstance(value, str):
            continue
        for problem in _text_problems(name, value, name.upper() in coded):
            yield Finding(WARNING, change.uuid, change.fid, name, problem)


def _text_problems(name: str, value: str, coded: bool) -> Iterator[Problem]:
    if value != value.strip():
        yield Problem("CHK-11", field=name)
    if not unicodedata.is_normalized("NFC", value):
        yield Problem("CHK-10", field=name)
    hidden = next((sign for sign in value if unicodedata.category(sign) == INVISIBLE), None)
    if hidden is not None:
        yield Problem("CHK-12", field=name, sign=_named(hidden))
    strange = next((sign for sign in value.strip() if not sign.isascii()), None)
    if coded and strange is not None and strange != hidden:
        yield Problem("CHK-13", field=name, value=value, sign=_named(strange))


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '?')}"
