"""Whether a preset can be worked with, as the tools would find out."""

from __future__ import annotations

from typing import Any, Callable, Mapping

from ...core.errors import Problem
from ...core.evaluation.code_table import by_code
from ...core.evaluation.factors import Factor
from ...core.evaluation.space import conflicts
from ...core.evaluation.suitability import FARMING, TOWNS, Rules
from ...core.evaluation.weights_of import weights_of
from ...core.standards.tables import preset_or_table
from ..messages import sentence
from .stored import written

ALPHA, EXPONENT = "alpha_percent", "exponent"


def fault_of(table: str, content: Mapping[str, Any]) -> str:
    """Return what is wrong with a preset in the reader's language, "" where nothing is."""
    path = written(table, content)
    try:
        _try(table, path)
    except Problem as problem:
        return sentence(problem)
    except (KeyError, ValueError) as error:
        return sentence(Problem("STD-02", file=table, reason=str(error)))
    return ""


def _try(table: str, path: str) -> None:
    rows = preset_or_table(table, path).rows
    TRIED[table](rows, path)


def _steps(rows: Any, path: str) -> None:
    for code in dict.fromkeys(row["factor"] for row in rows):
        Factor.load(code, path)


def _corrections(_rows: Any, path: str) -> None:
    for chain in (FARMING, TOWNS):
        Rules.load(chain, corrections=path)


def _weights(rows: Any, path: str) -> None:
    for name in dict.fromkeys(row["set"] for row in rows):
        weights_of(name, path)


TRIED: dict[str, Callable[[Any, str], object]] = {
    "suitability_steps": _steps,
    "suitability_matrices": lambda _rows, path: Rules.load(FARMING, matrices=path),
    "suitability_corrections": _corrections,
    "suitability_weights": _weights,
    "runoff_coefficients": lambda _rows, path: by_code("runoff_coefficients", ALPHA, path),
    "cover_exponents": lambda _rows, path: by_code("cover_exponents", EXPONENT, path),
    "evaluation_conflicts": lambda _rows, path: conflicts(path),
}
