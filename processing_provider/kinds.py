"""Parameters that only some kinds of a tool's work need."""

from __future__ import annotations

from typing import Any

from ..core.errors import Problem
from ..plugin.i18n import tr


def needed(algorithm: Any, given: Any, name: str, by: str = "kind") -> Any:
    """Return the value of a parameter that the chosen kind needs; EVA-22 where it is not given.

    `by` is the parameter that says the kind.
    """
    value = getattr(given, name)
    if not value:
        chosen = algorithm.declared[by]
        kind = tr(chosen.options[getattr(given, by)])
        raise Problem("EVA-22", name=tr(algorithm.declared[name].label), kind=kind)
    return value
