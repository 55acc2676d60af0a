"""The annex of a report: sums, the cut parcels of the survey, the pieces of every check."""

from __future__ import annotations

from typing import Iterable, Optional

from ...core.geometry.adjust import balanced_rounding
from ...core.planning.compliance import CheckResult, Group, Part, Rule, SiteReview, hectares
from ...core.planning.compliance.partition import cents
from ...core.planning.compliance.results import SQUARE_METRES
from ...core.planning.compliance.survey import ParcelLine, parcel_lines
from ...core.reporting.document import TOTAL, Bar, BarChart, Column, Row, Sum, Table
from ..i18n import tr
from .texts import KINDS, group_label, named, owner_label, rule_title, value_label

SURVEY = "survey"
IN_ANNEX = frozenset({SURVEY, "cropland_balance", "cropland_slope"})  # parcels of the survey
OBJECT_FIELDS = ("YJJBNTTBBH", "TBBH", "BSM", "PWH")
TOTALLED = frozenset({"three_class", "unit", "zone", "conformity", "planned"})
THREE_CLASSES = {"农用地": (120, 170, 90), "建设用地": (200, 110, 100), "未利用地": (130, 160, 190)}
GREY = (150, 150, 150)
LONGEST_ANNEX = 2000  # rows; the layers and tables hold all of them


def sum_table(review: SiteReview) -> list[Table]:
    """Return the sums of all checks, those that make up a whole with their total."""
    rows: list[Row] = []
    sums: list[Sum] = []
    for result in review.results:
        for kind in dict.fromkeys(group.kind for group in result.groups):
            groups = [group for group in result.groups if group.kind == kind]
            head = (rule_title(result.rule), tr(KINDS[kind]))
            first = len(rows)
            rows += _sum_rows(head, result.rule, groups)
            if kind in TOTALLED and len(groups) > 1:
                sums.append(Sum(len(rows), range(first, len(rows))))
                total = cents(group.area for group in groups)
                rows.append(Row(("", "", tr("Total"), total, hectares(total)), tone=TOTAL))
    if not rows:
        return []
    columns = (
        Column(tr("Check")),
        Column(tr("Sum")),
        Column(tr("Item")),
        Column(tr("Area"), "m²", 2),
        Column(tr("Area"), "hm²", 4),
    )
    return [Table(columns, rows, tr("Areas by check"), sums=sums)]


def _sum_rows(head: tuple[str, str], rule: Rule, groups: list[Group]) -> list[Row]:
    """Return one row a sum; the hectares are balanced so that they add up as printed."""
    balanced = balanced_rounding([group.area / SQUARE_METRES for group in groups], 4)
    return [
        Row((*(head if place == 0 else ("", "")), _item(rule, group), group.area, float(in_hm2)))
        for place, (group, in_hm2) in enumerate(zip(groups, balanced))
    ]


def _item(rule: Rule, group: Group) -> str:
    return group_label(group) if group.kind != "value" else value_label(rule, group.key)


def share_chart(review: SiteReview) -> list[BarChart]:
    """Return the shares of 三大类 on the site as bars."""
    result = survey_of(review)
    groups = [g for g in result.groups if g.kind == "three_class"] if result else []
    if not groups:
        return []
    bars = [
        Bar(group_label(group), 100 * group.area / review.area, THREE_CLASSES.get(group.key, GREY))
        for group in groups
    ]
    return [BarChart(tr("Surveyed land by the three classes"), "%", bars)]


def survey_of(review: SiteReview) -> Optional[CheckResult]:
    """Return the result of the survey check, None where there is none."""
    return next((r for r in review.results if r.rule.operation == SURVEY and r.parts), None)


def parcel_table(review: SiteReview) -> list[Table]:
    """Return the cut parcels of the survey with their ridges, and the total."""
    result = survey_of(review)
    lines = parcel_lines(result.inside) if result else []
    if not lines:
        return []
    shown = lines[:LONGEST_ANNEX]
    rows = [_parcel_row(line) for line in shown]
    totals = [cents(getattr(line, name) for line in shown) for name in ("area", "ridge", "net")]
    rows.append(Row((tr("Total"), "", "", "", *totals), tone=TOTAL))
    columns = (
        Column(tr("Unit (ZLDWDM)")),
        Column(tr("Parcel (TBBH)")),
        Column(tr("Class")),
        Column(tr("Ownership")),
        Column(tr("Area"), "m²", 2),
        Column(tr("Ridges (KCMJ)"), "m²", 2),
        Column(tr("Net (TBDLMJ)"), "m²", 2),
    )
    sums = (Sum(len(shown), range(len(shown))),)
    title = tr("Survey parcels on the site")
    return [Table(columns, rows, title, note=cut_note(len(lines)), sums=sums)]


def _parcel_row(line: ParcelLine) -> Row:
    owner = owner_label(line.text("QSXZ"))
    number = line.text("TBBH") or line.text("BSM")
    return Row(
        (
            line.text("ZLDWDM"),
            number,
            named("cropland", line.text("DLBM")),
            owner,
            line.area,
            line.ridge,
            line.net,
        )
    )


def piece_table(review: SiteReview) -> list[Table]:
    """Return the pieces of every check but the survey's, largest first within a check."""
    rows = []
    for result in review.results:
        if result.rule.operation not in IN_ANNEX:
            parts = sorted(result.inside, key=lambda part: -part.area)
            rows += [_piece_row(result, part) for part in parts]
    if not rows:
        return []
    columns = (
        Column(tr("Check")),
        Column(tr("Object")),
        Column(tr("Value")),
        Column(tr("Area"), "m²", 2, summed=False),
        Column(tr("Area"), "hm²", 4, summed=False),
    )
    title = tr("Pieces by check")
    return [Table(columns, rows[:LONGEST_ANNEX], title, note=cut_note(len(rows)))]


def _piece_row(result: CheckResult, part: Part) -> Row:
    known = rule_title(result.rule), object_number(part), value_label(result.rule, part.value)
    return Row((*known, part.area, hectares(part.area)))


def object_number(part: Part) -> str:
    """Return the number by which the feature is known in its layer, '' where it has none."""
    values = part.values or {}
    numbers: Iterable[object] = (values.get(name) for name in OBJECT_FIELDS)
    return next((str(number) for number in numbers if number not in (None, "")), "")


def cut_note(count: int) -> str:
    """Return what the report leaves to the tables, '' where it shows everything."""
    if count <= LONGEST_ANNEX:
        return ""
    return tr("The first {shown} of {count} rows; the table output holds all.").format(
        shown=LONGEST_ANNEX, count=count
    )
