"""What a comparison measures of a site: figures of its review, slopes and distances."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsSpatialIndex,
)

from ...core.attribute_text import attribute_text
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.polygons import PolygonLayer
from ...core.planning.compliance import CheckResult, SiteReview, Verdict
from ...core.planning.compliance.survey import parcel_lines
from ...core.planning.division import divided
from ...core.planning.siting import Criterion
from ...core.planning.siting.criteria import FAILS
from ...core.rounding import half_up
from ..layers.arrays import read_polygons
from ..layers.qgis_backend import QgsBackend

PERCENT = 100.0
NO_CLASS = ""  # ground of a site whose slope nobody knows


@dataclass(frozen=True)
class Measured:
    """One site: its review, m² by slope class, metres by distance layer."""

    review: SiteReview
    slopes: Mapping[str, float] = field(default_factory=dict)
    distances: Mapping[str, float] = field(default_factory=dict)


class Distances:
    """Layers to measure distances to, each indexed once in the sites' CRS."""

    def __init__(self, layers: Sequence[Any], crs: str, context: Any) -> None:
        self.remarks: list[Problem] = []
        self._indices: dict[str, QgsSpatialIndex] = {}
        wanted = QgsCoordinateReferenceSystem(crs)
        if layers and wanted.isGeographic():
            raise Problem("SITE-10", crs=crs)
        for layer in layers:
            if not layer.crs().isValid():
                raise Problem("CMP-07", layer=layer.name())
            request = QgsFeatureRequest().setNoAttributes()
            request.setDestinationCrs(wanted, context.transformContext())
            features = QgsProcessingFeatureSource(layer, context).getFeatures(request)
            kept = QgsSpatialIndex.Flag.FlagStoreFeatureGeometries
            if layer.featureCount():
                self._indices[layer.name()] = QgsSpatialIndex(features, None, kept)
            else:
                self.remarks.append(Problem("SITE-08", layer=layer.name()))

    @property
    def names(self) -> list[str]:
        """Return the names of the layers in order."""
        return list(self._indices)

    def of(self, geometry: Any) -> dict[str, float]:
        """Return the plane distance in m to the nearest feature of every layer."""
        found = {}
        for name, index in self._indices.items():
            nearest = index.nearestNeighbor(geometry, 1)
            if nearest:
                found[name] = float(index.geometry(nearest[0]).distance(geometry))
        return found


def slope_areas(
    review: SiteReview, source: Any, class_field: str, context: Any, feedback: Feedback
) -> dict[str, float]:
    """Return m² of the site by slope class (坡度级别 1–5 of polygons), {} if none is known.

    Ground that polygons share counts once, for the first of them; what no class is known of
    stands under NO_CLASS.
    """
    crs = QgsCoordinateReferenceSystem(review.site.crs)
    request = QgsFeatureRequest().setFilterRect(review.geometry.boundingBox())
    request.setDestinationCrs(crs, context.transformContext())
    polygons, _ = read_polygons(source, [class_field], feedback, repair=True, request=request)
    site = PolygonLayer(polygons.crs, [review.geometry], {}, QgsBackend())
    found = divided(site, [polygons], feedback=feedback)
    areas: dict[str, float] = defaultdict(float)
    for zone, area in zip(found.features, found.areas.tolist()):
        code = attribute_text(polygons.columns[class_field][zone]) if zone >= 0 else NO_CLASS
        areas[code] += area
    if set(areas) == {NO_CLASS}:
        return {}
    return {code: half_up(area, 2) for code, area in sorted(areas.items())}


def value_of(one: Criterion, measured: Measured) -> Optional[float]:
    """Return the value of a criterion in its unit, None where nothing is known."""
    review = measured.review
    if review.geometry is None:
        return None
    if one.measure == "distance":
        found = [m for name, m in measured.distances.items() if matches(one, name)]
        return min(found) if found else None
    if one.measure == "slope":
        if not measured.slopes:
            return None
        rest = review.area - measured.slopes.get(NO_CLASS, 0.0)
        area = sum(measured.slopes.get(code, 0.0) for code in one.subject)
        return PERCENT * area / rest if rest > 0 else None
    return _of_review(one, review)


def matches(one: Criterion, layer_name: str) -> bool:
    """Tell whether a distance criterion means a layer, by a word in its name."""
    name = layer_name.lower()
    return one.measure == "distance" and any(word.lower() in name for word in one.subject)


def _of_review(one: Criterion, review: SiteReview) -> Optional[float]:
    if one.measure in ("class", "three_class"):
        result = review.result("survey_class")
        if result is None or not result.inside:
            return None
        if one.measure == "three_class":
            groups = [g for g in result.groups if g.kind == "three_class"]
            area = sum(group.area for group in groups if group.key in one.subject)
        else:
            lines = parcel_lines(result.inside)
            area = sum(x.net for x in lines if x.text("DLBM").startswith(one.subject))
        return PERCENT * area / review.area
    result = review.result(one.subject[0])
    if result is None or not known(result):
        return None
    area = result.overlap if one.measure == "share" else result.decisive
    return PERCENT * area / review.area


def known(result: CheckResult) -> bool:
    """Tell whether a check says anything: it was decided, or at least cut a layer."""
    return result.verdict is not Verdict.UNDETERMINED or bool(result.parts)


def vetoes_of(criteria: Sequence[Criterion], review: SiteReview) -> list[str]:
    """Return the criteria whose check fails in the review, its tolerance and exemptions heard."""
    failed = {r.rule.id for r in review.results if r.verdict is Verdict.FAIL}
    return [one.id for one in criteria if one.veto == FAILS and one.subject[0] in failed]
