"""The eight parts of an approval file, each with the checks that speak to it."""

from __future__ import annotations

from ...core.planning.compliance import CheckResult, SiteReview
from ...core.reporting.document import TOTAL, Column, Row, Table
from ..i18n import tr
from ..messages import sentence
from .texts import PARTS, TONES, VERDICTS, rule_title

NUMBERS = "①②③④⑤⑥⑦⑧"


def approval_file(review: SiteReview) -> Table:
    """Return the parts in order; a part without a check is left to the case officer."""
    rows = []
    for part, title in PARTS.items():
        rows.append(Row((f"{NUMBERS[part - 1]} {tr(title)}", None, "", ""), tone=TOTAL))
        found = [result for result in review.results if result.rule.part == part]
        rows += [_row(result) for result in found] or [_by_hand()]
    columns = (
        Column(tr("Part")),
        Column(tr("Decisive area"), "m²", 2, summed=False),
        Column(tr("Verdict")),
        Column(tr("Reason or remark")),
    )
    note = tr(
        "The layout follows provincial practice (likely); a part that no data speaks to is for "
        "the officer."
    )
    return Table(columns, rows, tr("Approval file in eight parts"), note)


def _row(result: CheckResult) -> Row:
    said = sentence(result.notes[0]) if result.notes else ""
    known = result.decisive if result.parts else None
    cells = (rule_title(result.rule), known, tr(VERDICTS[result.verdict]), said)
    return Row(cells, level=1, tone=TONES[result.verdict])


def _by_hand() -> Row:
    return Row((tr("no check of data"), None, "", tr("To be filled in by hand.")), level=1)
