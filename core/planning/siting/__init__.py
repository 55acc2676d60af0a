"""多方案选址比选: sites side by side by criteria that are data, with vetoes and sensitivity."""

from .criteria import Criterion, criteria_of
from .ranking import Comparison, Ranked, compare
from .sensitivity import Swing, swings

__all__ = ["Comparison", "Criterion", "Ranked", "Swing", "compare", "criteria_of", "swings"]
