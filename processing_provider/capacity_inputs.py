"""What the tools of the capacity group declare alike, and how it comes onto one grid."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any, Callable

from ..core.evaluation.land_use import use_of
from ..core.evaluation.space import AGRI, ECOLOGY, HAZARD, MINING, RESERVED, UNITS, URBAN, USE
from ..core.raster.alignment import aligned, common_grid, resampling_of
from ..core.raster.source import CLASS, Raster
from ..plugin.basic.columns import as_text
from ..plugin.compiling.inputs import chosen_field
from ..plugin.i18n import N_
from ..plugin.rasters.burning import burned
from ..plugin.rasters.sources import raster_of
from .declare import Declared, field_of, polygons, raster
from .usual import other_name, permanent_farmland

CLASS_FIELD, MARK_FIELD = "DLBM", "CZCSXM"
UNIT_NAMES = ("NAME", "XZQMC", "MC")


def agri_in(*, optional: bool = True) -> Declared:
    """The suitability for agriculture."""
    return raster(
        "AGRI",
        N_("Suitability for agriculture"),
        optional=optional,
        help=N_("1 suitable, 2 moderately suitable, 3 unsuitable, as agrisuitability writes it."),
    )


def urban_in(*, optional: bool = True) -> Declared:
    """The suitability for towns."""
    return raster(
        "URBAN",
        N_("Suitability for towns"),
        optional=optional,
        help=N_("1 suitable, 2 moderately suitable, 3 unsuitable, as urbansuitability writes it."),
    )


def ecology_in() -> Declared:
    """The importance of the ecosystem."""
    return raster(
        "ECOLOGY",
        N_("Ecological importance"),
        optional=True,
        help=N_(
            "1 extremely important, 2 important, 3 general, as ecologicalimportance writes it."
        ),
    )


def hazard_in() -> Declared:
    """The susceptibility to geohazards."""
    return raster(
        "HAZARD",
        N_("Susceptibility to geohazards"),
        optional=True,
        help=N_("1 high, 2 medium, 3 low, 4 none."),
    )


def land_in(help: str) -> tuple[Declared, Declared, Declared]:
    """Parcels of the land survey with their class and the mark of towns and villages."""
    return (
        polygons("DLTB", N_("Land-use parcels (DLTB)"), optional=True, help=help),
        other_name("DLTB", "CLASS_FIELD", N_("Field of the class"), N_("Usually DLBM.")),
        other_name("DLTB", "MARK_FIELD", N_("Field of the mark of towns"), N_("Usually CZCSXM.")),
    )


def units_in(*, optional: bool = True) -> tuple[Declared, Declared]:
    """Administrative units and their names."""
    return (
        polygons(
            "UNITS",
            N_("Administrative units"),
            optional=optional,
            help=N_("Polygons; results are summed up by them."),
        ),
        field_of(
            "UNITS",
            "NAME_FIELD",
            N_("Name of the unit"),
            optional=True,
            help=N_("Left empty, NAME, XZQMC or MC where there is one."),
        ),
    )


def reserved_in() -> Declared:
    """The permanent basic farmland."""
    return permanent_farmland(N_("Ground that towns do not grow onto."))


class OnGrid:
    """The rasters of a run by name, all on the grid of the first; `sources` tell how they came."""

    def __init__(self, given: Any, task: Any, folder: Path) -> None:
        self._given, self._task, self._folder = given, task, folder
        self.unit_names: list[str] = []
        layers = {name: self._layer(name) for name in (AGRI, URBAN, ECOLOGY, HAZARD)}
        rasters = {name: raster_of(one, CLASS) for name, one in layers.items() if one}
        every = list(rasters.values())
        common_grid(every)
        self.grid = every[0].grid
        self.sources = [(one.name, resampling_of(one, self.grid)) for one in every]
        self.by_name: dict[str, Raster] = dict(zip(rasters, aligned(every, self.grid)))
        self._burn()

    @property
    def rasters(self) -> list[Raster]:
        """Return the rasters in the order of their names."""
        return list(self.by_name.values())

    def _layer(self, name: str) -> Any:
        declared = self._task.algorithm.declared
        return getattr(self._given, name) if name in declared else None

    def _burn(self) -> None:
        land = self._layer("land")
        if land is not None:
            self._onto(USE, land, *_use_of(land, self._given))
        for name in (RESERVED, MINING):
            source = self._layer(name)
            if source is not None:
                self._onto(name, source, lambda _feature: 1, ())
        units = self._layer(UNITS)
        if units is not None:
            field = chosen_field(units, self._given.unit_name, UNIT_NAMES)
            self._onto(UNITS, units, self._number(field), [field] if field else [])

    def _number(self, field: str) -> Callable[[Any], int]:
        numbers = count(1)

        def code(feature: Any) -> int:
            number = next(numbers)
            self.unit_names.append(as_text(feature[field]) if field else str(number))
            return number

        return code

    def _onto(self, name: str, source: Any, code: Any, fields: Any) -> None:
        path = str(self._folder / f"{name}.tif")
        context, feedback = self._task.context, self._task.feedback
        self.by_name[name] = burned(source, self.grid, context, path, feedback, code, fields)


def _use_of(land: Any, given: Any) -> tuple[Callable[[Any], int], list[str]]:
    own = chosen_field(land, given.class_field, (CLASS_FIELD,)) or CLASS_FIELD
    mark = chosen_field(land, given.mark_field, (MARK_FIELD,))

    def code(feature: Any) -> int:
        return use_of(as_text(feature[own]), as_text(feature[mark]) if mark else "")

    return code, [own, *([mark] if mark else [])]
