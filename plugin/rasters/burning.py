"""Vector layers burned onto the grid of rasters: names of units, groups of land classes."""

from __future__ import annotations

from typing import Any, Callable, Iterator, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest

from ...core.feedback import Feedback
from ...core.raster.burning import burn
from ...core.raster.grid import Grid
from ...core.raster.source import Raster
from ..basic.columns import as_text
from ..layers.arrays import features, field_places

Code = Callable[[Any], int]


def burned(
    source: Any,
    grid: Grid,
    context: Any,
    path: str,
    feedback: Feedback,
    code: Code = lambda _feature: 1,
    fields: Sequence[str] = (),
    nodata: Optional[int] = 0,
) -> Raster:
    """Return a source burned onto a grid; `code` gives a feature's code from its `fields`.

    Features of code 0 and without a shape are left out; of overlapping ones the last stays.
    Outside is 0, which is no value unless `nodata` is None.
    """
    shapes = _shapes(source, grid, context, code, fields)
    return burn(shapes, grid, path, source.sourceName(), feedback, nodata)


def _shapes(
    source: Any, grid: Grid, context: Any, code: Code, fields: Sequence[str]
) -> Iterator[tuple[bytes, int]]:
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
    crs = crs if crs.isValid() else QgsCoordinateReferenceSystem(grid.crs)
    request = QgsFeatureRequest().setSubsetOfAttributes(field_places(source, fields))
    request.setDestinationCrs(crs, context.transformContext())
    for feature in features(source, request):
        number = code(feature)
        geometry = feature.geometry()
        if number and not geometry.isEmpty():
            yield bytes(geometry.asWkb()), number


class Names:
    """Codes of names in the order in which they come, from 1 on."""

    def __init__(self, field: str) -> None:
        self._field, self._codes = field, dict[str, int]()

    def __call__(self, feature: Any) -> int:
        """Return the code of a feature's name."""
        name = as_text(feature[self._field])
        return self._codes.setdefault(name, len(self._codes) + 1)

    @property
    def names(self) -> list[str]:
        """Return the names in the order of their codes."""
        return list(self._codes)
