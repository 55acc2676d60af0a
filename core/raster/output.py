"""Rasters as they are written: whole or not at all, with colours, names and where they come from.

They are made beside their place under another name, as a Cloud Optimized GeoTIFF unless plain
tiles are asked for, and take their name when they are complete.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import disk_usage, rmtree
from tempfile import mkdtemp
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import Problem
from .blocks import Block
from .calls import listening, reason
from .grid import Grid, reference
from .source import Values

ENDINGS = (".tif", ".tiff")
TILE = 512
PLAIN = ["TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "BIGTIFF=IF_SAFER"]
COMPRESSED = ["COMPRESS=DEFLATE", "LEVEL=1", "NUM_THREADS=ALL_CPUS", "BIGTIFF=IF_SAFER"]
SIDECAR = ".aux.xml"
ROOM = 1.02
"""How much more than its cells a file takes."""
Colour = Tuple[int, int, int]


@dataclass(frozen=True)
class Category:
    """A whole number of a raster, what it is called, and its colour."""

    value: int
    label: str
    colour: Colour


@dataclass(frozen=True)
class Layout:
    """What a raster holds besides numbers; `provenance` goes into its metadata.

    `cloud_optimized` rasters are compressed and have overviews, which takes longer.
    """

    nodata: Optional[float] = None
    categories: Sequence[Category] = ()
    provenance: Mapping[str, str] = field(default_factory=dict)
    cloud_optimized: bool = True
    unit: str = ""


@contextmanager
def writing(
    path: str, grid: Grid, dtype: Any, layout: Optional[Layout] = None
) -> Iterator[RasterFile]:
    """Yield a raster to write blocks to; it takes its name once the block of code ends well.

    Raises RAS-10 (place cannot be written or is open elsewhere), RAS-11 (too little room),
    RAS-12 (writing failed), RAS-13 (ending).
    """
    target = Path(path)
    if target.suffix.lower() not in ENDINGS:
        raise Problem("RAS-13", file=path, endings=", ".join(ENDINGS))
    with _refused(target):
        folder = Path(mkdtemp(prefix=".shanhe-", dir=target.parent))
    try:
        _see_room(target, folder, grid.rows * grid.columns * np.dtype(dtype).itemsize * ROOM)
        file = RasterFile(folder / "plain.tif", target, grid, np.dtype(dtype), layout or Layout())
        try:
            yield file
            made = file.finished()
        finally:
            file.close()
        _put(made, target)
    finally:
        rmtree(folder, ignore_errors=True)


@contextmanager
def writing_all(
    grid: Grid, outputs: Sequence[Tuple[str, Any, Layout]]
) -> Iterator[List[Optional[RasterFile]]]:
    """Yield rasters of (path, kind of number, layout), None for those without a path."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(writing(path, grid, dtype, layout)) if path else None
            for path, dtype, layout in outputs
        ]


def _see_room(target: Path, folder: Path, needed: float) -> None:
    free = disk_usage(folder).free
    if needed > free:
        raise Problem("RAS-11", file=str(target), needed=needed / 1e9, free=free / 1e9)


class RasterFile:
    """A raster that is being written; see `writing`."""

    def __init__(self, scratch: Path, target: Path, grid: Grid, dtype: Any, layout: Layout) -> None:
        self._scratch, self.target = scratch, target
        self.grid, self.dtype, self.layout = grid, dtype, layout
        self._dataset = self._made()

    def write(self, block: Block, data: Any, valid: Any = None) -> None:
        """Write a block; cells that are not `valid` become NoData (RAS-14 where there is none)."""
        cells = np.asarray(data)
        if valid is not None and not valid.all():
            if self.layout.nodata is None:
                raise Problem("RAS-14", file=str(self.target))
            cells = np.where(valid, cells, self.layout.nodata)
        cells = np.ascontiguousarray(cells, self.dtype)
        with listening() as heard:
            failed = self._dataset.GetRasterBand(1).WriteArray(cells, block.column, block.row)
        if failed or heard:
            raise Problem("RAS-12", file=str(self.target), reason=reason(heard))

    def write_values(self, block: Block, values: Values) -> None:
        """Write numbers that know which of them are values."""
        self.write(block, values.data, values.valid)

    def _made(self) -> Any:
        code = gdal_array.NumericTypeCodeToGDALTypeCode(self.dtype)
        dataset = None
        with listening() as heard:
            size = self.grid.columns, self.grid.rows
            driver = gdal.GetDriverByName("GTiff")
            dataset = driver.Create(str(self._scratch), *size, 1, code, options=PLAIN)
            if dataset is not None:
                self._describe(dataset)
        if dataset is None or heard:
            raise Problem("RAS-12", file=str(self.target), reason=reason(heard))
        return dataset

    def _describe(self, dataset: Any) -> None:
        dataset.SetSpatialRef(reference(self.grid.crs))
        dataset.SetGeoTransform(self.grid.transform)
        dataset.SetMetadata({f"SHANHE_{key.upper()}": v for key, v in self._told().items()})
        band = dataset.GetRasterBand(1)
        if self.layout.nodata is not None:
            band.SetNoDataValue(self.layout.nodata)
        if self.layout.unit:
            band.SetUnitType(self.layout.unit)
        if self.layout.categories:
            if self.dtype == np.uint8:
                band.SetColorTable(_colours(self.layout.categories))
            band.SetDefaultRAT(_attributes(self.layout.categories))

    def _told(self) -> Dict[str, str]:
        return {str(key): str(value) for key, value in self.layout.provenance.items()}

    def finished(self) -> Path:
        """Flush, give the file its form, and return where it is; RAS-12."""
        made = self._scratch
        with listening() as heard:
            self._dataset.FlushCache()
            self._dataset = None
            if not heard and self.layout.cloud_optimized:
                made = self._scratch.with_name("cloud.tif")
                _cloud_optimized(self._scratch, made, bool(self.layout.categories))
        if heard or not made.exists():
            raise Problem("RAS-12", file=str(self.target), reason=reason(heard))
        return made

    def close(self) -> None:
        """Let go of the file, whatever has become of it."""
        with listening():
            self._dataset = None


def _cloud_optimized(plain: Path, made: Path, classes: bool) -> None:
    source = gdal.Open(str(plain))
    kind = "MODE" if classes else "AVERAGE"
    options = [*COMPRESSED, f"OVERVIEW_RESAMPLING={kind}"]
    gdal.GetDriverByName("COG").CreateCopy(str(made), source, options=options)


def _put(made: Path, target: Path) -> None:
    """Give a finished file and its sidecar their names."""
    with _refused(target):
        sidecar, beside = (
            made.with_name(made.name + SIDECAR),
            target.with_name(target.name + SIDECAR),
        )
        made.replace(target)
        if sidecar.exists():
            sidecar.replace(beside)
        elif beside.exists():
            beside.unlink()


@contextmanager
def _refused(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Problem("RAS-10", file=str(target), reason=str(error)) from error


def _colours(categories: Sequence[Category]) -> Any:
    table = gdal.ColorTable()
    for one in categories:
        table.SetColorEntry(one.value, (*one.colour, 255))
    return table


def _attributes(categories: Sequence[Category]) -> Any:
    """Return the raster attribute table: value, name and colour of every category."""
    table = gdal.RasterAttributeTable()
    columns: List[Tuple[str, int, int]] = [
        ("Value", gdal.GFT_Integer, gdal.GFU_MinMax),
        ("Class", gdal.GFT_String, gdal.GFU_Name),
        ("Red", gdal.GFT_Integer, gdal.GFU_Red),
        ("Green", gdal.GFT_Integer, gdal.GFU_Green),
        ("Blue", gdal.GFT_Integer, gdal.GFU_Blue),
    ]
    for column in columns:
        table.CreateColumn(*column)
    table.SetRowCount(len(categories))
    for row, one in enumerate(categories):
        table.SetValueAsInt(row, 0, one.value)
        table.SetValueAsString(row, 1, one.label)
        for place, part in enumerate(one.colour, start=2):
            table.SetValueAsInt(row, place, part)
    return table
