"""Sites of DXF drawings that OGR writes."""

from __future__ import annotations

import pytest
import shapely
from osgeo import ogr
from shapely.geometry import Polygon

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.dxf_sites import read_dxf_sites

X, Y = 39436000, 2836000


def ring(west, south, size, zone=X):
    corners = [(0, 0), (size, 0), (size, size), (0, size), (0, 0)]
    return [(zone + west + x, Y + south + y) for x, y in corners]


def draw(path, lines, letters=()):
    data = ogr.GetDriverByName("DXF").CreateDataSource(str(path))
    layer = data.CreateLayer("entities")
    for name, points in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("Layer", name)
        wkt = ",".join(f"{x} {y}" for x, y in points)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING({wkt})"))
        layer.CreateFeature(feature)
    for text, (x, y) in letters:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetStyleString(f'LABEL(f:"Arial",t:"{text}",s:5g)')
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})"))
        layer.CreateFeature(feature)
    data = None  # writes the file
    return str(path)


def read(path, crs=""):
    return read_dxf_sites(path, crs, ShapelyBackend())


def test_sites_holes_names_and_what_is_none(tmp_path):
    path = draw(
        tmp_path / "sites.dxf",
        [
            ("SITE", ring(0, 0, 100)),
            ("SITE", ring(20, 20, 10)),  # a hole of the first
            ("POND", ring(60, 60, 10)),  # another drawing layer: a parcel of its own
            ("SITE", ring(200, 0, 50)),
            ("ROAD", ring(0, 200, 10)[:-1]),  # open
        ],
        [("East", (X + 50, Y + 50)), ("West", (X + 210, Y + 10))],
    )
    found = read(path)
    assert found.crs == "EPSG:4527"
    told = [(one.name, one.use, len(one.rings), one.points) for one in found.parcels]
    assert told == [("East", "SITE", 2, 8), ("", "POND", 1, 4), ("West", "SITE", 1, 4)]
    assert shapely.from_wkb(found.parcels[0].wkb()).equals(
        Polygon(ring(0, 0, 100), [ring(20, 20, 10)])
    )
    assert [(one.line, one.code, one.lost) for one in found.remarks] == [(5, "DXF-03", True)]


def test_outlines_drawn_twice_count_once(tmp_path):
    site, pond = ring(0, 0, 100), ring(20, 20, 10)
    path = draw(
        tmp_path / "twice.dxf",
        [("SITE", site), ("SITE", site[::-1]), ("SITE", pond), ("SITE", pond)],
    )
    (found,) = read(path).parcels
    assert shapely.from_wkb(found.wkb()).area == 100 * 100 - 10 * 10


def test_a_hatch_keeps_its_hole(tmp_path):
    path = tmp_path / "hatch.dxf"
    data = ogr.GetDriverByName("DXF").CreateDataSource(str(path))
    layer = data.CreateLayer("entities")
    feature = ogr.Feature(layer.GetLayerDefn())
    ground = Polygon(ring(0, 0, 100), [ring(20, 20, 10)])
    feature.SetGeometry(ogr.CreateGeometryFromWkt(ground.wkt))
    layer.CreateFeature(feature)
    data = None  # writes the file
    (found,) = read(str(path)).parcels
    assert shapely.from_wkb(found.wkb()).equals(ground)


def test_without_a_zone_number_the_crs_is_asked_for(tmp_path):
    path = draw(tmp_path / "sites.dxf", [("SITE", ring(0, 0, 100, zone=436000))])
    with pytest.raises(Problem, match="DXF-02"):
        read(path)
    assert read(path, "EPSG:4548").crs == "EPSG:4548"


def test_a_crossing_outline_and_a_damaged_drawing(tmp_path):
    crossing = [(X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9), (X, Y)]
    path = draw(tmp_path / "sites.dxf", [("SITE", crossing), ("SITE", ring(50, 0, 5))])
    found = read(path)
    assert [one.code for one in found.remarks] == ["DXF-04"]
    assert len(found.parcels) == 1
    broken = tmp_path / "broken.dxf"
    broken.write_text("no drawing")
    with pytest.raises(Problem, match="DXF-01"):
        read(str(broken))


def test_cancel(tmp_path):
    class Stopped:
        def setProgress(self, progress):
            pass

        def isCanceled(self):
            return True

    path = draw(tmp_path / "sites.dxf", [("SITE", ring(0, 0, 100))])
    with pytest.raises(Cancelled):
        read_dxf_sites(path, "", ShapelyBackend(), Stopped())


def test_a_drawing_of_too_many_outlines_is_left_at_the_first_too_many(tmp_path):
    class Counted:
        asked = 0

        def setProgress(self, progress):
            pass

        def isCanceled(self):
            self.asked += 1
            return False

    lines = [("SITE", ring(20 * at, 0, 5)) for at in range(4_000)]
    counted = Counted()
    with pytest.raises(Problem, match="DXF-05"):
        read_dxf_sites(draw(tmp_path / "many.dxf", lines), "", ShapelyBackend(), counted)
    assert counted.asked == 2_001 // 64 + 1  # asked every 64 entities


def test_a_drawing_too_large_is_not_opened(tmp_path):
    path = tmp_path / "large.dxf"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(Problem, match="DXF-06"):
        read(str(path))
