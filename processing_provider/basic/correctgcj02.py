"""GCJ-02 / BD-09 纠偏: layers of web maps to CGCS2000, and whether a layer is shifted at all."""

from __future__ import annotations

from typing import Any, Optional

from ...core.errors import Problem
from ...core.geometry.gcj02 import CGCS2000, GCJ02
from ...core.geometry.shift_detection import SHIFTED, Detection
from ...core.reporting.document import Report
from ...plugin.basic.shift_report import NAMES, hypothesis, shift_report, verdict_text
from ...plugin.basic.shifted import Moves, detected, kept_type, moved_features
from ...plugin.compat import REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    flag,
    layer_out,
    number_result,
    source,
    table_out,
    text_result,
)
from ..groups import BASIC
from ..usual import report_out


class CorrectGcj02(ShanheAlgorithm):
    """Moves points, lines and polygons between GCJ-02, BD-09 and CGCS2000."""

    identifier = "correctgcj02"
    group_of = BASIC
    title = N_("Correct GCJ-02 and BD-09 coordinates")
    summary = N_("Moves layers of web maps to CGCS2000, and tells whether a layer is shifted.")
    details = N_(
        "Layers taken from web maps carry an offset of 300 to 700 m (GCJ-02), more with BD-09, "
        "although their CRS says WGS 84 or CGCS2000. The offset is taken off by the formula that "
        "practice uses, inverted to 1e-9 degrees.\n"
        "The formula is an approximation and not official: it is good to about a metre at best, "
        "BD-09 in places to tens of metres only. Do not use the result where a boundary decides.\n"
        "With a reference layer the tool compares before it moves: does taking off the offset "
        "bring the layer nearer? With keys, same features are compared; without, the distance to "
        "the nearest line, which needs lines further apart than the shift.\n"
        "Points outside of China stay where they are."
    )
    tags_text = N_("GCJ-02,BD-09,offset,shift,web map,火星坐标,纠偏,偏移,百度坐标,高德,坐标转换")

    layer = source(
        "INPUT", N_("Layer"), help=N_("Points, lines or polygons, in any CRS on WGS 84.")
    )
    origin = choice(
        "FROM",
        N_("Coordinates are"),
        NAMES,
        GCJ02,
        help=N_("GCJ-02: Amap, Tencent, Google in China. BD-09: Baidu. Tianditu is CGCS2000."),
    )
    target = choice(
        "TO",
        N_("Coordinates wanted"),
        NAMES,
        CGCS2000,
        help=N_("The other way round puts plan data onto a web map."),
    )
    reference = source(
        "REFERENCE",
        N_("Reference layer"),
        optional=True,
        help=N_("A layer of the same ground in CGCS2000, to tell whether the layer is shifted."),
    )
    key = field_of(
        "INPUT",
        "KEY_FIELD",
        N_("Key of the layer"),
        optional=True,
        help=N_("Such as the county code; same keys are compared by the centre of their feature."),
    )
    reference_key = field_of(
        "REFERENCE",
        "REFERENCE_KEY_FIELD",
        N_("Key of the reference"),
        optional=True,
        help=N_("Left empty, boundaries are compared by distance."),
    )
    only_shifted = flag(
        "ONLY_IF_SHIFTED",
        N_("Move only what is detected as shifted"),
        help=N_(
            "Needs a reference: the layer is moved from what it was detected to be, and stays as "
            "it is where no shift is clear."
        ),
    )
    output = layer_out(
        "OUTPUT",
        N_("Corrected layer"),
        help=N_("All features and fields, in the CRS of the layer. Curves become straight."),
    )
    fits = table_out(
        "FITS",
        N_("Fit of each hypothesis"),
        optional=True,
        help=N_("Median and 90 % distance to the reference, and the median offset that is left."),
    )
    report = report_out(N_("Verdict with numbers, what was moved, limits and provenance."))
    verdict = text_result("VERDICT", N_("Verdict (shifted, not_shifted, unclear)"))
    distance_before = number_result("BEFORE", N_("Median distance before (m)"))
    distance_after = number_result("AFTER", N_("Median distance at best (m)"))
    moved = number_result("MOVED", N_("Mean move (m)"))
    outside = number_result("OUTSIDE", N_("Points outside of China, left alone"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if not given.layer.featureCount():
            raise Problem("BAS-06", layer=given.layer.sourceName())
        found = _detected(given, task)
        origin, target = _wanted(given, found)
        moves = Moves()
        _write(given, task, origin, target, moves)
        _write_fits(given, task, found)
        if given.report:
            write_report(_report(given, task, found, origin, target, moves), given.report)
        if moves.outside:
            told = tr("{count} points lie outside of China and were left alone.")
            task.warn(told.format(count=moves.outside))
        told = {"MOVED": moves.mean, "OUTSIDE": moves.outside}
        if found is None:
            return told
        task.info(verdict_text(found))
        fit = {"BEFORE": found.before, "AFTER": found.best.median}
        return {**told, **fit, "VERDICT": found.verdict}


def _detected(given: Any, task: Any) -> Optional[Detection]:
    if given.reference is None:
        if given.only_shifted:
            raise Problem("GCJ-05")
        return None
    return detected(given.layer, given.key, given.reference, given.reference_key, task.feedback)


def _wanted(given: Any, found: Optional[Detection]) -> tuple[str, str]:
    """Return from what to what the layer is moved; the same twice leaves it as it is."""
    if not given.only_shifted or found is None:
        return given.origin, given.target
    if found.verdict == SHIFTED and found.best.target == CGCS2000:
        return found.best.source, given.target
    return given.target, given.target


def _write(given: Any, task: Any, origin: str, target: str, moves: Moves) -> None:
    layer = given.layer
    fields = layer.fields()
    finish = task.finish(task.as_drawn("INPUT"), ready_to_print(tr("Corrected layer")))
    sink = given.output.open(
        [fields.at(place) for place in range(fields.count())],
        kept_type(layer.wkbType()),
        layer.sourceCrs(),
        finish=finish,
    )
    for feature, shape in moved_features(layer, origin, target, moves, task.feedback):
        sink.add(feature.attributes(), shape)


def _write_fits(given: Any, task: Any, found: Optional[Detection]) -> None:
    names = ("MEDIAN_M", "NINETY_M", "EAST_M", "NORTH_M")
    fields = [make_field("HYPOTHESIS", TEXT, 120), make_field("LAYER_IN", TEXT, 10)]
    fields += [make_field("REFERENCE_IN", TEXT, 10)]
    fields += [make_field(name, REAL, 15, 3) for name in names]
    sink = given.fits.open(fields, finish=task.finish())
    for fit in found.fits if found else ():
        numbers = [fit.median, fit.ninth, fit.east, fit.north]
        sink.add([hypothesis(fit), fit.source, fit.target, *numbers])


def _report(
    given: Any, task: Any, found: Optional[Detection], origin: str, target: str, moves: Moves
) -> Report:
    facts = [(tr("Layer"), given.layer.sourceName())]
    if given.reference is not None:
        facts.append((tr("Reference layer"), given.reference.sourceName()))
    if origin != target:
        facts.append((tr("Moved"), f"{tr(NAMES[origin])} → {tr(NAMES[target])}"))
    done = moves if origin != target else None
    return shift_report(found, done, facts, task.provenance())


ALGORITHM = CorrectGcj02
