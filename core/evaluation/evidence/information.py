"""Information value (信息量), frequency ratio, certainty factor and evidential belief of classes.

Sources: 阮沈勇, 黄润秋 (2001) and the practice of landslide susceptibility (I, FR, CF certain);
Carranza and Hale (2003) and Park (2011) for the two forms of belief (likely, named in reports).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from .counts import Counts

CARRANZA, PARK = "carranza", "park"
BELIEFS = (CARRANZA, PARK)


class Belief(NamedTuple):
    """Belief, disbelief, uncertainty and plausibility of every class of one layer."""

    belief: Any
    disbelief: Any
    uncertainty: Any
    plausibility: Any


def frequency_ratio(counts: Counts) -> Any:
    """Return (n/N)/(A/T) by class; 0 without occurrences."""
    share = np.asarray(counts.points, float) / counts.points_in_all
    return share / (np.asarray(counts.areas, float) / counts.area)


def information_value(counts: Counts, floor: float = float("nan")) -> Any:
    """Return ln of the frequency ratio.

    A class without occurrences has `floor`, or the lowest value of the layer where it is NaN.
    """
    ratio = frequency_ratio(counts)
    found = np.log(ratio, out=np.full(len(ratio), np.nan), where=ratio > 0)
    lowest = np.nanmin(found) if np.isfinite(found).any() else 0.0
    return np.where(ratio > 0, found, lowest if np.isnan(floor) else floor)


def certainty_factor(counts: Counts) -> Any:
    """Return CF from −1 to 1: (a − s)/(a(1 − s)) where a ≥ s, else (a − s)/(s(1 − a))."""
    a = np.asarray(counts.points, float) / np.asarray(counts.areas, float)
    s = counts.prior
    above = np.divide(a - s, a * (1 - s), out=np.full(len(a), -1.0), where=a > 0)
    below = np.divide(a - s, s * (1 - a), out=np.ones(len(a)), where=a < 1)
    return np.where(a >= s, above, below)


def combined_certainty(one: Any, other: Any) -> Any:
    """Return the certainty factor of two layers together."""
    one, other = np.asarray(one, float), np.asarray(other, float)
    both_up, both_down = (one >= 0) & (other >= 0), (one < 0) & (other < 0)
    room = 1 - np.minimum(np.abs(one), np.abs(other))
    mixed = np.divide(one + other, room, out=np.zeros_like(room), where=room > 0)
    sums = one + other
    return np.where(both_up, sums - one * other, np.where(both_down, sums + one * other, mixed))


def evidential_belief(counts: Counts, form: str = CARRANZA) -> Belief:
    """Return the belief functions of one layer's classes, in one of two published forms."""
    n, area = np.asarray(counts.points, float), np.asarray(counts.areas, float)
    rest_n, rest = counts.points_in_all - n, counts.area - area
    bare, rest_bare = area - n, counts.area - counts.points_in_all - area + n
    with np.errstate(divide="ignore", invalid="ignore"):
        if form == CARRANZA:
            towards = (n / area) / (rest_n / rest)
            against = (bare / area) / (rest_bare / rest)
        else:
            all_bare = counts.area - counts.points_in_all
            towards = (n / counts.points_in_all) / (bare / all_bare)
            against = (rest_n / counts.points_in_all) / (rest_bare / all_bare)
    belief, disbelief = _share(towards), _share(against)
    return Belief(belief, disbelief, 1 - belief - disbelief, 1 - disbelief)


def combined_belief(one: Any, other: Any) -> Any:
    """Return belief, disbelief and uncertainty (rows) of two layers by Dempster's rule.

    Source: Wright and Bonham-Carter (1996); certain. Layers that contradict each other wholly
    leave nothing but uncertainty.
    """
    (b, d, u), (b2, d2, u2) = np.asarray(one, float), np.asarray(other, float)
    rest = 1 - b * d2 - d * b2
    sums = np.array([b * b2 + b * u2 + b2 * u, d * d2 + d * u2 + d2 * u, u * u2])
    vacuous = np.broadcast_to(np.array([0.0, 0.0, 1.0]).reshape(3, *[1] * b.ndim), sums.shape)
    return np.divide(sums, rest, out=vacuous.copy(), where=rest > 0)


def _share(values: Any) -> Any:
    """Return values by their sum; what is infinite takes it all."""
    endless = ~np.isfinite(values)
    if endless.any():
        return endless / endless.sum()
    return values / values.sum()
