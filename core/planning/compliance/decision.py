"""From an area to a verdict: tolerance, severity and the exemptions of a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Optional

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
        return Decision(Verdict.PASS)
    limit = subject.tolerance
    if limit.ignores(area, subject.area):
        return _ignored(subject, rule, area)
    severities = [rule.severities.get(value, rule.severity) for value in values]
    verdict = worst(OF_SEVERITY[severity] for severity in severities or [rule.severity])
    exempt = _met(subject, rule.exemptions)
    if exempt is not None and verdict is Verdict.FAIL:
        return Decision(OF_SEVERITY[exempt.severity], notes=(_note(subject, exempt),))
    remark = _met(subject, rule.remarks)
    return Decision(verdict, notes=(_note(subject, remark),) if remark else ())


def _ignored(subject: Subject, rule: Rule, area: float) -> Decision:
    limit = subject.tolerance
    values = {"area": area, "limit": limit.area_m2, "percent": 100 * limit.share}
    notes = [Problem("CMP-30", **values)]
    flagged = rule.always_shown and area >= limit.shown_from_m2
    if flagged:
        notes.append(Problem("CMP-31", area=area))
    return Decision(Verdict.PASS, flagged, tuple(notes))


def _met(subject: Subject, conditions: Iterable[Condition]) -> Optional[Condition]:
    """Return the first condition that the site meets."""
    for condition in conditions:
        if subject.site.attribute(condition.site) in condition.values:
            return condition
    return None


def _note(subject: Subject, condition: Condition) -> Problem:
    value = subject.site.attribute(condition.site)
    return Problem(condition.note, value=value, allowed="、".join(condition.values))
