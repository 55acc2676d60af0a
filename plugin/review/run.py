"""The review of many sites: each with the layers near it, one after the other."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.planning.compliance import RuleSet, Site, SiteReview, review_site
from ...core.planning.compliance.control import Control, merged
from ...core.planning.compliance.engine import Unmeasured
from ..layers.map_image import around
from ..layers.qgis_backend import QgsBackend
from .controls import ControlSource
from .document import Maps
from .maps import check_map, mapped, site_map

Sources = Mapping[str, Sequence[ControlSource]]


def review_near(
    site: Site,
    sources: Sources,
    rules: RuleSet,
    feedback: Feedback,
    *,
    all_checks: bool = False,
) -> tuple[SiteReview, dict[str, Control]]:
    """Return the review of one site and the layers around it, as its maps need them."""
    bounds = _bounds(site)
    controls = {}
    if bounds is not None:
        crs = QgsCoordinateReferenceSystem(site.crs)
        quiet = Unmeasured(feedback)
        controls = {
            key: merged([source.near(bounds, crs, quiet) for source in layers])
            for key, layers in sources.items()
        }
    found = review_site(site, controls, rules, QgsBackend(), feedback, all_checks=all_checks)
    return found, controls


def maps_of(review: SiteReview, controls: Mapping[str, Control]) -> Maps:
    """Return the pictures of one site; none where it has no polygon."""
    if review.geometry is None:
        return Maps()
    code = review.site.code
    checks = {
        (code, result.rule.id): check_map(review, result, controls)
        for result in mapped(review, controls)
    }
    return Maps({code: site_map(review, controls)}, checks)


def sources_by_rule(
    given: Mapping[str, tuple[Any, Any]],
    others: Sequence[QgsVectorLayer],
    rules: RuleSet,
    context: Any,
) -> tuple[dict[str, list[ControlSource]], list[str]]:
    """Return the layers by rule id, and the names of layers that no rule asks for.

    `given` holds feature sources with their layers by rule id; `others` are matched by name.
    Several layers for one rule are used together.
    """
    transforms = context.transformContext()
    known = {rule.id: rule for rule in rules.rules}
    sources = {
        key: [ControlSource(known[key], features, layer, transforms)]
        for key, (features, layer) in given.items()
        if features is not None and key in known
    }
    unused = []
    for layer in others:
        rule = rules.rule_of_layer(layer.name()) if isinstance(layer, QgsVectorLayer) else None
        if rule is None:
            unused.append(layer.name())
            continue
        features = QgsProcessingFeatureSource(layer, context)
        own = ControlSource(rule, features, layer, transforms)
        sources.setdefault(rule.id, []).append(own)
    return sources, unused


def refuse_unknown_crs(sources: Sources, crs: QgsCoordinateReferenceSystem) -> list[Problem]:
    """Return the remarks on layers to be reprojected; CMP-07 for one without a CRS."""
    remarks = [source.reprojected(crs) for source in each(sources)]
    return [remark for remark in remarks if remark is not None]


def each(sources: Sources) -> list[ControlSource]:
    """Return every layer of all rules."""
    return [source for layers in sources.values() for source in layers]


def _bounds(site: Site) -> Optional[QgsRectangle]:
    """Return the rectangle of a site's maps, None where the site has no finite one."""
    if site.faults:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(site.wkb)
    box = geometry.boundingBox()
    return around(box) if box.isFinite() and not box.isNull() else None
