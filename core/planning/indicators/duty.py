"""When a figure breaks what a plan binds itself to: the one rule of all lights.

约束性 indicators: any breach is red (TD/T 1063-2021 practice, likely). A breach is a value on the
wrong side of base and target alike, in any year, or short of the target in the target's year.
"""

from __future__ import annotations

AT_LEAST, AT_MOST = "at_least", "at_most"
NOISE = 1e-9


def meets(direction: str, value: float, figure: float) -> bool:
    """Tell whether a value is on the good side of a figure of its unit."""
    return value >= figure - NOISE if direction == AT_LEAST else value <= figure + NOISE


def passes_both(direction: str, value: float, base: float, target: float) -> bool:
    """Tell whether a value breaks the looser of base and target.

    Woodland that is to grow until 2035 breaks nothing before, as long as it is not below its base.
    """
    looser = min(base, target) if direction == AT_LEAST else max(base, target)
    return not meets(direction, value, looser)


def missed(direction: str, value: float, target: float, year: float, due: float) -> bool:
    """Tell whether the target is missed in the year it is due, or later."""
    return year >= due and not meets(direction, value, target)
