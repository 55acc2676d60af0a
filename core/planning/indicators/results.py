"""An indicator's value with its formula in numbers, held to the targets of the plan.

The light follows TD/T 1063 practice (confidence: likely): green where the value is where the plan
expects it in that year, amber where it lags behind, red where the bottom line of a binding
indicator is broken, or a binding target is missed in its year.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Mapping, Optional, Sequence

from ...rounding import rounded
from .definitions import Indicator, Term
from .duty import AT_LEAST, AT_MOST, meets, missed, passes_both
from .measures import Reading, Readings


class Light(Enum):
    """The traffic light of an indicator; NONE where there is nothing to judge by."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NONE = "none"


@dataclass(frozen=True)
class Targets:
    """The plan's figures of one indicator by year, such as 2020, 2025 and 2035; base year first."""

    by_year: Mapping[int, float]

    def expected(self, year: int) -> Optional[float]:
        """Return what the plan expects in a year: linear between its figures, level outside."""
        known = sorted(self.by_year)
        if not known:
            return None
        before = [one for one in known if one <= year] or known[:1]
        after = [one for one in known if one >= year] or known[-1:]
        first, last = before[-1], after[0]
        low, high = self.by_year[first], self.by_year[last]
        return low if first == last else low + (high - low) * (year - first) / (last - first)

    @property
    def last(self) -> Optional[float]:
        """Return the figure of the target year."""
        return self.by_year[max(self.by_year)] if self.by_year else None

    def progress(self, value: float) -> Optional[float]:
        """Return (value - base) / (target - base), None where the plan changes nothing."""
        years = sorted(self.by_year)
        if not years or self.by_year[years[0]] == self.by_year[years[-1]]:
            return None
        base, target = self.by_year[years[0]], self.by_year[years[-1]]
        return (value - base) / (target - base)


@dataclass(frozen=True)
class Result:
    """One indicator: its value as rounded for the table, or the inputs that are missing."""

    indicator: Indicator
    value: Optional[float]
    readings: tuple[tuple[Term, Reading], ...]
    missing: tuple[str, ...]
    targets: Targets
    progress: Optional[float]
    expected: Optional[float]
    light: Light


def evaluated(
    indicator: Indicator, readings: Readings, targets: Optional[Targets], year: int
) -> Result:
    """Return the indicator's value, its progress and its light in `year`."""
    figures = targets or Targets({})
    read = tuple((term, readings.read(term)) for term in indicator.terms)
    missing = tuple(dict.fromkeys(one.missing for _, one in read if one.missing))
    value = None if missing else _value(indicator, [one.value for _, one in read])
    if value is None:
        known = missing or ("denominator",)
        return Result(indicator, None, read, known, figures, None, None, Light.NONE)
    return Result(
        indicator,
        value,
        read,
        (),
        figures,
        figures.progress(value),
        figures.expected(year),
        _light(indicator, value, figures, year),
    )


def _value(indicator: Indicator, values: Sequence[Optional[float]]) -> Optional[float]:
    """Return numerator / denominator × factor, rounded; None if the denominator is nothing."""
    numbers = [value for value in values if value is not None]
    if len(numbers) > 1 and not numbers[1]:
        return None
    ratio = numbers[0] / numbers[1] if len(numbers) > 1 else numbers[0]
    return float(rounded([ratio * indicator.factor], indicator.decimals)[0])


def _light(indicator: Indicator, value: float, targets: Targets, year: int) -> Light:
    last, expected = targets.last, targets.expected(year)
    way = indicator.direction
    if last is None or expected is None or way not in (AT_LEAST, AT_MOST):
        return Light.NONE
    first, last, expected = (
        _as_printed(indicator, one)
        for one in (targets.by_year[min(targets.by_year)], last, expected)
    )
    broken = indicator.bottom_line and passes_both(way, value, first, last)
    if indicator.binding and (broken or missed(way, value, last, year, max(targets.by_year))):
        return Light.RED
    return Light.GREEN if meets(way, value, expected) else Light.AMBER


def _as_printed(indicator: Indicator, figure: float) -> float:
    return float(rounded([figure], indicator.decimals)[0])
