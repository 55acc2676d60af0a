"""What rules do with a site and a layer: one function per operation of the table of checks."""

from __future__ import annotations

from collections import defaultdict
from typing import Callable, Iterable, Optional

from ...errors import Problem
from ...standards.classes import land_label, zone_label
from .control import Control
from .decision import Decision, decide
from .partition import Partition, Subject, cents, partition
from .results import CheckResult, Group, Part
from .rules import Rule

OUTSIDE = "outside"
Operation = Callable[[Subject, Rule, Control], CheckResult]


def intersect(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Object to whatever part of the site lies on a feature that is not ignored."""
    wanted = control
    if rule.ignored:
        values = control.texts(rule.value_field)
        wanted = control.only(lambda index: values[index] not in rule.ignored)
    cut = partition(subject, rule, wanted)
    inside = [part for part in cut.parts if part.inside]
    decision = decide(subject, rule, cut.overlap, (part.value for part in inside))
    groups = [*grouped("value", inside), *sums_by(rule.sums, inside)]
    return result_of(subject, rule, control, cut, decision, cut.overlap, groups)


def difference(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Object to the part of the site that lies on no feature (outside of an approved extent)."""
    cut = partition(subject, rule, control)
    decision = decide(subject, rule, cut.outside)
    groups = grouped("zone", cut.parts)
    return result_of(subject, rule, control, cut, decision, cut.outside, groups)


def inside_outside(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Object to what lies outside the boundary or in a zone that is not an accepted one."""
    control.column(rule.value_field)
    cut = partition(subject, rule, control)
    objected = [p for p in cut.parts if not (p.inside and is_within(p.value, rule.accepted))]
    area = cents(part.area for part in objected)
    decision = decide(subject, rule, area)
    return result_of(subject, rule, control, cut, decision, area, grouped("zone", cut.parts))


def admission(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Object to the site's parts in zones that do not admit its intended use."""
    use = _intended_use(subject)
    control.column(rule.value_field)
    cut = partition(subject, rule, control)
    objected = [p for p in cut.parts if p.inside and not _admits(rule, p.value, use)]
    area = cents(part.area for part in objected)
    decision = decide(subject, rule, area)
    notes = decision.notes
    if area > 0:
        zones = "、".join(map(zone_label, sorted({part.value for part in objected})))
        notes += (Problem("CMP-23", use=land_label(use), zones=zones),)
    decided = Decision(decision.verdict, decision.flagged, notes)
    return result_of(subject, rule, control, cut, decided, area, grouped("zone", cut.parts))


def compare_code(subject: Subject, rule: Rule, control: Control) -> CheckResult:
    """Compare the planned code of every part with the intended one, on level 1 and 2."""
    use = _intended_use(subject)
    control.column(rule.value_field)
    cut = partition(subject, rule, control)
    conformity: dict[str, list[Part]] = defaultdict(list)
    for part in cut.parts:
        conformity[agreement(use, part.value) if part.inside else OUTSIDE].append(part)
    areas = {key: cents(part.area for part in parts) for key, parts in conformity.items()}
    objected = cents(area for key, area in areas.items() if key != "level2")
    decision = decide(subject, rule, objected)
    shares = {key: 100 * area / subject.area for key, area in areas.items()}
    notes = (*decision.notes, _conformity(shares, objected))
    groups = [Group("conformity", key, areas[key]) for key in LEVELS if key in areas]
    groups += grouped("planned", cut.parts)
    decided = Decision(decision.verdict, decision.flagged, notes)
    return result_of(subject, rule, control, cut, decided, objected, groups)


LEVELS = ("level2", "level1", "none", OUTSIDE)


def agreement(use: str, planned: str) -> str:
    """Return on which level two 用地用海 codes agree: level2, level1 or none.

    A code given only on level 1 agrees on level 2 with itself alone.
    """
    if use[:4] == planned[:4]:
        return "level2"
    return "level1" if use[:2] == planned[:2] else "none"


def is_within(code: str, accepted: Iterable[str]) -> bool:
    """Tell whether a zone code is one of `accepted` or a subdivision of it (411 is of 410)."""
    return any(code and code.startswith(zone.rstrip("0")) for zone in accepted)


def grouped(kind: str, parts: Iterable[Part]) -> list[Group]:
    """Return the sums of parts by value, the outside last."""
    sums: dict[str, list[float]] = defaultdict(list)
    for part in parts:
        sums[part.value if part.inside else OUTSIDE].append(part.area)
    keys = sorted(sums, key=lambda key: (key == OUTSIDE, key))
    return [Group(kind, key, cents(sums[key])) for key in keys]


def sums_by(names: Iterable[str], parts: Iterable[Part]) -> list[Group]:
    """Return the sums of parts by further attributes, keyed FIELD=value; NULL is left out."""
    sums: dict[str, list[float]] = defaultdict(list)
    counted = list(parts)
    for name in names:
        for part in counted:
            value = (part.values or {}).get(name)
            if value not in (None, ""):
                sums[f"{name}={value}"].append(part.area)
    return [Group("field", key, cents(areas)) for key, areas in sorted(sums.items())]


def result_of(
    subject: Subject,
    rule: Rule,
    control: Control,
    cut: Partition,
    decision: Decision,
    decisive: float,
    groups: Iterable[Group],
) -> CheckResult:
    """Return the result with what is common to all operations on a layer."""
    notes = decision.notes
    if cut.mismatch:
        notes += (Problem("CMP-18" if cut.mismatch > 0 else "CMP-19", area=abs(cut.mismatch)),)
    return CheckResult(
        rule,
        decision.verdict,
        overlap=cut.overlap,
        raw_overlap=cut.raw_overlap,
        decisive=decisive,
        share=cut.overlap / subject.area,
        flagged=decision.flagged,
        parts=cut.parts,
        groups=tuple(groups),
        notes=notes,
        source=control.layer.source,
        date=control.layer.date,
    )


def _intended_use(subject: Subject) -> str:
    use = subject.site.intended_use.strip()
    if not use:
        raise Problem("CMP-15", site=subject.site.code)
    return use


def _admits(rule: Rule, zone: str, use: str) -> bool:
    """Tell whether `zone`, or the zone that it subdivides, admits the use (by code prefix)."""
    codes = _admitted(rule, zone)
    if codes is None:
        raise Problem("CMP-24", zone=zone)
    return any(use.startswith(code) for code in codes)


def _admitted(rule: Rule, zone: str) -> Optional[tuple[str, ...]]:
    for code in (zone, zone[:2] + "0", zone[:1] + "00"):
        if code in rule.admission:
            return rule.admission[code]
    return None


def _conformity(shares: dict[str, float], objected: float) -> Problem:
    """Return 符合, 部分符合 (with the shares) or 不符合."""
    if objected <= 0:
        return Problem("CMP-25")
    agreeing = shares.get("level2", 0.0), shares.get("level1", 0.0)
    code = "CMP-26" if any(agreeing) else "CMP-27"
    return Problem(code, level2=agreeing[0], level1=sum(agreeing))
