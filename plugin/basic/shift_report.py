"""The report of a GCJ-02 correction: how each hypothesis fits, and what was done."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.geometry.gcj02 import BD09, CGCS2000, GCJ02
from ...core.geometry.shift_detection import NOT_SHIFTED, SHIFTED, UNCLEAR, Detection, Fit
from ...core.reporting.document import (
    GOOD,
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    KeyValue,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ..i18n import N_, tr
from ..reports.frame import tool_report
from .shifted import Moves

NAMES = {CGCS2000: N_("CGCS2000"), GCJ02: N_("GCJ-02"), BD09: N_("BD-09")}
BEST, OTHER = (0, 158, 115), (150, 150, 150)
METHOD = (
    N_(
        "GCJ-02 and BD-09 follow the approximation that practice uses; their formulas are not "
        "published (confidence: likely). The inverse is iterated to 1e-9 degrees, but the formula "
        "itself agrees with map services to about a metre at best, BD-09 to tens of metres in "
        "places. It is no official transformation."
    ),
    N_(
        "Do not use corrected data where a boundary decides: measure again, or transform by "
        "control points. Points outside of the box of China (72.004–137.8347° E, 0.8293–55.8271° "
        "N) stay."
    ),
    N_(
        "Detection: each hypothesis corrects the layer, and the median distance to the reference "
        "is taken. A shift is told where the best one comes at least twice as near and 20 m "
        "nearer than the layer as it stands (presets)."
    ),
)


def hypothesis(fit: Fit) -> str:
    """Return what a fit supposes, for the reader."""
    told = tr("Layer in {source}, reference in {target}")
    return told.format(source=tr(NAMES[fit.source]), target=tr(NAMES[fit.target]))


def verdict_text(found: Detection) -> str:
    """Return the verdict of a detection in one sentence."""
    told = {
        NOT_SHIFTED: tr("The layer is not shifted: it lies {before:.1f} m (median) away as it is."),
        SHIFTED: tr(
            "The layer is shifted. {best}: the median distance falls from {before:.1f} m to "
            "{after:.1f} m."
        ),
        UNCLEAR: tr(
            "It is not clear whether the layer is shifted: {before:.1f} m (median) as it is, "
            "{after:.1f} m at best ({best})."
        ),
    }
    values = {"before": found.before, "after": found.best.median, "best": hypothesis(found.best)}
    return told[found.verdict].format(**values)


def shift_report(
    found: Optional[Detection],
    moves: Optional[Moves],
    facts: Sequence[tuple[str, str]],
    provenance: dict[str, Any],
) -> Report:
    """Return the report in the reader's language; distances in metres."""
    sections = []
    if found is not None:
        sections.append(Section(tr("Is the layer shifted?"), _fit_blocks(found)))
    if moves is not None:
        sections.append(Section(tr("What was moved"), [_moved(moves)]))
    sections.append(Section(tr("What this correction is"), [Text([tr(line) for line in METHOD])]))
    lines = [verdict_text(found)] if found else []
    if moves is not None:
        told = tr("{count} points were moved by {mean:.1f} m on average.")
        lines.append(told.format(count=moves.points - moves.outside, mean=moves.mean))
    clear = found is None or found.verdict == NOT_SHIFTED
    return tool_report(
        tr("GCJ-02 and BD-09 correction"),
        sections,
        facts=facts,
        verdict=Text(lines, GOOD if clear else WARNING),
        provenance=provenance,
    )


def _fit_blocks(found: Detection) -> list[Block]:
    columns = [
        Column(tr("Hypothesis")),
        Column(tr("Median distance"), "m", 2),
        Column(tr("90 % nearer than"), "m", 2),
        Column(tr("Median offset east"), "m", 2),
        Column(tr("Median offset north"), "m", 2),
    ]
    rows = [
        Row([hypothesis(fit), fit.median, fit.ninth, fit.east, fit.north]) for fit in found.fits
    ]
    note = tr("Compared at {count} places.").format(count=found.count)
    bars = [
        Bar(hypothesis(fit), fit.median, BEST if fit is found.best else OTHER) for fit in found.fits
    ]
    chart = BarChart(tr("Median distance"), "m", bars)
    return [Table(columns, rows, tr("How each hypothesis fits"), note), chart]


def _moved(moves: Moves) -> KeyValue:
    return KeyValue(
        [
            (tr("Points"), str(moves.points)),
            (tr("Points outside of China, left alone"), str(moves.outside)),
            (tr("Mean move"), f"{moves.mean:.2f} m"),
            (tr("Longest move"), f"{moves.longest:.2f} m"),
        ]
    )
