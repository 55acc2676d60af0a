"""How many m² on the ellipsoid a unit of area in the plane of a CRS is, place by place.

The ratio changes so smoothly that a polynomial of the fourth degree tells it over 16 km. It is
fitted to areas of squares by the national formula, each edge divided to 20 m, and so it holds for
any projection. With the moments of a piece of ground it gives the ground's ellipsoidal area without
its outline being taken apart again. What a polynomial of the first or second degree round a parcel
leaves out is bounded by the terms that follow.
"""

from __future__ import annotations

from functools import lru_cache
from math import comb
from struct import pack
from typing import Any, List, NamedTuple, Tuple

import numpy as np

from ..errors import Problem
from .area import LONGEST_EDGE, ellipsoidal_areas
from .ellipsoid import surface_of

TILE = 16_000.0  # m
CELLS = 6  # squares along a tile's side
DEGREE = 4
POWERS = [(a, b) for a in range(DEGREE + 1) for b in range(DEGREE + 1 - a)]
SECOND = [(2, 0), (1, 1), (0, 2)]
REST = [powers for powers in POWERS if sum(powers) > 2]  # noqa: PLR2004


class Scale(NamedTuple):
    """Coefficients for moments of up to the second order, a column a box, and their errors.

    They go with moments about the middle of the lower side of the box. `errors[order - 1]` bounds
    what each m² in the box may be wrong by, as a part of one, if moments up to `order` are used.
    """

    of_order: Tuple[Any, Any]
    errors: Tuple[Any, Any]


def scale_of(crs: str, boxes: Any) -> Scale:
    """Return the scale round each box; Problem GEO-04.

    Where the CRS does not reach, the errors are infinite.
    """
    surface = surface_of(crs)
    metre = surface.unit if surface.projected else surface.ellipsoid.a * surface.unit
    side = TILE / metre
    middles = (boxes[:, :2] + boxes[:, 2:]) * 0.5
    tiles = np.floor(middles / side)
    terms = np.zeros((len(POWERS), len(boxes)))
    noise = np.full(len(boxes), np.inf)
    names, members = np.unique(tiles, axis=0, return_inverse=True)
    for number, (column, row) in enumerate(names.tolist()):
        here = np.flatnonzero(members.ravel() == number)
        fit, worst = _fitted(crs, column, row, side)
        if fit is not None:
            shifts = (middles[here] - (np.array([column, row]) + 0.5) * side) / (side / 2)
            terms[:, here], noise[here] = _moved(fit, shifts, side / 2), worst
    return _scale(terms, noise, (boxes[:, 2:] - boxes[:, :2]).T)


@lru_cache(maxsize=4096)
def _fitted(crs: str, column: float, row: float, side: float) -> Tuple[Any, float]:
    """Return the coefficients over a tile (its half side is 1) and what they may be wrong by."""
    cuts = np.linspace(0, side, CELLS + 1)
    west, south = column * side + cuts, row * side + cuts
    squares = [(x, y) for x in range(CELLS) for y in range(CELLS)]
    wkbs = [_square(west[x], south[y], west[x + 1], south[y + 1]) for x, y in squares]
    try:
        areas = ellipsoidal_areas(wkbs, crs, LONGEST_EDGE)
    except Problem:
        return None, np.inf
    ratios = areas / np.array([np.diff(west)[x] * np.diff(south)[y] for x, y in squares])
    means = _means(np.linspace(-1, 1, CELLS + 1))
    design = np.array([[means[a][x] * means[b][y] for a, b in POWERS] for x, y in squares])
    fit = np.linalg.lstsq(design, ratios, rcond=None)[0]
    return fit, float(np.abs(design @ fit / ratios - 1).max())


def _means(cuts: Any) -> List[Any]:
    """Return the mean of each power over each stretch between cuts."""
    powers = range(1, DEGREE + 2)
    return [np.diff(cuts**power) / (power * np.diff(cuts)) for power in powers]


def _square(xmin: float, ymin: float, xmax: float, ymax: float) -> bytes:
    ring = (xmin, ymin, xmax, ymin, xmax, ymax, xmin, ymax, xmin, ymin)
    return pack("<BIII10d", 1, 3, 1, 5, *ring)


def _moved(fit: Any, shifts: Any, half: float) -> Any:
    """Return the coefficients about other middles, for units of the CRS."""
    u, v = shifts.T
    found = np.zeros((len(POWERS), len(u)))
    for number, (a, b) in enumerate(POWERS):
        for value, (c, d) in zip(fit, POWERS):
            if c >= a and d >= b:
                found[number] += value * comb(c, a) * comb(d, b) * u ** (c - a) * v ** (d - b)
        found[number] /= half ** (a + b)
    return found


def _scale(terms: Any, noise: Any, size: Any) -> Scale:
    """Return the scale from coefficients about the middles of boxes of some size."""
    of = dict(zip(POWERS, terms))
    width, height = size
    half_width, half_height = size / 2
    third = sum(np.abs(of[a, b]) * half_width**a * half_height**b for a, b in REST)
    xx, xy, yy = (of[powers] for powers in SECOND)
    second = np.abs(xx) * width**2 / 6 + np.abs(yy) * height**2 / 6
    second = second + np.abs(xy) * width * height / 4
    # Squares count by their mean over the box where there are no moments to count them with.
    level = of[0, 0] + xx * width**2 / 12 + yy * height**2 / 12
    linear = np.stack([level - of[0, 1] * half_height, of[1, 0], of[0, 1]])
    square = np.stack(
        [
            of[0, 0] - of[0, 1] * half_height + yy * half_height**2,
            of[1, 0] - xy * half_height,
            of[0, 1] - 2 * yy * half_height,
            xx,
            xy,
            yy,
        ]
    )
    unit = np.maximum(np.abs(of[0, 0]), np.finfo(float).tiny)
    rest = third / unit + noise
    return Scale((linear, square), (second / unit + rest, rest))
