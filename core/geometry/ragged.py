"""Numbers for rows of unequal lengths that lie end to end."""

from __future__ import annotations

from typing import Any, List, Tuple

import numpy as np

DIGIT = 16
_LOW = (1 << DIGIT) - 1


def steps(begins: Any, counts: Any) -> Any:
    """Return counts[0] numbers from begins[0] on, then counts[1] from begins[1] on, and so on."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(begins - (ends - counts), counts)


def spans(sizes: Any, most: int) -> List[Tuple[int, int]]:
    """Return spans of items whose sizes sum to about `most`."""
    if not len(sizes):
        return []
    ends = np.cumsum(sizes)
    bounds = np.searchsorted(ends, np.arange(most, int(ends[-1]) + most, most)) + 1
    edges = np.unique(np.concatenate([[0], np.minimum(bounds, len(sizes)), [len(sizes)]])).tolist()
    return list(zip(edges[:-1], edges[1:]))


def order_of(keys: Any) -> Any:
    """Return the stable order of whole numbers: numpy sorts short ones by their digits."""
    order = np.argsort((keys & _LOW).astype(np.uint16), kind="stable")
    high = keys >> DIGIT
    while len(keys) and high.max() > 0:
        order = order[np.argsort((high & _LOW).astype(np.uint16)[order], kind="stable")]
        high = high >> DIGIT
    return order
