"""The key figures of sites side by side: areas by class and check, slopes, distances."""

from __future__ import annotations

from typing import Iterator, Optional, Sequence

from ...core.planning.compliance import CheckResult, hectares
from ...core.planning.compliance.survey import parcel_lines
from ..i18n import N_, tr
from ..review.texts import RULES, named, rule_title
from .measures import NO_CLASS, Measured, known

Figure = tuple[str, str, list[Optional[float]]]
THREE_CLASSES = ("农用地", "建设用地", "未利用地")
PADDY = ("0101", "0101K")
HECTARES = N_("hm²")
SKIPPED = ("survey_class", "cropland_balance", "steep_cropland", "geometry", "land_standard")
OUTSIDE_COUNTS = ("inside_outside", "compare_code", "difference", "admission")


def key_figures(measured: Sequence[Measured]) -> Iterator[Figure]:
    """Yield title, unit and the value of every site; None where nothing is known."""
    yield tr("Area of the site"), tr(HECTARES), [hectares(one.review.area) for one in measured]
    yield from _classes(measured)
    yield from _checks(measured)
    for code in sorted({code for one in measured for code in one.slopes}):
        areas = [one.slopes.get(code, 0.0) if one.slopes else None for one in measured]
        named_class = tr("Slope class {slope}").format(slope=named("slope", code))
        title = named_class if code != NO_CLASS else tr("Slope class not known")
        yield title, tr(HECTARES), _in_hectares(areas)
    for name in dict.fromkeys(name for one in measured for name in one.distances):
        title = tr("Distance to “{layer}”").format(layer=name)
        yield title, "m", [one.distances.get(name) for one in measured]


def _classes(measured: Sequence[Measured]) -> Iterator[Figure]:
    surveys = [one.review.result("survey_class") for one in measured]
    if not any(survey and survey.inside for survey in surveys):
        return
    for key in THREE_CLASSES:
        areas = [_group(survey, key) for survey in surveys]
        yield key, tr(HECTARES), _in_hectares(areas)
    yield tr("Cropland"), tr(HECTARES), _in_hectares([_class(s, ("01",)) for s in surveys])
    yield tr("of it paddy"), tr(HECTARES), _in_hectares([_class(s, PADDY) for s in surveys])


def _checks(measured: Sequence[Measured]) -> Iterator[Figure]:
    rules = {
        result.rule.id: result.rule
        for one in measured
        for result in one.review.results
        if result.rule.id not in SKIPPED and result.parts
    }
    for rule_id in (*(key for key in RULES if key in rules), *(k for k in rules if k not in RULES)):
        rule = rules[rule_id]
        outside = rule.operation in OUTSIDE_COUNTS
        title = rule_title(rule)
        shown = tr("{check}: objected to").format(check=title) if outside else title
        found = [one.review.result(rule_id) for one in measured]
        areas = [
            (r.decisive if outside else r.overlap) if r is not None and known(r) else None
            for r in found
        ]
        yield shown, tr(HECTARES), _in_hectares(areas)


def _group(survey: Optional[CheckResult], key: str) -> Optional[float]:
    if survey is None or not survey.inside:
        return None
    return sum(g.area for g in survey.groups if g.kind == "three_class" and g.key == key)


def _class(survey: Optional[CheckResult], starts: tuple[str, ...]) -> Optional[float]:
    if survey is None or not survey.inside:
        return None
    lines = parcel_lines(survey.inside)
    return sum(line.net for line in lines if line.text("DLBM").startswith(starts))


def _in_hectares(areas: Sequence[Optional[float]]) -> list[Optional[float]]:
    return [None if area is None else hectares(area) for area in areas]
