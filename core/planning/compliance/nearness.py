"""Rules on points and lines: what lies near the site, and how long a line runs through it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ...errors import Problem
from .control import Control
from .decision import Decision
from .form import is_gauss_krueger
from .operations import intersect
from .partition import Subject
from .results import CheckResult
from .rules import Rule
from .verdicts import OF_SEVERITY, Verdict, worst

OVERLAPPING = "CMP-18"  # circles around neighbours overlap; that is no fault of the layer
LEAST_LENGTH = 0.01  # m, the last decimal of a coordinate


def near(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Object to the site's part within `rule.distance_m` of a feature (points, lines, polygons)."""
    _require_metres(subject)
    backend = subject.backend
    wanted = _not_ignored(rule, control)
    shapes = wanted.layer.geometries
    grown = [backend.surrounding(shape, rule.distance_m) for shape in shapes]
    circles = replace(wanted, layer=replace(wanted.layer, geometries=grown))
    found = intersect(subject, replace(rule, ignored=()), circles)
    nearest = min((backend.distance(subject.geometry, shape) for shape in shapes), default=None)
    told = (
        Problem("CMP-47", distance=rule.distance_m)
        if nearest is None or nearest > rule.distance_m
        else Problem("CMP-48", nearest=nearest, distance=rule.distance_m)
    )
    notes = [note for note in found.notes if note.code != OVERLAPPING]
    return replace(found, notes=(*notes, told))


def length(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Object to lines that run through the site; plane lengths in m by the rule's value."""
    _require_metres(subject)
    backend, layer = subject.backend, _not_ignored(rule, control)
    values = layer.texts(rule.value_field) if rule.value_field else [""] * len(layer.layer)
    sums: dict[str, float] = defaultdict(float)
    for value, line in zip(values, layer.layer.geometries):
        sums[value] += backend.length_within(line, subject.geometry)
    on_site = {value: metres for value, metres in sorted(sums.items()) if metres >= LEAST_LENGTH}
    verdict = worst(OF_SEVERITY[rule.severities.get(value, rule.severity)] for value in on_site)
    decided = Decision(verdict if on_site else Verdict.PASSED, notes=_lengths(on_site))
    return CheckResult(
        rule,
        decided.verdict,
        notes=decided.notes,
        source=control.layer.source,
        date=control.layer.date,
    )


def _require_metres(subject: Subject) -> None:
    """Refuse a site in degrees or in another grid: distances are those of the plane."""
    if not is_gauss_krueger(subject.site.crs):
        raise Problem("CMP-71", crs=subject.site.crs)


def _not_ignored(rule: Rule, control: Control) -> Control:
    if not rule.ignored:
        return control
    values = control.texts(rule.value_field)
    return control.only(lambda index: values[index] not in rule.ignored)


def _lengths(metres: dict[str, float]) -> tuple[Problem, ...]:
    if not metres:
        return (Problem("CMP-49"),)
    told = "、".join(f"{value or '-'} {length:.2f} m" for value, length in metres.items())
    return (Problem("CMP-50", total=sum(metres.values()), lengths=told),)
