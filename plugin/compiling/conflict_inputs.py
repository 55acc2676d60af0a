"""The plans of a comparison: which layer, which field, which system of classes."""

from __future__ import annotations

from typing import Any, Sequence

from ...core.errors import Problem
from ...core.planning.plan_conflicts import Plan, plan
from ...core.planning.plan_groups import Comparison
from ..layers.styles import guess_theme
from .inputs import Inputs, as_source, chosen_field

SYSTEM_OF_FIELD = {
    "YDYHFLDM": "ydyh",
    "GHFQDM": "ghfq",
    "DLBM": "dlbm",
    "GHDLDM": "tugui",
    "TDYTQLXDM": "tugui_zone",
}
SYSTEM_OF_THEME = {
    "permanent_farmland": "farmland",
    "ecological_redline": "ecological",
    "urban_boundary": "boundary",
}
MARK, WIDE_MARK = ";", "；"
FEWEST = 2


def read_plans(
    layers: Sequence[Any], fields: str, systems: str, comparison: Comparison, inputs: Inputs
) -> list[Plan]:
    """Return the plans in the order given; PLC-04, PLC-08, PLC-09 and those of reading."""
    if len(layers) < FEWEST:
        raise Problem("PLC-08", count=len(layers))
    chosen_fields = _each(fields, len(layers), "FIELDS")
    chosen_systems = _each(systems, len(layers), "SYSTEMS")
    names = _names([layer.name() for layer in layers])
    found = []
    for layer, name, field, system in zip(layers, names, chosen_fields, chosen_systems):
        source = as_source(layer, inputs.context)
        by_system = [one for one, known in SYSTEM_OF_FIELD.items() if known == system]
        used = chosen_field(source, field, by_system or list(SYSTEM_OF_FIELD))
        known = _system(source, name, used, system, comparison)
        used = used if comparison.needs_code(known) else ""
        if comparison.needs_code(known) and not used:
            raise Problem("GEO-17", field=" / ".join(by_system) or "FIELDS", layer=name)
        read = inputs.read(source, [used] if used else [], name)
        found.append(plan(name, known, read, used, comparison))
    return found


def _system(source: Any, name: str, field: str, given: str, comparison: Comparison) -> str:
    if given:
        return comparison.known(given)
    theme = guess_theme(source.fields().names(), name)
    found = SYSTEM_OF_THEME.get(theme) or SYSTEM_OF_FIELD.get(field.upper(), "")
    if not found:
        raise Problem("PLC-04", layer=name, known=", ".join(comparison.systems))
    return found


def _each(text: str, count: int, what: str) -> list[str]:
    """Return one entry for each plan; a single one stands for all, none for each to be guessed."""
    parts = (
        [part.strip() for part in text.replace(WIDE_MARK, MARK).split(MARK)]
        if text.strip()
        else [""]
    )
    if len(parts) == 1:
        return parts * count
    if len(parts) != count:
        raise Problem("PLC-09", what=what, given=len(parts), count=count)
    return parts


def _names(names: Sequence[str]) -> list[str]:
    """Return the names of the plans, numbered where two are called the same."""
    seen: dict[str, int] = {}
    result = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return result
