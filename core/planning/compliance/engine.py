"""The review of one site: every rule runs, and one that fails does not stop the others."""

from __future__ import annotations

from dataclasses import replace
from typing import Mapping, Optional

from ...errors import Cancelled, Problem
from ...feedback import Feedback, Silent, watched
from ...geometry.backend import GeometryBackend
from ...rounding import half_up
from .control import Control
from .cropland import cropland_balance, cropland_slope
from .form import check_form, faults_of_form
from .land_standard import is_stated, land_standard
from .lookup import lookup
from .nearness import length, near
from .operations import (
    Operation,
    admission,
    compare_code,
    difference,
    inside_outside,
    intersect,
)
from .partition import Subject, areas_of
from .results import CheckResult, SiteReview
from .rules import Rule, RuleSet
from .site import Site
from .survey import survey
from .verdicts import Verdict, worst

FORM = "geometry"
OPERATIONS: dict[str, Operation] = {
    "intersect": intersect,
    "difference": difference,
    "inside_outside": inside_outside,
    "admission": admission,
    "compare_code": compare_code,
    "survey": survey,
    "near": near,
    "length": length,
    "lookup": lookup,
    "cropland_balance": cropland_balance,
    "cropland_slope": cropland_slope,
}
STANDARD = "land_standard"


class Unmeasured:
    """Passes on the cancel of a feedback, not the progress of a part of the work."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback

    def setProgress(self, progress: float) -> None:
        """Ignore the progress."""

    def isCanceled(self) -> bool:
        """Tell whether the whole work is cancelled."""
        return self._feedback.isCanceled()


def review_site(
    site: Site,
    controls: Mapping[str, Control],
    rules: RuleSet,
    backend: GeometryBackend,
    feedback: Optional[Feedback] = None,
    *,
    all_checks: bool = False,
) -> SiteReview:
    """Run all rules on `site`; `controls` holds the layers by rule id.

    A rule that is always listed is undetermined without its layer; others are left out unless
    `all_checks`. Raises only Cancelled: whatever else goes wrong becomes an undetermined check
    with its reason.
    """
    watching = feedback or Silent()
    faults = faults_of_form(site, backend)
    subject = None if faults else _subject(site, rules, backend, watching)
    given = {rule.id: _control_of(rule, controls) for rule in rules.rules}
    listed = [rule for rule in rules.rules if all_checks or _is_listed(rule, site, given[rule.id])]
    results = []
    for rule in watched(listed, watching, every=1):
        if rule.operation == FORM:
            area = subject.area if subject else 0.0
            results.append(check_form(site, rule, faults, area, rules.tolerance))
        else:
            results.append(_checked(subject, rule, given[rule.id]))
    geometry = subject.geometry if subject else None
    return SiteReview(site, geometry, subject.area if subject else 0.0, tuple(results))


def _control_of(rule: Rule, controls: Mapping[str, Control]) -> Optional[Control]:
    """Return the rule's own layer, else the one it shares if that has the field it looks at."""
    shared = controls.get(rule.shares_layer)
    if rule.id in controls or shared is None:
        return controls.get(rule.id)
    return shared if rule.value_field in shared.layer.columns else None


def _is_listed(rule: Rule, site: Site, control: Optional[Control]) -> bool:
    """Tell whether there is anything to carry a rule out on."""
    if rule.operation == STANDARD and is_stated(site, rule):
        return True
    return rule.always_listed or control is not None


def _subject(site: Site, rules: RuleSet, backend: GeometryBackend, feedback: Feedback) -> Subject:
    geometry, limit = backend.read(site.wkb), rules.tolerance
    draft = Subject(site, geometry, 0.0, 0.0, backend, limit, Unmeasured(feedback))
    raw = areas_of([draft.geometry], draft)[0]
    return replace(draft, area=half_up(raw, 2), raw_area=raw)


def _checked(subject: Optional[Subject], rule: Rule, control: Optional[Control]) -> CheckResult:
    """Return the result of one rule, undetermined with the reason where it cannot be had."""
    reason = _missing(subject, rule, control)
    if reason is not None or subject is None:
        return _undetermined(rule, control, reason or Problem("CMP-16"))
    try:
        if control is None:
            return land_standard(subject, rule)
        found = OPERATIONS[rule.operation](subject, rule, control)
    except Cancelled:
        raise
    except Problem as problem:
        return _undetermined(rule, control, problem)
    except Exception as error:  # noqa: BLE001 (one broken rule must not stop the others)
        reason = Problem("CMP-10", rule=rule.id, reason=f"{type(error).__name__}: {error}")
        return _undetermined(rule, control, reason)
    return _with_doubts(subject, found, control)


def _missing(
    subject: Optional[Subject], rule: Rule, control: Optional[Control]
) -> Optional[Problem]:
    """Return what keeps a rule from being carried out, None if nothing does."""
    if subject is None:
        return Problem("CMP-16")
    if control is None:
        return None if rule.operation == STANDARD else Problem("CMP-11", layer=rule.asks)
    return _uncovered(subject, rule, control)


def _uncovered(subject: Subject, rule: Rule, control: Control) -> Optional[Problem]:
    """Return why the layer says nothing about the place of the site, None if it does."""
    if not rule.coverage:
        return None
    if control.extent is None:
        return Problem("CMP-12", layer=control.layer.name)
    if not control.reaches(subject.backend.bounds(subject.geometry)):
        return Problem("CMP-13", layer=control.layer.name)
    return None


def _with_doubts(subject: Subject, found: CheckResult, control: Control) -> CheckResult:
    """Return the result, undetermined at best where features were left out or do not cover."""
    doubts = list(control.left_out)
    outside = half_up(subject.area - found.overlap, 2)
    if found.rule.coverage == "full" and not subject.tolerance.ignores(outside, subject.area):
        doubts.append(Problem("CMP-14", layer=control.layer.name, area=outside))
    verdict = worst((found.verdict, Verdict.UNDETERMINED)) if doubts else found.verdict
    notes = (*doubts, *found.notes, *control.remarks)
    return replace(found, verdict=verdict, notes=notes)


def _undetermined(rule: Rule, control: Optional[Control], reason: Problem) -> CheckResult:
    source = control.layer.source if control else ""
    date = control.layer.date if control else ""
    return CheckResult(rule, Verdict.UNDETERMINED, notes=(reason,), source=source, date=date)
