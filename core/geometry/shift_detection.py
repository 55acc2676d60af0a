"""Whether a layer is shifted against a reference by GCJ-02 or BD-09.

Each hypothesis says what the layer's coordinates are, and corrects them; the one that brings the
layer nearest to the reference wins, if it does so clearly. Distances are metres on a local plane.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, Silent, watched
from .gcj02 import BD09, CGCS2000, GCJ02, converted

NOT_SHIFTED, SHIFTED, UNCLEAR = "not_shifted", "shifted", "unclear"
CLEARLY = 2.0  # how many times nearer a correction has to come; a preset
LEAST = 20.0  # m that a shift has to bring; a preset
METRES_PER_DEGREE = 6378137.0 * np.pi / 180.0
BLOCK = 20_000
# What the layer may be in, and what the reference: the last one is the case of a shifted reference.
HYPOTHESES = ((CGCS2000, CGCS2000), (GCJ02, CGCS2000), (BD09, CGCS2000), (CGCS2000, GCJ02))


@dataclass(frozen=True)
class Fit:
    """How near the layer comes if it is in `source` and the reference in `target`.

    `median` and `ninth` (90 %) are metres; `east` and `north` are the median offset that is left,
    metres, None where distances have no direction.
    """

    source: str
    target: str
    median: float
    ninth: float
    east: Optional[float] = None
    north: Optional[float] = None


@dataclass(frozen=True)
class Detection:
    """Fits in the order of `HYPOTHESES`, the best of them, and the verdict."""

    fits: List[Fit]
    best: Fit
    verdict: str
    count: int

    @property
    def before(self) -> float:
        """Median distance in metres as the layer stands."""
        return self.fits[0].median


def fit_pairs(points: Any, reference: Any) -> Detection:
    """Compare points with the same places in the reference, both (n, 2) in degrees."""
    return fit_corrected([converted(points, *one) for one in HYPOTHESES], reference)


def fit_corrected(corrected: Sequence[Any], reference: Any) -> Detection:
    """Compare places as each of `HYPOTHESES` corrects them with those of the reference.

    The centre of a corrected outline is not the corrected centre: the offset varies inside it.
    """
    fits = []
    for (source, target), points in zip(HYPOTHESES, corrected):
        away = _metres(points - reference, reference[:, 1])
        lengths = np.hypot(away[:, 0], away[:, 1])
        east, north = (float(one) for one in np.median(away, axis=0))
        fits.append(Fit(source, target, *_spread(lengths), east, north))
    return _judged(fits, len(reference))


def fit_lines(points: Any, segments: Any, feedback: Optional[Feedback] = None) -> Detection:
    """Compare points with the nearest line of the reference; segments are (m, 4) in degrees.

    This needs lines that lie further apart than the shift, such as boundaries of counties.
    """
    fits = [
        Fit(source, target, *_spread(_nearest(converted(points, source, target), segments)))
        for source, target in watched(HYPOTHESES, feedback or Silent(), every=1)
    ]
    return _judged(fits, len(points))


def sampled(points: Any, most: int) -> Any:
    """Return at most `most` points, evenly picked."""
    step = max(1, -(-len(points) // most))
    return points[::step]


def _judged(fits: List[Fit], count: int) -> Detection:
    best = min(fits, key=lambda fit: fit.median)
    before = fits[0].median
    if best is fits[0]:
        others = min(fit.median for fit in fits[1:])
        clear = others > CLEARLY * before
        return Detection(fits, best, NOT_SHIFTED if clear else UNCLEAR, count)
    clear = before > CLEARLY * best.median and before - best.median > LEAST
    return Detection(fits, best, SHIFTED if clear else UNCLEAR, count)


def _spread(lengths: Any) -> Tuple[float, float]:
    return float(np.median(lengths)), float(np.percentile(lengths, 90))


def _metres(degrees: Any, latitudes: Any) -> Any:
    scale = np.column_stack((np.cos(np.radians(latitudes)), np.ones(len(degrees))))
    return degrees * scale * METRES_PER_DEGREE


def _nearest(points: Any, segments: Any) -> Any:
    """Return each point's distance to the nearest segment, metres on a plane around the points."""
    scale = np.array([np.cos(np.radians(points[:, 1].mean())), 1.0]) * METRES_PER_DEGREE
    places = points * scale
    nearest = np.full(len(points), np.inf)
    for begin in range(0, len(segments), BLOCK):
        block = segments[begin : begin + BLOCK]
        starts, ends = block[:, :2] * scale, block[:, 2:] * scale
        along = ends - starts
        squares = np.maximum((along**2).sum(axis=1), 1e-12)
        for at, place in enumerate(places):
            share = np.clip(((place - starts) * along).sum(axis=1) / squares, 0, 1)
            away = place - starts - share[:, None] * along
            nearest[at] = min(nearest[at], float(np.hypot(away[:, 0], away[:, 1]).min()))
    return nearest
