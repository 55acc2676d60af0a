"""The pieces of a chunk as a file of its own, so that a province's overlay need not fit memory."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, List, NamedTuple

from osgeo import gdal, ogr, osr

from ..errors import Problem
from .chunks import Chunk
from .overlay import Pieces, overlay
from .polygons import Fault, PolygonLayer

LAYER = "pieces"
PARCEL, ZONE = "parcel", "zone"


class ChunkPieces(NamedTuple):
    """Where the pieces of a chunk are, how many, and what had to be left out."""

    number: int
    path: str
    written: int
    faults: List[Fault]


class PieceFiles:
    """Writes chunks into a folder; to be handed to `on_cluster` as its work."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def __call__(self, chunk: Chunk, zones: PolygonLayer) -> ChunkPieces:
        """Cut a chunk and write its pieces, whole or not at all; again gives the same file.

        Fields: `parcel` (feature id), `zone` (number). Problems are those of `overlay`, and ENG-07
        where the file cannot be written.
        """
        parcels, faults = chunk.read(zones.backend)
        pieces = overlay(parcels, zones)
        path = Path(self.folder, f"{LAYER}-{chunk.number:06d}.gpkg")
        draft = path.with_name(f"{path.stem}-{os.getpid()}.draft.gpkg")
        try:
            _write(draft, pieces, parcels.rows)
            draft.replace(path)
        except (OSError, RuntimeError) as error:
            raise Problem("ENG-07", path=str(path), reason=str(error)) from error
        finally:
            draft.unlink(missing_ok=True)
        return ChunkPieces(chunk.number, str(path), len(pieces), faults)


def _write(path: Path, pieces: Pieces, rows: List[int]) -> None:
    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if source is None:
        raise OSError(gdal.GetLastErrorMsg())
    system = osr.SpatialReference()
    system.SetFromUserInput(pieces.crs)
    layer = source.CreateLayer(LAYER, system, ogr.wkbMultiPolygon, ["GEOMETRY_NAME=geom"])
    for name in (PARCEL, ZONE):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger64))
    source.StartTransaction()
    _fill(layer, pieces, rows)
    source.CommitTransaction()


def _fill(layer: Any, pieces: Pieces, rows: List[int]) -> None:
    """Write the pieces; their features are gone before the file is closed."""
    for parcel, zone, wkb in zip(pieces.parcels, pieces.zones, pieces.wkbs()):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature[PARCEL], feature[ZONE] = rows[parcel], zone
        feature.SetGeometryDirectly(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkb(wkb)))
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise OSError(gdal.GetLastErrorMsg())
