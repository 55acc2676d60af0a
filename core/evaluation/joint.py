"""Several factors of the same cells, graded or measured, and brought together to one grade."""

from __future__ import annotations

from typing import Any, Callable, List, Mapping, NamedTuple, Optional, Sequence

import numpy as np

from ..raster.grading import NOTHING
from ..raster.source import Values
from .factors import Factor, Measure, implausible
from .graded_map import Cells

DECIMALS = 6
"""Digits that a mean is rounded to, lest what 32 bits make of 0.2 push it over a limit."""


class Joined(NamedTuple):
    """Grade of every cell, number of the factor that decided it (from 1 on), what was measured."""

    grades: Any
    decisive: Any
    measured: Optional[Values] = None


Combine = Callable[[Sequence[Values], Sequence[Any]], Joined]
Derived = Mapping[int, Callable[[Values], Values]]
"""What is made of a raster, by its place: slope of heights, say."""


def joint(
    measures: Sequence[Measure], combine: Combine, derived: Optional[Derived] = None
) -> Callable[[List[Values]], Cells]:
    """Return what grades rasters, or what is derived of them, by several factors.

    `combine` is given the values with those that cannot be left out, and the grades of each factor
    (0: none); a measure that is no factor has grade 1 where it has a value.
    """
    makers = derived or {}

    def work(values: List[Values]) -> Cells:
        found = [makers[at](one) if at in makers else one for at, one in enumerate(values)]
        usable = [Values(one.data, measure.usable(one)) for one, measure in zip(found, measures)]
        codes = [_codes(one, measure) for one, measure in zip(usable, measures)]
        joined = combine(usable, codes)
        return Cells(joined.grades, joined.decisive, implausible(found, measures), joined.measured)

    return work


def _codes(values: Values, measure: Measure) -> Any:
    if isinstance(measure, Factor):
        return measure.grade(values)
    return values.valid.astype(np.uint8)


def worst(values: Sequence[Values], codes: Sequence[Any]) -> Joined:
    """Return the worst grade of all factors; the first that has it decides."""
    every = np.array(codes)
    known = (every != NOTHING).all(axis=0)
    decisive = np.where(known, np.argmax(every, axis=0) + 1, NOTHING)
    grades = np.where(known, every.max(axis=0), NOTHING)
    return Joined(grades.astype(np.uint8), decisive.astype(np.uint8), _one(values, known))


def _one(values: Sequence[Values], known: Any) -> Optional[Values]:
    """Return the values of a single factor, which are what it measured."""
    return Values(values[0].data, known) if len(values) == 1 else None


def geometric(final: Factor) -> Combine:
    """Return what grades the geometric mean of the factors' scores (their grades)."""

    def combine(_values: Sequence[Values], codes: Sequence[Any]) -> Joined:
        scores = np.array(codes, np.float64)
        return _graded(final, scores.prod(axis=0) ** (1.0 / len(codes)), codes, scores)

    return combine


def weighted_scores(final: Factor, weights: Sequence[float]) -> Combine:
    """Return what grades the weighted sum of the factors' scores (their grades)."""

    def combine(_values: Sequence[Values], codes: Sequence[Any]) -> Joined:
        parts = np.array(codes, np.float64) * np.array(weights)[:, None, None]
        return _graded(final, parts.sum(axis=0), codes, parts)

    return combine


def weighted_mean(final: Factor, weights: Sequence[float]) -> Combine:
    """Return what grades the mean of the measures' values, each with its weight."""
    shares = np.array(weights, np.float64)
    shares = shares / shares.sum()

    def combine(values: Sequence[Values], codes: Sequence[Any]) -> Joined:
        filled = np.array([np.where(one.valid, one.data, 0.0) for one in values], np.float64)
        parts = filled * shares[:, None, None]
        return _graded(final, parts.sum(axis=0), codes, parts)

    return combine


def _graded(final: Factor, mean: Any, codes: Sequence[Any], parts: Any) -> Joined:
    """Return the grades of a mean; the factor with the greatest part decides."""
    known = (np.array(codes) != NOTHING).all(axis=0)
    measured = Values(np.round(mean, DECIMALS), known)
    grades = final.grade(measured)
    decisive = np.where(grades != NOTHING, np.argmax(parts, axis=0) + 1, NOTHING)
    return Joined(grades, decisive.astype(np.uint8), measured)
