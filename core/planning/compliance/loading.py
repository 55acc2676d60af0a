"""The rules of the review from the shipped data, and a planner's own rules over them.

Shipped: `core/standards/data/compliance_rules.json`; what a check is called, its content and its
legal basis stand in the row of `compliance_checks.csv` that the rule names. A preset is a JSON
file of the same form: rules with a known id replace the members they give, others are added.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from functools import cache
from typing import Any, Callable, Mapping, Optional

from ...errors import Problem
from ...own_files import json_of
from ...standards.tables import DATA, table
from .rules import Condition, Limit, Rule, RuleSet, Tolerance
from .verdicts import OF_SEVERITY

SHIPPED = DATA / "compliance_rules.json"
LARGEST_MEASURE = 1e12
COVERAGES = ("", "extent", "full")
SITE_ATTRIBUTES = ("intended_use", "project_type", "listed", "scale")
OPERATION_NAMES = (
    "intersect",
    "difference",
    "inside_outside",
    "admission",
    "compare_code",
    "survey",
    "geometry",
    "near",
    "length",
    "lookup",
    "cropland_balance",
    "cropland_slope",
    "land_standard",
)
LIMIT_KINDS = ("min", "max", "hm2_per_unit")
PARTS = range(9)  # of the approval file; 0 for a check that belongs to none


def rule_set(preset: Optional[Mapping[str, Any]] = None) -> RuleSet:
    """Return the shipped rules, changed by a preset's content where one is given.

    A rule that the preset touches is itself a preset, unless it states another confidence.
    Raises CMP-02 (a member is missing, unknown or of the wrong kind).
    """
    content = _shipped()
    rows = {row["id"]: dict(row) for row in content["rules"]}
    given = dict(preset or {})
    for row in given.get("rules", []):
        rows.setdefault(row["id"], {}).update({"confidence": "preset", **row})
    rules = tuple(rule for rule in map(_rule, rows.values()) if rule.enabled)
    limits = given.get("tolerance", {})
    if limits:
        limits = {"confidence": "preset", "source": str(given.get("source", "")), **limits}
    tolerance = _tolerance({**content["tolerance"], **limits})
    version = " + ".join(filter(None, (content["version"], str(given.get("version", "")))))
    source = " + ".join(filter(None, (content["source"], str(given.get("source", "")))))
    return RuleSet(rules, tolerance, version, source)


def read_preset(path: str) -> dict[str, Any]:
    """Return the content of a preset file; CMP-01 if it cannot be read, CMP-02 by its shape."""
    content = json_of(path, lambda why: Problem("CMP-01", file=path, reason=why))
    _checked_preset(content)
    return dict(content)


def _checked_preset(content: Any) -> None:
    if not isinstance(content, dict):
        raise Problem("CMP-02", member="preset", value=type(content).__name__)
    rows, tolerance = content.get("rules", []), content.get("tolerance", {})
    if not isinstance(rows, list) or not isinstance(tolerance, dict):
        raise Problem("CMP-02", member="rules / tolerance", value=str(content)[:80])
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("id"), str):
            raise Problem("CMP-02", member="rules[].id", value=str(row)[:80])


@cache
def _shipped() -> Any:
    return json.loads(SHIPPED.read_text(encoding="utf-8"))


def _rule(row: Mapping[str, Any]) -> Rule:
    for member, value in row.items():
        fits = KINDS.get(member)
        if fits is None or not fits(value):
            raise Problem("CMP-02", member=f"{row['id']}.{member}", value=str(value)[:80])
    try:
        rule = Rule(**{member: _frozen(member, value) for member, value in row.items()})
    except TypeError as error:
        raise Problem("CMP-02", member=row["id"], value=str(error)) from error
    return _with_check(_sound(rule))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _are_conditions(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict)
        and {"site", "values", "note"} <= set(item) <= {"site", "values", "note", "severity"}
        and _are_texts(item["values"])
        for item in value
    )


def _is_measure(value: Any) -> bool:
    return (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and 0 <= value < LARGEST_MEASURE
    )


def _are_limits(value: Any) -> bool:
    texts = {item.name for item in fields(Limit)} - {"limit"}
    return isinstance(value, list) and all(
        isinstance(item, dict)
        and set(item) == {*texts, "limit"}
        and all(map(_is_text, (item[name] for name in texts)))
        and _is_measure(item["limit"])
        and item["kind"] in LIMIT_KINDS
        and item["figure"] in table("site_figures").by("figure")
        for item in value
    )


def _is_part(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value in PARTS


KINDS: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("id", "operation", "severity", "check", "basis", "note"), _is_text),
    **dict.fromkeys(("value_field", "coverage", "confidence", "shares_layer"), _is_text),
    **dict.fromkeys(("layers", "words", "fields", "sums", "accepted", "ignored"), _are_texts),
    **dict.fromkeys(("exemptions", "remarks"), _are_conditions),
    **dict.fromkeys(
        ("always_listed", "always_shown", "enabled"), lambda value: isinstance(value, bool)
    ),
    "admission": lambda value: isinstance(value, dict) and all(map(_are_texts, value.values())),
    "limits": _are_limits,
    "part": _is_part,
    "distance_m": _is_measure,
    "severities": lambda value: isinstance(value, dict) and all(map(_is_text, value.values())),
}


def _frozen(member: str, value: Any) -> Any:
    """Return a member as the dataclass holds it: lists become tuples."""
    if KINDS[member] is _are_conditions:
        return tuple(Condition(**{**item, "values": tuple(item["values"])}) for item in value)
    if member == "limits":
        return tuple(Limit(**item) for item in value)
    if member == "admission":
        return {zone: tuple(codes) for zone, codes in value.items()}
    return tuple(value) if isinstance(value, list) else value


def _sound(rule: Rule) -> Rule:
    """Return the rule if its words are known ones; CMP-02 names the first that is not."""
    severities = [rule.severity, *rule.severities.values()]
    severities += [condition.severity for condition in rule.exemptions]
    attributes = [condition.site for condition in (*rule.exemptions, *rule.remarks)]
    for member, value, known in (
        ("operation", rule.operation, OPERATION_NAMES),
        ("coverage", rule.coverage, COVERAGES),
        *(("severity", severity, tuple(OF_SEVERITY)) for severity in severities),
        *(("site", attribute, SITE_ATTRIBUTES) for attribute in attributes),
    ):
        if value not in known:
            raise Problem("CMP-02", member=f"{rule.id}.{member}", value=str(value)[:80])
    return rule


def _with_check(rule: Rule) -> Rule:
    """Return the rule with the legal basis of its row in the table of checks."""
    row = table("compliance_checks").by("check").get(rule.check)
    basis = rule.basis or (row["legal_basis"] if row else "")
    return replace(rule, check=rule.check or rule.id, basis=basis)


def _tolerance(given: Mapping[str, Any]) -> Tolerance:
    known = {item.name: item.type for item in fields(Tolerance)}
    for member, value in given.items():
        is_text = member in ("confidence", "source")
        if member not in known or (not is_text and not _is_measure(value)):
            raise Problem("CMP-02", member=f"tolerance.{member}", value=str(value)[:80])
    return Tolerance(**given)
