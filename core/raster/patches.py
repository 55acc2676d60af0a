"""Patches: cells of one code that touch, with the size of each, however large the raster.

A strip of rows is cut into runs of equal cells; runs that touch are one patch. Strips are joined
at their seams, so that only the patches of a strip are kept and never the raster. The second walk
over the raster makes the same patches again and finds their whole sizes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, List, NamedTuple, Optional, Tuple

import numpy as np

from ..feedback import Feedback, Silent
from .blocks import Block, each_block
from .source import Raster, Values

FOUR, EIGHT = 4, 8
STRIP_CELLS = 4_000_000


class _Strip(NamedTuple):
    """Patches of one strip: of every cell (−1: none), their sizes, codes of first and last row."""

    labels: Any
    sizes: Any
    first: Any
    last: Any


@dataclass(frozen=True)
class Patches:
    """The size in cells of every patch, by strip; 0 is no patch."""

    strips: List[Block]
    sizes: List[Any]
    neighbours: int

    @property
    def count(self) -> int:
        """Return how many patches of strips there are; one over a seam counts in each strip."""
        return sum(len(one) for one in self.sizes)


def patches(
    raster: Raster, neighbours: int = EIGHT, feedback: Optional[Feedback] = None
) -> Patches:
    """Return the patches of a raster of codes: cells of one code that touch.

    `neighbours` is 4 (sides) or 8 (corners too). Cells without a value, or of code 0, are in none.
    Raises problems of reading, and Cancelled.
    """
    strips = _strips(raster)
    sizes: List[Any] = []
    pairs: List[Any] = []
    seam: Any = None
    offset = 0
    for _, (count, own, first, last) in _walk(raster, strips, neighbours, feedback, _ends):
        if seam is not None:
            pairs.append(_touching(seam, first, offset, neighbours))
        seam = last[0], np.where(last[1] >= 0, last[1] + offset, -1)
        sizes.append(own)
        offset += count
    roots = _joined(offset, np.concatenate(pairs, axis=1) if pairs else _no_pairs())
    whole = np.bincount(roots, np.concatenate(sizes), offset).astype(np.int64)[roots]
    ends = np.cumsum([len(one) for one in sizes])[:-1]
    return Patches(strips, np.split(whole, ends), neighbours)


def patch_sizes(
    raster: Raster, found: Patches, feedback: Optional[Feedback] = None
) -> Iterator[Tuple[Block, Values, Any]]:
    """Yield strips with their values and the size in cells of every cell's patch (0: none)."""
    numbers = {block.row: at for at, block in enumerate(found.strips)}
    walked = _walk(raster, found.strips, found.neighbours, feedback, _whole)
    for block, (values, labels) in walked:
        known = np.append(found.sizes[numbers[block.row]], 0)  # label −1 has size 0
        yield block, values, known[labels]


def _strips(raster: Raster) -> List[Block]:
    rows, columns = raster.grid.shape
    each = max(1, STRIP_CELLS // columns)
    return [Block(row, 0, min(each, rows - row), columns) for row in range(0, rows, each)]


def _walk(
    raster: Raster, strips: List[Block], neighbours: int, feedback: Optional[Feedback], tell: Any
) -> Any:
    def work(values: List[Values]) -> Any:
        codes = np.where(values[0].valid, values[0].data, 0)
        return tell(values[0], codes, _strip(codes, neighbours))

    return each_block([raster], work, feedback or Silent(), blocks=strips)


def _ends(_: Values, codes: Any, strip: _Strip) -> Any:
    first, last = (codes[0].copy(), strip.first), (codes[-1].copy(), strip.last)
    return len(strip.sizes), strip.sizes, first, last


def _whole(values: Values, _: Any, strip: _Strip) -> Any:
    return values, strip.labels


def _strip(codes: Any, neighbours: int) -> _Strip:
    """Return the patches within one strip."""
    begins = np.ones(codes.shape, bool)
    begins[:, 1:] = codes[:, 1:] != codes[:, :-1]
    runs = (np.cumsum(begins.ravel()) - 1).reshape(codes.shape)
    starts = np.flatnonzero(begins)
    lengths = np.diff(np.append(starts, codes.size))
    pairs = [
        _overlaps(codes[:-1], codes[1:], runs[:-1], runs[1:], shift)
        for shift in _shifts(neighbours)
    ]
    roots = _joined(len(starts), np.concatenate(pairs, axis=1))
    filled = codes.ravel()[starts] != 0
    kept, place = np.unique(roots[filled], return_inverse=True)
    numbers = np.full(len(starts), -1, np.int64)
    numbers[filled] = place
    sizes = np.bincount(place, lengths[filled], len(kept)).astype(np.int64)
    labels = numbers[runs]
    return _Strip(labels, sizes, labels[0].copy(), labels[-1].copy())


def _shifts(neighbours: int) -> Tuple[int, ...]:
    return (0,) if neighbours == FOUR else (0, 1, -1)


def _overlaps(above: Any, below: Any, over: Any, under: Any, shift: int) -> Any:
    """Return pairs of runs of rows above and below that touch, `shift` columns to the right."""
    upper = np.s_[:, max(-shift, 0) : above.shape[1] - max(shift, 0)]
    lower = np.s_[:, max(shift, 0) : above.shape[1] - max(-shift, 0)]
    same = (above[upper] == below[lower]) & (above[upper] != 0)
    one, other = over[upper], under[lower]
    fresh = np.ones(same.shape, bool)  # of the many cells of a pair of runs one is enough
    fresh[:, 1:] = (one[:, 1:] != one[:, :-1]) | (other[:, 1:] != other[:, :-1]) | ~same[:, :-1]
    picked = same & fresh
    return np.array([one[picked], other[picked]], np.int64).reshape(2, -1)


def _touching(seam: Any, first: Any, offset: int, neighbours: int) -> Any:
    """Return pairs of patches on both sides of a seam, by their numbers over all strips."""
    codes, labels = first
    numbers = np.where(labels >= 0, labels + offset, -1)
    above, below, over, under = (one[None] for one in (seam[0], codes, seam[1], numbers))
    every = [_overlaps(above, below, over, under, shift) for shift in _shifts(neighbours)]
    return np.concatenate(every, axis=1)


def _no_pairs() -> Any:
    return np.zeros((2, 0), np.int64)


def _joined(count: int, pairs: Any) -> Any:
    """Return the least number that each of `count` numbers is joined with, by pairs of them."""
    parents = np.arange(count)
    one, other = pairs
    while len(one):
        low, high = (
            np.minimum(parents[one], parents[other]),
            np.maximum(parents[one], parents[other]),
        )
        apart = low != high
        if not apart.any():
            break
        one, other, low, high = one[apart], other[apart], low[apart], high[apart]
        np.minimum.at(parents, high, low)
        while True:
            shorter = parents[parents]
            if (shorter == parents).all():
                break
            parents = shorter
    return parents
