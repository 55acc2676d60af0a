"""规划指标: the indicators of a plan, computed from layers and numbers and held to its targets."""

from .definitions import Indicator, Term, indicators
from .measures import Land, Reading, Readings, reached
from .results import Light, Result, Targets, evaluated

__all__ = [
    "Indicator",
    "Land",
    "Light",
    "Reading",
    "Readings",
    "Result",
    "Targets",
    "Term",
    "evaluated",
    "indicators",
    "reached",
]
