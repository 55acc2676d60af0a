"""The sentence for each problem code, with the next step, in the reader's language."""

from __future__ import annotations

from importlib import import_module

from ...core.errors import Problem
from ..i18n import N_, tr

AREAS = (
    "common",
    "network",
    "geometry",
    "planning",
    "editing",
    "postgis",
    "journal",
    "settling",
    "selection",
    "wfst",
    "ogcapi",
    "review",
    "synchronizing",
    "checking",
    "joint",
    "quality",
    "approval",
    "basic",
    "compiling",
    "conversion",
    "indicators",
    "engine",
    "monitoring",
    "land_supply",
    "land_intensity",
    "plan_progress",
    "raster",
    "evaluation",
)
LONGEST_FOREIGN_TEXT = 200


def sentence(problem: Problem) -> str:
    """Return what happened and what to do next, as plain text.

    A journal may hold a problem of an older version, or a file one of another: what the sentence
    asks for and the problem has not is a dash, and never keeps a list from being shown.
    """
    template = _sentences().get(problem.code)
    if template is None:
        return tr(N_("Unexpected problem {code}. Please report it.")).format(code=problem)
    values = {name: _shown(value) for name, value in problem.values.items()}
    try:
        return tr(template).format_map(_Told(values))
    except (TypeError, ValueError):  # a value of another kind than the sentence formats
        return tr(template).format_map(_Told())


class _Told(dict[str, object]):
    def __missing__(self, name: str) -> _Unknown:
        return _Unknown()


class _Unknown:
    def __format__(self, form: str) -> str:
        return "–"


def _sentences() -> dict[str, str]:
    """Return all templates by code; a code stands in exactly one area."""
    collected: dict[str, str] = {}
    for area in AREAS:
        collected.update(import_module(f"{__name__}.{area}").SENTENCES)
    return collected


def _shown(value: object) -> object:
    """Put a problem inside a problem into words; cut text from outside to a message's length."""
    if isinstance(value, Problem):
        return sentence(value)
    if isinstance(value, str) and len(value) > LONGEST_FOREIGN_TEXT:
        return value[:LONGEST_FOREIGN_TEXT] + "…"
    return value
