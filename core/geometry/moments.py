"""Moments of the ground below straight lines: its area, and where the area lies.

Order 0 is the area ∫∫1, order 1 adds ∫∫x and ∫∫y, order 2 ∫∫x², ∫∫xy and ∫∫y². The ground is what
lies between a line and the x axis, counted as negative where the line is below the axis.
"""

from __future__ import annotations

from typing import Any, List

COUNTS = (1, 3, 6)
"""How many moments there are up to each order."""


def below(x0: Any, x1: Any, y0: Any, y1: Any, order: int) -> List[Any]:
    """Return the moments of what lies below the lines from (x0, y0) to (x1, y1)."""
    width, high = x1 - x0, (y0 + y1) * 0.5
    area = width * high
    if not order:
        return [area]
    middle, rise = (x0 + x1) * 0.5, y1 - y0
    twelfth = rise * rise * (1 / 12)
    lean = width * width * rise * (1 / 12)
    of_y = width * (high * high + twelfth) * 0.5
    if order == 1:
        return [area, middle * area + lean, of_y]
    of_xx = middle * (middle * area + 2 * lean) + width * width * area * (1 / 12)
    of_xy = middle * of_y + high * lean
    of_yy = width * high * (high * high + 3 * twelfth) * (1 / 3)
    return [area, middle * area + lean, of_y, of_xx, of_xy, of_yy]
