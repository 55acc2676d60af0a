"""图斑椭球面积: the official area of parcels as a field."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeatureRequest

from ...core.feedback import watched_iterable
from ...plugin.compat import REAL, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.areas import measured
from ...plugin.layers.arrays import features
from ...plugin.messages import sentence
from ..base import ShanheAlgorithm
from ..declare import layer_out, number, number_result, polygons, text
from ..groups import BASIC

DIGITS = 20


class EllipsoidalArea(ShanheAlgorithm):
    """Adds the area of every polygon by the trapezoid formula of the national land survey."""

    identifier = "ellipsoidalarea"
    group_of = BASIC
    title = N_("Ellipsoidal area")
    summary = N_("Adds the official ellipsoidal area of every parcel in square metres.")
    details = N_(
        "The area follows the national formula for parcels (国土调查办发〔2008〕32号, "
        "TD/T 1055-2019): vertices are projected back to the ellipsoid of the layer's CRS, and "
        "trapezoids between edges and a meridian are summed. QGIS's own $area uses geodesic edges "
        "and differs.\n"
        "With a control total the areas are adjusted in proportion, and their sum is exactly the "
        "total.\n"
        "Features without a valid polygon stay in the result with an empty area, and each is named."
    )
    tags_text = N_("area,ellipsoid,parcel,TBMJ,adjustment,椭球面积,图斑面积,面积平差,控制面积")

    source = polygons(
        "INPUT",
        N_("Parcels"),
        help=N_("Polygons in any CRS with an ellipsoid, geographic or projected."),
    )
    field = text(
        "FIELD",
        N_("Area field"),
        "TBMJ",
        help=N_("Name of the field for the area; a field of that name is replaced."),
    )
    decimals = number(
        "DECIMALS",
        N_("Decimals"),
        2,
        whole=True,
        low=0,
        high=6,
        help=N_("Decimals of the area in m²; land survey databases hold two."),
    )
    control = number(
        "CONTROL",
        N_("Control total (m²)"),
        low=0,
        optional=True,
        help=N_(
            "The areas are adjusted so that they sum to this; leave empty for no adjustment. "
            "Every feature then needs a valid polygon."
        ),
    )
    longest_edge = number(
        "LONGEST_EDGE",
        N_("Divide edges longer than (m)"),
        low=0,
        optional=True,
        advanced=True,
        help=N_(
            "Points are added in the plane before the area is taken: 20 m suits pieces of cut "
            "parcels, which then sum to the whole. Empty: vertices as they are, the official way."
        ),
    )
    output = layer_out(
        "OUTPUT",
        N_("Parcels with area"),
        help=N_("All features with all their fields, and the area field."),
    )
    total = number_result("SUM", N_("Sum of areas (m²)"))
    missing = number_result("MISSING", N_("Features without area"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        found = measured(
            given.source,
            task.feedback,
            decimals=given.decimals,
            longest_edge=given.longest_edge or None,
            control=given.control or None,
        )
        for fault in found.faults:
            task.warn(sentence(fault.problem))
        _write(given, task, found.areas)
        task.info(
            tr("Sum: {total} m² of {count} parcels").format(
                total=f"{found.total:.{given.decimals}f}", count=len(found.areas)
            )
        )
        missing = sum(not fault.kept for fault in found.faults)
        return {"SUM": found.total, "MISSING": missing}


def _write(given: Any, task: Any, areas: dict[int, float]) -> None:
    """Write every feature with its area behind its other fields."""
    source = given.source
    known = source.fields()
    kept = [place for place in range(known.count()) if known.at(place).name() != given.field]
    area_field = make_field(given.field, REAL, DIGITS, given.decimals)
    sink = given.output.open(
        [*(known.at(place) for place in kept), area_field],
        source.wkbType(),
        source.sourceCrs(),
        finish=task.finish(task.as_drawn("INPUT")),
    )
    rows = features(source, QgsFeatureRequest())
    for feature in watched_iterable(rows, source.featureCount(), task.feedback):
        attributes = feature.attributes()
        values = [attributes[place] for place in kept]
        sink.add([*values, areas.get(feature.id())], feature.geometry())


ALGORITHM = EllipsoidalArea
