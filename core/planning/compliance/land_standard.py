"""用地标准: whether a site is larger than the land use standards allow its project."""

from __future__ import annotations

from typing import Optional

from ...errors import Problem
from ...standards.tables import table
from .partition import Subject
from .results import SQUARE_METRES, CheckResult
from .rules import Limit, Rule
from .site import Site
from .verdicts import OF_SEVERITY, Verdict

ALLOWED = "standard_hm2"
LEAST, MOST, PER_UNIT = "min", "max", "hm2_per_unit"
SMALLEST = 0.00005  # hm²; less is 0.0000 in print


def land_standard(subject: Subject, rule: Rule) -> CheckResult:
    """Compare the site's area and the figures it states with the limits of the rule.

    The stated area by standard (BZYDMJ) is a limit too. Undetermined where nothing applies.
    """
    site = subject.site
    hectares = subject.area / SQUARE_METRES
    limits = applying(site, rule)
    missing = tuple(
        Problem("CMP-61", figure=_named(one.figure), type=one.project_type or "-")
        for one in limits
        if one.figure not in site.figures
    )
    checked = [one for one in limits if one.figure in site.figures]
    if ALLOWED not in site.figures and not checked:
        return CheckResult(rule, Verdict.UNDETERMINED, notes=missing or (Problem("CMP-59"),))
    objections = [_objection(one, site.figures[one.figure], hectares) for one in checked]
    if ALLOWED in site.figures:
        objections.append(_too_large(hectares, site.figures[ALLOWED], rule.basis))
    wrong = tuple(problem for problem in objections if problem is not None)
    verdict = OF_SEVERITY[rule.severity] if wrong else Verdict.PASSED
    done = () if wrong else (Problem("CMP-60", count=len(objections)),)
    return CheckResult(rule, verdict, notes=(*wrong, *done, *missing))


def is_stated(site: Site, rule: Rule) -> bool:
    """Tell whether the site states a figure that a limit for it looks at."""
    figures = {ALLOWED, *(one.figure for one in applying(site, rule))}
    return not figures.isdisjoint(site.figures)


def applying(site: Site, rule: Rule) -> list[Limit]:
    """Return the limits for a site of this project type."""
    return [one for one in rule.limits if one.project_type in ("", site.project_type)]


def _named(figure: str) -> str:
    """Return a figure's name with the field that states it."""
    row = table("site_figures").by("figure")[figure]
    return f"{row['name_cn']} ({row['field']})"


def _objection(one: Limit, value: float, hectares: float) -> Optional[Problem]:
    if one.kind == PER_UNIT:
        return _too_large(hectares, one.limit * value, one.basis)
    if one.kind == LEAST and value < one.limit:
        return Problem(
            "CMP-62", figure=_named(one.figure), value=value, limit=one.limit, basis=one.basis
        )
    if one.kind == MOST and value > one.limit:
        return Problem(
            "CMP-63", figure=_named(one.figure), value=value, limit=one.limit, basis=one.basis
        )
    return None


def _too_large(hectares: float, allowed: float, basis: str) -> Optional[Problem]:
    if hectares - allowed < SMALLEST:
        return None
    return Problem("CMP-64", area=hectares, allowed=allowed, basis=basis)
