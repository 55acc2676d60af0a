"""How the report names the limits that a rule is run with: what they are of, and their unit."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, NamedTuple

from ...core.planning.quality import Check
from ..i18n import N_, tr


class Named(NamedTuple):
    """What a limit is called, and its unit."""

    name: str
    unit: str = ""


LIMITS = {
    "limit_m2": Named(N_("area passed over, up to"), "m²"),
    "limit_hm2": Named(N_("difference passed over, up to"), "hm²"),
    "limit_m": Named(N_("length passed over, up to"), "m"),
    "least_m2": Named(N_("smallest area that counts"), "m²"),
    "margin": Named(N_("distance passed over, up to"), "m"),
    "tolerance": Named(N_("tolerance"), "m"),
    "angle": Named(N_("smallest angle"), "°"),
    "prefix": Named(N_("leading signs of the code that count")),
    "digits": Named(N_("significant digits of coordinates")),
    "width": Named(N_("smallest mean width"), "m"),
    "sliver_area": Named(N_("largest area of a sliver"), "m²"),
    "sliver_width": Named(N_("largest width of a sliver"), "m"),
}
OWN_LIMITS = {
    ("formula", "tolerance"): Named(N_("tolerance"), "m²"),
    ("area_matches", "tolerance"): Named(N_("tolerance"), "m²"),
    ("balanced_units", "tolerance"): Named(N_("tolerance"), "m²"),
    ("sums", "tolerance"): Named(N_("tolerance"), "hm²"),
    ("no_repeated_points", "tolerance"): Named(N_("tolerance in units of the CRS")),
    ("minimum_area", "limit"): Named(N_("smallest area"), "m²"),
    ("not_thin", "limit"): Named(N_("smallest 4πA/P²")),
    ("vertex_spacing", "least"): Named(N_("smallest distance of vertices"), "m"),
    ("vertex_spacing", "most"): Named(N_("largest distance of vertices"), "m"),
    ("feature_count", "least"): Named(N_("fewest features")),
    ("feature_count", "most"): Named(N_("most features")),
}
SIGNS = {"least": "≥", "most": "≤", "above": ">", "below": "<"}


def limits_text(checks: tuple[Check, ...]) -> str:
    """Return the limits of a rule's checks, each once, in the reader's language."""
    return "; ".join(dict.fromkeys(text for check in checks for text in _limits(check)))


def _limits(check: Check) -> Iterator[str]:
    for name, value in check.parameters.items():
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            named = OWN_LIMITS.get((check.operation, name)) or LIMITS.get(name, Named(name))
            yield f"{tr(named.name)} {_number(value)} {named.unit}".strip()
    yield from _of_lists(check)


def _of_lists(check: Check) -> Iterator[str]:
    """Yield the limits that stand deeper: of classes, of fields and the targets."""
    told = check.parameters
    for one in _rows(told.get("classes")):
        shown = f"{one.get('field', '')} {_listed(one.get('codes'))}: ≥ {_number(one.get('limit'))}"
        yield f"{shown} m²".strip()
    ranges = told.get("ranges")
    for field, limits in (ranges if isinstance(ranges, dict) else {}).items():
        pairs = limits.items() if isinstance(limits, dict) else ()
        shown = _listed([f"{SIGNS.get(key, key)} {_number(value)}" for key, value in pairs])
        yield f"{field} {shown}".strip()
    for one in _rows(told.get("items")):
        if one.get("target_hm2") is not None:
            target = _number(one["target_hm2"])
            yield f"{one.get('name', '')} {one.get('compare', '>=')} {target} hm²"


def _rows(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the members of a list that are objects, as a rule set of a planner may hold others."""
    yield from (one for one in (value if isinstance(value, list) else []) if isinstance(one, dict))


def _listed(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _number(value: Any) -> str:
    return f"{value:.15g}" if isinstance(value, (int, float)) else str(value)
