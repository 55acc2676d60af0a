"""Six counties as a web map has them (GCJ-02), beside the same counties in CGCS2000."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr

from shanhe.core.geometry.gcj02 import CGCS2000, GCJ02, converted
from tests.processing.squares import rows_of, write_polygons

COUNTY = np.array([(116.0, 25.5), (116.6, 25.6), (116.5, 26.0), (116.1, 25.9), (116.0, 25.5)])


def counties(move=lambda points: points):
    rows = []
    for number in range(6):
        points = move(COUNTY + np.array([number % 3 * 0.7, number // 3 * 0.6])).tolist()
        ring = ",".join(f"{x!r} {y!r}" for x, y in points)
        rows.append((f"POLYGON(({ring}))", f"35082{number}"))
    return rows


def parameters(folder):
    web = counties(lambda points: converted(points, CGCS2000, GCJ02))
    return {
        "INPUT": write_polygons(folder / "web.gpkg", {"CODE": str}, web, epsg=4326),
        "KEY_FIELD": "CODE",
        "REFERENCE": write_polygons(folder / "ours.gpkg", {"CODE": str}, counties(), epsg=4490),
        "REFERENCE_KEY_FIELD": "CODE",
        "ONLY_IF_SHIFTED": True,
        "OUTPUT": str(folder / "corrected.gpkg"),
        "FITS": str(folder / "fits.gpkg"),
        "REPORT": str(folder / "report.html"),
    }


def check(results, folder):
    fits = rows_of(folder / "fits.gpkg", "LAYER_IN", "REFERENCE_IN", "MEDIAN_M")
    assert fits[0][2] > 300
    assert fits[1] == ("gcj02", "cgcs2000", pytest.approx(0, abs=0.01))
    layer = ogr.Open(str(folder / "corrected.gpkg"))
    for feature, (wkt, _) in zip(layer.GetLayer(0), counties()):
        away = feature.GetGeometryRef().SymDifference(ogr.CreateGeometryFromWkt(wkt)).GetArea()
        assert away < 1e-8
    assert "The layer is shifted." in (folder / "report.html").read_text(encoding="utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "REFERENCE": given["REFERENCE"],
        "moved:CORRECTED": given["OUTPUT"],
        "moved:FITS": given["FITS"],
        "moved:REPORT": given["REPORT"],
        "projected:PROJECTED": str(folder / "projected.gpkg"),
    }


def check_model(results, folder):
    check(results, folder)
    written = ogr.Open(str(folder / "projected.gpkg"))
    assert written.GetLayer(0).GetSpatialRef().GetAuthorityCode(None) == "4527"
