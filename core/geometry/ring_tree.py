"""Boxes round stretches of the rings of zones, and what of the rings matters to a parcel.

A ring is a path. Where a stretch of it passes wholly above a parcel, only its ends tell how it
covers the ground below; where it passes below or aside, it does not count at all. So just the
edges that run through the parcel's own box are looked at one by one. Nothing is computed on the
way, only compared, so that stretches that follow each other fit together exactly.
"""

from __future__ import annotations

from typing import Any, List, NamedTuple, Tuple

import numpy as np

from .outlines import Outlines
from .ragged import steps

FAN = 8
"""How many stretches make one of the next level."""


class Level(NamedTuple):
    """Stretches of FAN ** level edges: `boxes` a row each, ring r from `begins[r]` on."""

    begins: Any
    counts: Any
    boxes: Tuple[Any, ...]


class Met(NamedTuple):
    """What of the rings of zones matters to the boxes that were asked for.

    Edge i, from point `edges[i]` to the next one, may run through the box of pair
    `edge_pairs[i]`. At each of `ends_x` the zone's covering from above of the box of pair
    `end_pairs[i]` changes by `end_turns[i]` for all that lies to the right of it.
    """

    edge_pairs: Any
    edges: Any
    edge_turns: Any
    end_pairs: Any
    ends_x: Any
    end_turns: Any


class RingTree:
    """The rings of `outlines`, with boxes round FAN, FAN², … edges of each."""

    def __init__(self, outlines: Outlines) -> None:
        self.outlines = outlines
        self.levels: List[Level] = [self._edges()]
        while len(self.levels) == 1 or self.levels[-1].counts.max(initial=1) > 1:
            self.levels.append(self._next(self.levels[-1]))
        self._tops = np.full(len(outlines.turns), len(self.levels) - 1)
        for number in range(len(self.levels) - 1, 0, -1):
            self._tops[self.levels[number].counts <= 1] = number

    def met_by(self, boxes: Any, zones: Any) -> Met:
        """Return what of zone `zones[i]` matters to box i (xmin, ymin, xmax, ymax)."""
        outlines = self.outlines
        counts = outlines.rings[zones + 1] - outlines.rings[zones]
        pair = np.repeat(np.arange(len(zones)), counts)
        ring = steps(outlines.rings[zones], counts)
        at = np.zeros(len(ring), np.int64)
        top = self._tops[ring]
        rows = [column[:0] for column in (pair, ring, at)]
        ends: List[Any] = []
        for number in range(len(self.levels) - 1, -1, -1):
            here = top == number
            fresh = (pair[here], ring[here], at[here])
            rows = [np.concatenate(columns) for columns in zip(rows, fresh)]
            rows = self._sifted(number, rows, boxes, ends)
            if number:
                rows = self._children(number, *rows)
        found = [np.concatenate(column) for column in zip(*ends)]
        turns = outlines.turns[rows[1]]
        return Met(rows[0], outlines.starts[rows[1]] + rows[2], turns, *found)

    def flat(self) -> Tuple[Any, ...]:
        """Return begins and counts (a row a level), tops, where a level's boxes begin, boxes."""
        above = self.levels[1:]
        sizes = [0, 0, *(len(level.boxes[0]) for level in above)]
        boxes = np.concatenate([np.column_stack(level.boxes) for level in above])
        begins = np.stack([level.begins for level in self.levels])
        counts = np.stack([level.counts for level in self.levels])
        return begins, counts, self._tops, np.cumsum(sizes)[:-1], boxes

    def _edges(self) -> Level:
        """Return the single edges; their boxes are looked up in the points."""
        starts = self.outlines.starts
        return Level(starts[:-1], np.diff(starts) - 1, ((),) * 4)

    def _next(self, below: Level) -> Level:
        """Return the boxes round FAN stretches each of the level below."""
        counts = np.maximum(-(-below.counts // FAN), 1)
        ends = np.cumsum(counts)
        begins = ends - counts
        within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(begins, counts)
        firsts = np.repeat(below.begins, counts) + within * FAN
        if len(self.levels) > 1:
            return Level(begins, counts, _folded(below.boxes, firsts))
        x, y, starts = self.outlines.x, self.outlines.y, self.outlines.starts
        if not len(firsts):
            return Level(begins, counts, (x, y, x, y))
        lasts = np.minimum(firsts + FAN, np.repeat(starts[1:] - 1, counts))
        folded = _folded((x, y, x, y), firsts)
        columns = zip(_FOLDS, folded, (x, y, x, y))
        return Level(begins, counts, tuple(fold(f, c[lasts]) for fold, f, c in columns))

    def _boxes(self, number: int, ring: Any, at: Any) -> Tuple[Any, ...]:
        """Return the boxes of some stretches as four columns."""
        level = self.levels[number]
        places = level.begins[ring] + at
        if number:
            return tuple(column.take(places) for column in level.boxes)
        x, y = self.outlines.x, self.outlines.y
        x0, x1, y0, y1 = x.take(places), x.take(places + 1), y.take(places), y.take(places + 1)
        return np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)

    def _sifted(self, number: int, rows: List[Any], boxes: Any, ends: List[Any]) -> List[Any]:
        """Return the rows that go on; what passes above is noted in `ends`."""
        pair, ring, at = rows
        xmin, ymin, xmax, ymax = self._boxes(number, ring, at)
        asked = [boxes[:, side].take(pair) for side in range(4)]
        kept = (xmin < asked[2]) & (xmax > asked[0]) & (ymax > asked[1])
        is_above = kept & (ymin >= asked[3])
        ends += self._ends(number, pair, ring, at, is_above)
        onward = np.flatnonzero(kept & ~is_above)
        return [column.take(onward) for column in rows]

    def _ends(self, number: int, pair: Any, ring: Any, at: Any, above: Any) -> List[Any]:
        """Return (pair, x, turn) of both ends of each run of stretches that are above."""
        outlines, width = self.outlines, FAN**number
        follows = np.zeros(len(pair) + 1, bool)
        follows[1:-1] = above[1:] & above[:-1] & (at[1:] == at[:-1] + 1) & (ring[1:] == ring[:-1])
        follows[1:-1] &= pair[1:] == pair[:-1]
        first, last = np.flatnonzero(above & ~follows[:-1]), np.flatnonzero(above & ~follows[1:])
        begin = outlines.starts[ring[first]] + at[first] * width
        end = outlines.starts[ring[last]] + (at[last] + 1) * width
        end = np.minimum(end, outlines.starts[ring[last] + 1] - 1)
        return [
            (pair[first], outlines.x[begin], -outlines.turns[ring[first]]),
            (pair[last], outlines.x[end], outlines.turns[ring[last]]),
        ]

    def _children(self, number: int, pair: Any, ring: Any, at: Any) -> List[Any]:
        below = self.levels[number - 1]
        counts = np.minimum(below.counts[ring] - at * FAN, FAN)
        return [np.repeat(pair, counts), np.repeat(ring, counts), steps(at * FAN, counts)]


_FOLDS: Tuple[Any, ...] = (np.minimum, np.minimum, np.maximum, np.maximum)


def _folded(boxes: Tuple[Any, ...], firsts: Any) -> Tuple[Any, ...]:
    """Return the boxes round the items from each of `firsts` to the next."""
    return tuple(fold.reduceat(column, firsts) for fold, column in zip(_FOLDS, boxes))
