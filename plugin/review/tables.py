"""The rows of the review's layers and tables. Ids are never translated."""

from __future__ import annotations

import json
from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsField

from ...core.planning.compliance import CheckResult, Part, SiteReview, Verdict, hectares
from ...core.planning.compliance.operations import OUTSIDE
from ...core.planning.compliance.survey import parcel_lines, three_class
from ...core.rounding import half_up
from ..compat import INTEGER, REAL, TEXT, make_field
from ..messages import sentence
from .annex import IN_ANNEX, object_number, survey_of
from .texts import rule_title

OUTSIDE_MATTERS = frozenset({"inside_outside", "compare_code", "difference"})
FLAG = "疑似边界误差"


def _text(name: str, length: int = 254) -> QgsField:
    return make_field(name, TEXT, length)


def _area(name: str) -> QgsField:
    return make_field(name, REAL, 18, 2)


def finding_fields() -> list[QgsField]:
    """Return the fields of the layer of pieces."""
    return [
        _text("XMDM"),
        _text("XMMC"),
        _text("RULE", 60),
        _text("CHECK"),
        _text("VERDICT", 20),
        _text("VALUE"),
        _text("OBJECT"),
        _area("AREA_M2"),
        make_field("AREA_HM2", REAL, 18, 4),
        make_field("SHARE", REAL, 10, 4),
        _text("FLAG", 40),
        _text("BASIS"),
        _text("SOURCE"),
        _text("DATE", 40),
    ]


def finding_rows(review: SiteReview) -> Iterator[tuple[list[Any], Any]]:
    """Yield attributes and geometry of every piece; the survey's are in the annex."""
    for result in review.results:
        if result.rule.operation in IN_ANNEX:
            continue
        for part in result.parts:
            if part.inside or result.rule.operation in OUTSIDE_MATTERS:
                yield _finding(review, result, part), part.geometry


def _finding(review: SiteReview, result: CheckResult, part: Part) -> list[Any]:
    return [
        review.site.code,
        review.site.name,
        result.rule.id,
        rule_title(result.rule),
        result.verdict.value,
        part.value if part.inside else OUTSIDE,
        object_number(part),
        part.area,
        hectares(part.area),
        half_up(part.area / review.area, 6),
        FLAG if result.flagged else "",
        result.rule.basis,
        result.source,
        result.date,
    ]


def check_fields() -> list[QgsField]:
    """Return the fields of the table of sites and checks."""
    return [
        _text("XMDM"),
        _text("XMMC"),
        _area("SITE_M2"),
        _text("CONCLUSION", 20),
        _text("RULE", 60),
        _text("CHECK"),
        _text("VERDICT", 20),
        _area("OVERLAP_M2"),
        make_field("RAW_M2", REAL, 20, 6),
        make_field("OVERLAP_HM2", REAL, 18, 4),
        make_field("SHARE", REAL, 10, 4),
        _area("DECISIVE_M2"),
        make_field("PIECES", INTEGER),
        _text("FLAG", 40),
        _text("NOTES", 0),
        _text("BASIS"),
        _text("SOURCE"),
        _text("DATE", 40),
    ]


def check_rows(review: SiteReview) -> Iterator[list[Any]]:
    """Yield one row per check of the site."""
    for result in review.results:
        yield [
            review.site.code,
            review.site.name,
            review.area,
            review.conclusion.value,
            result.rule.id,
            rule_title(result.rule),
            result.verdict.value,
            *_measured(result),
            FLAG if result.flagged else "",
            " ".join(sentence(note) for note in result.notes),
            result.rule.basis,
            result.source,
            result.date,
        ]


def _measured(result: CheckResult) -> list[Any]:
    """Return the figures of a check; NULL, not nothing, where none could be had."""
    if result.verdict is Verdict.UNDETERMINED and not result.parts:
        return [None] * 6
    return [
        result.overlap,
        half_up(result.raw_overlap, 6),
        hectares(result.overlap),
        half_up(result.share, 6),
        result.decisive,
        len(result.inside),
    ]


PARCEL_TEXTS = ("ZLDWDM", "ZLDWMC", "TBBH", "BSM", "DLBM", "DLMC", "QSXZ")


def annex_fields() -> list[QgsField]:
    """Return the fields of the table of cut survey parcels."""
    return [
        _text("XMDM"),
        *(_text(name) for name in PARCEL_TEXTS),
        _text("THREE_CLASS", 20),
        make_field("KCXS", REAL, 8, 4),
        _area("AREA_M2"),
        _area("KCMJ"),
        _area("TBDLMJ"),
    ]


def annex_rows(review: SiteReview) -> Iterator[list[Any]]:
    """Yield one row per cut parcel of the survey."""
    result = survey_of(review)
    for line in parcel_lines(result.inside) if result else []:
        yield [
            review.site.code,
            *(line.text(name) for name in PARCEL_TEXTS),
            three_class(line.text(result.rule.value_field)),
            _number(line.text("KCXS")),
            line.area,
            line.ridge,
            line.net,
        ]


def _number(text: str) -> Optional[float]:
    return float(text) if text else None


def verdict_counts(reviews: Sequence[SiteReview]) -> dict[Verdict, int]:
    """Return how many checks of all sites have each verdict."""
    found = [result.verdict for review in reviews for result in review.results]
    return {verdict: found.count(verdict) for verdict in Verdict}


def verdict_json(reviews: Sequence[SiteReview]) -> str:
    """Return {site code: {rule id: verdict}} as JSON."""
    return json.dumps(
        {
            review.site.code: {result.rule.id: result.verdict.value for result in review.results}
            for review in reviews
        },
        ensure_ascii=False,
    )
