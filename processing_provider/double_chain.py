"""The steps of the double evaluation, one tool after the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from ..core.evaluation.space import AGRI, URBAN
from ..core.raster.scaled import write_changed
from ..core.raster.source import Raster, open_raster
from ..plugin.compiling.inputs import chosen_field
from ..plugin.evaluation.double_maps import (
    conflict_map,
    factor_map,
    importance_map,
    potential_map,
    sensitivity_map,
    suitability_map,
)
from ..plugin.evaluation.double_report import Changed, Map
from ..plugin.i18n import N_, tr
from ..plugin.rasters.burning import Names, burned
from ..plugin.rasters.sources import raster_of
from .capacity_inputs import UNIT_NAMES
from .chain import Chain
from .suitability_tool import NO_PATCHES

CONTIGUITY = ("agri_contiguity_plain", "agri_contiguity_hills", NO_PATCHES)
"""The choices of the suitability for agriculture; towns count patches or do not."""
COUNTED, UNCOUNTED = 0, 1
MODULUS, LIMIT = "urban_water_modulus", 0
"""The kind of water for towns, and its place among the choices."""


class DoubleRun:
    """One run of the chain: what was made so far, and what was left out."""

    def __init__(self, given: Any, task: Any, chain: Chain, scratch: Path) -> None:
        self.given, self.task, self.chain, self.scratch = given, task, chain, scratch
        self.results: list[Map] = []
        self.factors: list[Map] = []
        self.changes: list[Changed] = []
        self.left: list[str] = []
        self.grades: dict[str, Any] = {}
        self.important = ""

    def ecology(self) -> None:
        """Run services and sensitivity and bring them together."""
        given, layers = self.given, list(self.given.importance or [])
        slopes = {"R": given.erosivity, "DEM": given.heights, "COVER": given.cover}
        soil, title = {**slopes, "K": given.erodibility}, N_("Conservation of soil")
        amount = {"AMOUNT": str(self.scratch / "soil_amount.tif")}
        path = self._if_all("soilconservation", "soil", soil, title, **amount)
        self._importance(title, path, layers)
        held = {"P": given.rain, "ET": given.lost, "ALPHA": given.runoff}
        title, amount = N_("Conservation of water"), {"AMOUNT": str(self.scratch / "water.tif")}
        path = self._if_all("waterconservation", "water_kept", held, title, **amount)
        self._importance(title, path, layers)
        erosion, title = {**slopes, "TEXTURE": given.texture}, N_("Soil erosion by water")
        path = self._if_all("soilerosion", "erosion", erosion, title)
        if path:
            self.factors.append(sensitivity_map(title, path))
            layers.append(path)
        if not layers:
            self.left.append(tr("Ecological importance"))
            return
        patches = self.given.contiguity != NO_PATCHES
        self.important = self.chain.run(
            "ecologicalimportance", "ecology", self.given.ecology, SERVICES=layers, PATCHES=patches
        )
        self.results.append(importance_map(N_("Ecological importance"), self.important))

    def _importance(self, title: str, path: str, layers: list[Any]) -> None:
        if path:
            self.factors.append(importance_map(title, path))
            layers.append(path)

    def _if_all(
        self, identifier: str, name: str, layers: dict[str, Any], title: str, **more: Any
    ) -> str:
        """Run a step whose layers are all given, else note that it was left out."""
        if not all(layers.values()):
            self.left.append(tr(title))
            return ""
        return self.chain.run(identifier, name, **layers, **more)

    def suitability(self) -> None:
        """Grade the factors and bring them to both suitabilities."""
        given = self.given
        land = self._factor(
            "agriland", "agri_land", N_("Land resources for agriculture"), "agri_slope",
            DEM=given.heights, SILT=given.silt,
        )  # fmt: skip
        town = self._factor(
            "urbanland", "urban_land", N_("Land resources for towns"), "urban_slope",
            DEM=given.heights,
        )  # fmt: skip
        self.grades = {"agri": land, "urban": town}
        agri, urban = self._both("", given.rain, given.water, given.heat, given.location)
        self.results.append(suitability_map(N_("Suitability for agriculture"), agri))
        self.results.append(suitability_map(N_("Suitability for towns"), urban))

    def _factor(self, identifier: str, name: str, title: str, factor: str, **given: Any) -> str:
        path = self.chain.run(identifier, name, **given)
        self.factors.append(factor_map(title, path, factor))
        return path

    def _both(self, mark: str, rain: Any, water: Any, heat: Any, location: Any) -> tuple[str, str]:
        """Return both suitabilities by rain, water, heat and location; `mark` ends their names."""
        given, patches = self.given, self.given.contiguity != NO_PATCHES
        title = _marked(N_("Water resources for agriculture"), mark)
        name = f"agri_water{mark}"
        wet = self._factor("agriwater", name, title, "agri_precipitation", INPUT=rain)
        title, name = _marked(N_("Water resources for towns"), mark), f"urban_water{mark}"
        limit = self._factor("urbanwater", name, title, MODULUS, INPUT=water, KIND=LIMIT)
        warm: Optional[str] = None
        if heat:
            title = _marked(N_("Heat for agriculture"), mark)
            warm = self._factor("agriclimate", f"heat{mark}", title, "agri_heat", INPUT=heat)
        agri = self.chain.run(
            "agrisuitability", f"agri{mark}", "" if mark else given.agri, LAND=self.grades["agri"],
            WATER=wet, CLIMATE=warm, ENVIRONMENT=given.environment, HAZARD=given.weather,
            ECOLOGY=self.important, CONTIGUITY=CONTIGUITY.index(given.contiguity),
        )  # fmt: skip
        urban = self.chain.run(
            "urbansuitability", f"urban{mark}", "" if mark else given.urban,
            LAND=self.grades["urban"], WATER=limit, GEOHAZARD=given.hazard, AIR=given.air,
            COMFORT=given.comfort, LOCATION=location, ECOLOGY=self.important,
            CONTIGUITY=COUNTED if patches else UNCOUNTED,
        )  # fmt: skip
        return agri, urban

    def scenario(self) -> None:
        """Run both suitabilities again where anything is to change."""
        given = self.given
        rain = self._changed(given.rain, "rain", given.rain_change, 0.0)
        water = self._changed(given.water, "limit", given.water_change, 0.0)
        heat = self._changed(given.heat, "warm", 0.0, given.heat_change)
        location = given.location_after or given.location
        if (rain, water, heat, location) == (given.rain, given.water, given.heat, given.location):
            return
        before = [self.results[-2], self.results[-1]]
        after = self._both("_scenario", rain, water, heat, location)
        for one, path in zip(before, after):
            self.changes.append(Changed(one.title, one.path, path, one.categories))
            self.factors.append(suitability_map(_marked(one.title, "_scenario"), path))

    def _changed(self, layer: Any, name: str, per_cent: float, plus: float) -> Any:
        if not layer or (not per_cent and not plus):
            return layer
        path = str(self.scratch / f"{name}_changed.tif")
        write_changed(raster_of(layer), path, per_cent, plus)
        return path

    def uses(self) -> None:
        """Compare with what is on the ground."""
        given = self.given
        suited = {AGRI: self.results[-2].path, URBAN: self.results[-1].path}
        ground = {"DLTB": given.land, "YJJBNT": given.reserved}
        used = {key: self.task.parameters[key] for key, one in ground.items() if one}
        fields = {"CLASS_FIELD": given.class_field, "MARK_FIELD": given.mark_field}
        for at, (chain, title) in enumerate(
            ((AGRI, N_("Potential of agriculture")), (URBAN, N_("Potential of towns")))
        ):
            output = given.agri_potential if chain == AGRI else given.urban_potential
            path = self.chain.run(
                "developmentpotential", f"{chain}_potential", output, KIND=at,
                ECOLOGY=self.important, **{chain.upper(): suited[chain]}, **used, **fields,
            )  # fmt: skip
            self.results.append(potential_map(title, path))
        if used:
            path = self.chain.run(
                "spatialconflicts", "conflicts", given.conflicts, AGRI=suited[AGRI],
                URBAN=suited[URBAN], ECOLOGY=self.important, **used, **fields,
            )  # fmt: skip
            self.results.append(conflict_map(N_("Conflicts"), path))
        else:
            self.left.append(tr("Conflicts"))

    def units(self) -> tuple[Optional[Raster], list[str]]:
        """Return the units on the grid of the results, and their names."""
        source = self.given.units
        if not source:
            return None, []
        field = chosen_field(source, self.given.unit_name, UNIT_NAMES)
        grid, path = open_raster(self.results[-1].path).grid, str(self.scratch / "units.tif")
        names = Names(field)
        context, feedback = self.task.context, self.task.feedback
        fields = [field] if field else []
        return burned(source, grid, context, path, feedback, names, fields), names.names

    def notes(self) -> list[str]:
        """Return what was left out."""
        if not self.left:
            return []
        told = tr("Left out, as a layer is not given: {steps}.")
        return [told.format(steps=", ".join(self.left))]


def _marked(title: str, mark: str) -> str:
    """Return a title that tells a scenario's map apart."""
    return f"{tr(title)} ({tr('scenario')})" if mark else title
