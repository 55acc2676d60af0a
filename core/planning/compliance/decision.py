"""From an area to a verdict: tolerance, severity and the exemptions of a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable

from ...errors import Problem
from .partition import Subject
from .rules import Condition, Rule
from .verdicts import OF_SEVERITY, Verdict, worst


@dataclass(frozen=True)
class Decision:
    """A verdict, whether the ignored area must be shown, and the reasons."""

    verdict: Verdict
    flagged: bool = False
    notes: tuple[Problem, ...] = ()


def decide(subject: Subject, rule: Rule, area: float, values: Iterable[str] = ()) -> Decision:
    """Return the decision about `area` m² that the rule objects to.

    `values` are the control features' values, from which some rules take another severity.
    """
    if area <= 0:
        return Decision(Verdict.PASSED)
    limit = subject.tolerance
    if limit.ignores(area, subject.area):
        return _ignored(subject, rule, area)
    severities = [rule.severities.get(value, rule.severity) for value in values]
    verdict = worst(OF_SEVERITY[severity] for severity in severities or [rule.severity])
    exempt = _met(subject, rule.exemptions)
    if exempt and verdict is Verdict.FAIL:
        verdict = OF_SEVERITY[exempt[0].severity]
        return Decision(verdict, notes=_notes(subject, exempt))
    why = (Problem(rule.note, area=area),) if rule.note else ()
    return Decision(verdict, notes=(*why, *_notes(subject, _met(subject, rule.remarks))))


def _ignored(subject: Subject, rule: Rule, area: float) -> Decision:
    limit = subject.tolerance
    shares = {"percent": 100 * limit.share, "most": limit.share_limit_m2}
    notes = [Problem("CMP-30", area=area, limit=limit.area_m2, **shares)]
    flagged = rule.always_shown and area >= limit.shown_from_m2
    if flagged:
        notes.append(Problem("CMP-31", area=area))
    return Decision(Verdict.PASSED, flagged, tuple(notes))


def _met(subject: Subject, conditions: Iterable[Condition]) -> list[Condition]:
    """Return the conditions that the site meets."""
    site = subject.site
    return [one for one in conditions if site.attribute(one.site) in one.values]


def _notes(subject: Subject, conditions: Iterable[Condition]) -> tuple[Problem, ...]:
    values = {one: subject.site.attribute(one.site) for one in conditions}
    return tuple(
        Problem(one.note, value=value, allowed="、".join(one.values))
        for one, value in values.items()
    )
