"""The control layers of a review, read near one site at a time through their spatial index."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsProviderRegistry,
    QgsRectangle,
)

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.backend import Bounds
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.planning.compliance import Rule
from ...core.planning.compliance.control import Control
from ...core.planning.compliance.rules import ROWS, SHAPES
from ..layers.arrays import read_columns, read_polygons, read_shapes
from ..layers.qgis_backend import QgsBackend
from ..layers.styles import guess_theme
from .dates import DATE_FIELDS, data_date, newest_near, newest_values

BACKGROUND_RULES = {"survey_class": "survey", "planned_use": "land_use"}
LIVE = ("WFS", "OAPIF")
LINE_RULES = {
    "permanent_farmland",
    "ecological_redline",
    "urban_boundary",
    "plan_zone",
    "geohazard",
    "approved_land",
}


def theme_of_rule(rule_id: str) -> str:
    """Return the theme by which the data of a rule is drawn."""
    return BACKGROUND_RULES.get(rule_id, rule_id)


@dataclass(frozen=True)
class ControlSource:
    """A layer given for a rule: its feature source and the map layer behind it."""

    rule: Rule
    features: Any
    layer: Any
    transform_context: QgsCoordinateTransformContext

    @property
    def name(self) -> str:
        """Return the layer's name as its planner knows it, with its name inside its file."""
        if self.layer is None:
            return str(self.features.sourceName())
        registry = QgsProviderRegistry.instance()
        parts = registry.decodeUri(self.layer.providerType(), self.layer.source())
        shown, inner = str(self.layer.name()), str(parts.get("layerName") or "")
        return shown if inner in shown else f"{shown} · {inner}"

    @cached_property
    def date(self) -> str:
        """Return how old the layer's data is, read once for all sites.

        A live service would be downloaded whole for it: there the features near a site tell.
        """
        live = self.layer is not None and self.layer.providerType() in LIVE
        return data_date(self.layer, {} if live else newest_values(self.features))

    def reprojected(self, crs: QgsCoordinateReferenceSystem) -> Optional[Problem]:
        """Return the remark that the layer is reprojected to `crs`; CMP-07 if it has no CRS."""
        own = self.features.sourceCrs()
        if self.rule.reads == ROWS:
            return None
        if not own.isValid():
            raise Problem("CMP-07", layer=self.name)
        if own == crs:
            return None
        names = {"from_crs": own.authid() or own.description(), "to_crs": crs.authid()}
        return Problem("CMP-33", layer=self.name, **names)

    def mistaken(self) -> Optional[Problem]:
        """Return the remark that the layer looks like the data of another check."""
        if self.rule.id not in LINE_RULES | BACKGROUND_RULES.keys():
            return None
        theme = guess_theme(self.features.fields().names(), self.name)
        if theme in ("", theme_of_rule(self.rule.id)):
            return None
        return Problem("CMP-34", layer=self.name, theme=theme)

    def near(
        self, bounds: QgsRectangle, crs: QgsCoordinateReferenceSystem, feedback: Feedback
    ) -> Control:
        """Return the features that meet `bounds`, all in `crs`.

        Invalid outlines are repaired, what cannot be used is left out; both are named. A rule
        that looks rows up gets all of them, wherever they are.
        """
        if self.rule.reads == ROWS:
            return self.records
        known = self.features.fields()
        asked = dict.fromkeys((*self.rule.columns, *DATE_FIELDS))
        names = [name for name in asked if known.lookupField(name) >= 0]
        wide = bounds.buffered(self.rule.distance_m)
        request = QgsFeatureRequest().setFilterRect(wide)
        request.setDestinationCrs(crs, self.transform_context)
        if self.rule.reads == SHAPES:
            read, faults = read_shapes(self.features, names, feedback, self.name, request)
        else:
            read, faults = read_polygons(
                self.features, names, feedback, self.name, repair=True, request=request
            )
        date = self.date or data_date(None, newest_near(read.columns))
        layer = replace(read, source=self.name, date=date)
        left_out = tuple(self._told("CMP-17", fault) for fault in faults if not fault.kept)
        moved = self.reprojected(crs)
        remarks = [self._told("CMP-32", fault) for fault in faults if fault.kept]
        remarks += [remark for remark in (moved, self.mistaken()) if remark]
        return Control(layer, self._extent(crs), left_out, tuple(remarks))

    @cached_property
    def records(self) -> Control:
        """Return the attributes of all features, read once for all sites; no geometry."""
        known = self.features.fields()
        names = [name for name in self.rule.columns if known.lookupField(name) >= 0]
        columns = read_columns(self.features, names)
        layer = PolygonLayer("", [], columns, QgsBackend(), self.name, self.name, self.date)
        return Control(layer, None)

    def _told(self, code: str, fault: Fault) -> Problem:
        reason = fault.values.get("reason", fault.code)
        return Problem(code, feature=fault.row, layer=self.name, reason=reason)

    def _extent(self, crs: QgsCoordinateReferenceSystem) -> Optional[Bounds]:
        """Return the whole layer's extent in `crs`, None for an empty layer."""
        box = self.features.sourceExtent()
        if self.features.featureCount() == 0 or box.isNull():
            return None
        transform = QgsCoordinateTransform(self.features.sourceCrs(), crs, self.transform_context)
        try:
            box = transform.transformBoundingBox(box)
        except QgsCsException:
            return None
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
