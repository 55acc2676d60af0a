"""区位条件: the time from the nearest centre along roads, and from them over open ground.

Minutes at the vertices of a road network are given. The minutes of a cell are the least of minutes
at any place of the roads, or a centre, + distance / speed off the roads. The grades are a table:
guide of double evaluation, draft of 2019.
"""

from __future__ import annotations

from math import isfinite
from typing import Any, NamedTuple, Tuple

import numpy as np

from ..errors import Problem
from ..raster.spreading import Seeds, lines, points, together

M_PER_MINUTE = 1000.0 / 60.0
"""A km/h in metres a minute."""
DECIMALS = 3
"""Of minutes: the noise of reckoning would part equal times at the limit of a grade."""


class Network(NamedTuple):
    """Vertices in metres with their minutes from the nearest centre (inf: none), and edges.

    `first` and `second` are the vertices of every edge, `minutes` what it takes.
    """

    x: Any
    y: Any
    times: Any
    first: Any
    second: Any
    minutes: Any

    @property
    def lengths(self) -> Any:
        """Return the length of every edge in the plane, m."""
        across = self.x[self.second] - self.x[self.first]
        return np.hypot(across, self.y[self.second] - self.y[self.first])

    @property
    def reached(self) -> Any:
        """Return which edges a centre is connected to."""
        return np.isfinite(self.times[self.first])

    @property
    def kilometres(self) -> Tuple[float, float]:
        """Return the length of all edges, and of those that a centre is connected to."""
        return float(self.lengths.sum()) / 1000, float(self.lengths[self.reached].sum()) / 1000


def refuse_speed(name: str, speed: float) -> None:
    """Raise EVA-54 where a speed is no number above 0."""
    if not (isfinite(speed) and speed > 0):
        raise Problem("EVA-54", name=name, speed=speed)


def starting_lines(network: Network, centres: Any, speed: float) -> Seeds:
    """Return where open ground is entered: roads, and the centres (n, 2, in m) themselves.

    Their costs are minutes as the metres that are walked in them at `speed` km/h off the roads.
    """
    held, each = network.reached, speed * M_PER_MINUTE
    first, second, minutes = (one[held] for one in network[3:])
    places, times = np.column_stack(network[:2]), network.times * each
    roads = lines(places[first], places[second], times[first], times[second], minutes * each)
    return together(roads, points(centres[:, 0], centres[:, 1], np.zeros(len(centres))))
