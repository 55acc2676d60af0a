"""A local GeoPackage of a WFS layer: exact geometry, every feature, or nothing at all."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal
from qgis.core import QgsApplication

from ...core.errors import Cancelled, Problem
from ...core.feedback import Feedback, Silent, Stage
from ..net import NodeSession
from ..redaction import redacted
from .extents import Place, box_in
from .places import put, scratch_beside
from .wfs import Box, FeatureService, FeatureType

READ_OPTIONS = (
    "DOWNLOAD_SCHEMA=NO",  # no address out of a document is followed
    "EXPOSE_GML_ID=NO",
    "EXPOSE_FID=NO",
    "SWAP_COORDINATES=NO",  # asked for as EPSG:code, hence x y
    "WRITE_GFS=NO",
    "GML_ATTRIBUTES_TO_OGR_FIELDS=NO",
)
DOWNLOADED = 80.0  # per cent of the work
CREATE_OPTIONS = ["GEOMETRY_NAME=geom", "FID=fid"]
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


def take_snapshot(
    session: NodeSession,
    url: str,
    name: str,
    *,
    path: Optional[Path] = None,
    place: Optional[Place] = None,
    feedback: Optional[Feedback] = None,
) -> Path:
    """Copy the layer `name` of the WFS at `url` (within `place`) to a GeoPackage; return its path.

    Geometry comes in the layer's own CRS and is exact to the last bit that the server writes.
    The number of features is compared with the server's own count (CAT-04); on any fault, and
    when cancelled, no file is left. `path` is a new file in the cache folder unless given.
    """
    watching = feedback or Silent()
    service = FeatureService(session, url, Stage(watching, 0, DOWNLOADED))
    layer = service.type(name)
    box = box_in(place, layer.crs) if place else None
    target = path or cache_file(session.profile.id, layer.name)
    with scratch_beside(target.parent) as folder:
        fresh = folder / "snapshot.gpkg"
        expected = service.hits(layer, box)
        gml = _downloaded(service, layer, box, folder, expected)
        got = convert(gml, fresh, layer, Stage(watching, DOWNLOADED, 100))
        if got != expected:
            expected = service.hits(layer, box)  # somebody may have edited meanwhile
        if got != expected:
            raise Problem("CAT-04", layer=layer.title, got=got, expected=expected)
        return put(fresh, target)


def cache_file(node_id: str, layer_name: str) -> Path:
    """Return a new file name in the profile's cache folder, made only of safe letters."""
    folder = Path(QgsApplication.qgisSettingsDirPath(), "shanhe", "cache", node_id)
    stamp = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S%f")
    return folder / f"{_UNSAFE.sub('_', layer_name)[:60]}-{stamp}.gpkg"


def convert(gml: Path, target: Path, layer: FeatureType, feedback: Feedback) -> int:
    """Convert GML with its schema beside it to a GeoPackage; return the number of features."""
    options = [*READ_OPTIONS, f"XSD={gml.with_suffix('.xsd')}"]
    flags = gdal.OF_VECTOR | gdal.OF_READONLY
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        source = gdal.OpenEx(str(gml), flags, allowed_drivers=["GML"], open_options=options)
        if source is None or source.GetLayerCount() == 0:
            return 0
        written = gdal.VectorTranslate(
            str(target), source, options=_translation(source, layer, feedback)
        )
        count = written.GetLayer(0).GetFeatureCount() if written is not None else 0
        written = source = None  # closes the files
    except RuntimeError as error:
        raise Problem("CAT-08", layer=layer.title, reason=redacted(error)) from error
    finally:
        gdal.PopErrorHandler()
    if feedback.isCanceled():
        raise Cancelled
    feedback.setProgress(100.0)
    return int(count)


def _translation(source: Any, layer: FeatureType, feedback: Feedback) -> Any:
    def told(share: float, *_: object) -> int:
        feedback.setProgress(100.0 * share)
        return 0 if feedback.isCanceled() else 1

    return gdal.VectorTranslateOptions(
        format="GPKG",
        layers=[source.GetLayer(0).GetName()],
        layerName=layer.name.rpartition(":")[2],
        srcSRS=layer.crs,
        dstSRS=layer.crs,
        reproject=False,
        layerCreationOptions=CREATE_OPTIONS,
        callback=told,
    )


def _downloaded(
    service: FeatureService, layer: FeatureType, box: Optional[Box], folder: Path, expected: int
) -> Path:
    """Return the path of the downloaded GML; its schema lies beside it."""
    (folder / "layer.xsd").write_bytes(service.schema(layer))
    with (folder / "layer.gml").open("w+b") as file:
        service.download(layer, file, box, expected)
    return folder / "layer.gml"
