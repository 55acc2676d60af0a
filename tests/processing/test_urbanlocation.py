"""Travel time on roads that do not fit as they should: other CRS, gaps, centres far away."""

import numpy as np
import pytest
from osgeo import ogr, osr
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tests.core.raster.making import cells, make
from tests.processing.cases.urbanlocation import (
    SOUTH_NORTH,
    WEST_EAST,
    X,
    Y,
    line,
    parameters,
    write_centres,
    write_roads,
)
from tests.processing.squares import write_polygons
from tests.processing.told import run_tool


@pytest.fixture
def given(tmp_path):
    return parameters(tmp_path)


def minutes(results, east, north):
    return cells(results["TIME"])[4 - north, 4 + east]


def in_degrees(wkt):
    known = [osr.SpatialReference(), osr.SpatialReference()]
    for one, code in zip(known, (4527, 4490)):
        one.ImportFromEPSG(code)
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    shape = ogr.CreateGeometryFromWkt(wkt)
    shape.Transform(osr.CoordinateTransformation(*known))
    return shape.ExportToWkt()


def test_roads_and_centres_in_degrees(provider, tmp_path, given):
    fitting, _ = run_tool("urbanlocation", **given)
    expected = cells(fitting["TIME"])
    rows = [(in_degrees(line(WEST_EAST)), 60.0), (in_degrees(line(SOUTH_NORTH)), None)]
    more = {"epsg": 4490, "shape": ogr.wkbLineString}
    given["ROADS"] = write_polygons(tmp_path / "degrees.gpkg", {"SPEED": float}, rows, **more)
    centre = [(in_degrees(f"POINT({X} {Y})"),)]
    more["shape"] = ogr.wkbPoint
    given["CENTRES"] = write_polygons(tmp_path / "seat.gpkg", {}, centre, **more)
    results, warnings = run_tool("urbanlocation", **given)
    assert warnings == []
    np.testing.assert_allclose(cells(results["TIME"]), expected, atol=0.01)


def test_a_centre_beyond_the_end_of_a_road_walks_to_it(provider, tmp_path, given):
    given["CENTRES"] = write_centres(tmp_path / "c.gpkg", (5000, 0))  # off the grid, too
    results, _ = run_tool("urbanlocation", **given)
    assert minutes(results, 4, 0) == pytest.approx(12, abs=0.002)  # 1 km at 5 km/h
    assert minutes(results, 0, 0) == pytest.approx(16, abs=0.002)  # and 4 km at 60 km/h
    assert minutes(results, 0, -2) == pytest.approx(20, abs=0.002)  # and 2 km at 30 km/h
    assert minutes(results, 4, 1) == pytest.approx(12 * 2**0.5, abs=0.002)  # straight there


def test_the_nearest_of_centres_counts_and_one_far_from_roads_is_told(provider, tmp_path, given):
    given["CENTRES"] = write_centres(tmp_path / "c.gpkg", (-4000, 0), (4000, 0), (4000, 3000))
    results, warnings = run_tool("urbanlocation", **given)
    assert [minutes(results, k, 0) for k in (-4, -2, 0, 3)] == pytest.approx([0, 2, 4, 1], abs=2e-3)
    assert results["N_CENTRES"] == 2
    assert warnings == ["1 of 3 centres are left out: more than 2000 m from any road."]
    results, warnings = run_tool("urbanlocation", **{**given, "REACH": 3000})
    assert (results["N_CENTRES"], warnings) == (3, [])
    assert minutes(results, 4, 3) == 0
    assert minutes(results, 3, 3) == pytest.approx(12, abs=2e-3)


def test_roads_that_cross_without_a_vertex_do_not_meet(provider, tmp_path, given):
    rows = [(line("-4000 0, 4000 0"), 60.0), (line("1000 -4000, 1000 4000"), 60.0)]
    given["ROADS"] = write_roads(tmp_path / "r.gpkg", rows)
    results, warnings = run_tool("urbanlocation", **given)
    assert "8.0 km of 16.0 km of roads are connected to no centre and do not count" in warnings[0]
    assert minutes(results, 1, 4) == pytest.approx(1 + 4 * 143**0.5, abs=0.002)


def test_cells_beyond_the_farthest_way_have_no_grade_and_are_counted(provider, given):
    results, warnings = run_tool("urbanlocation", **{**given, "FARTHEST": 2})
    assert np.isnan(minutes(results, 3, 3))
    assert minutes(results, 2, 2) == pytest.approx(26, abs=0.002)  # 2 km straight to the road
    assert results["N_CELLS"] == 81 - 16  # 2 × 2 cells in every corner
    assert warnings[-1].startswith("15 of 80 cells (18.75 %) have no grade")


def test_the_province_has_limits_of_its_own(provider, given):
    results, _ = run_tool("urbanlocation", **{**given, "KIND": 1, "OFFROAD": 1})
    assert minutes(results, 1, 1) == pytest.approx(60.992, abs=0.002)  # 1 + √(60² − 1²)
    grades = cells(results["OUTPUT"])
    assert (grades[4, 4], grades[3, 5], grades[2, 6], grades[0, 8]) == (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"OFFROAD": 0}, "Speed off the roads .*: 0 km/h is no speed"),
        ({"SPEED": -3}, "Usual speed on roads .*: -3 km/h is no speed"),
    ],
)
def test_no_speed_is_refused(provider, given, changed, told):
    with pytest.raises(QgsProcessingException, match=told):
        run_tool("urbanlocation", **{**given, **changed})


@pytest.mark.parametrize(("value", "kind"), [(0.0, float), (-40.0, float), ("fast", str)])
def test_roads_with_no_speed_in_the_field_are_refused(provider, tmp_path, given, value, kind):
    rows = [(line(WEST_EAST), kind(60)), (line(SOUTH_NORTH), value)]
    given["ROADS"] = write_roads(tmp_path / "r.gpkg", rows, kind)
    told = f"1 roads have a speed in field SPEED .* road 2, has {value}"
    with pytest.raises(QgsProcessingException, match=told):
        run_tool("urbanlocation", **given)


def test_speeds_as_texts_and_none(provider, tmp_path, given):
    rows = [(line(WEST_EAST), "60"), (line(SOUTH_NORTH), "")]
    given["ROADS"] = write_roads(tmp_path / "r.gpkg", rows, str)
    results, _ = run_tool("urbanlocation", **given)
    assert minutes(results, 0, 4) == pytest.approx(8, abs=0.002)
    assert minutes(results, 4, 0) == pytest.approx(4, abs=0.002)


def test_roads_elsewhere_centres_out_of_reach_and_none(provider, tmp_path, given):
    away = write_roads(tmp_path / "r.gpkg", [(line("9000 0, 9000 9000"), 60.0)])
    with pytest.raises(QgsProcessingException, match="No road meets the ground of the grid"):
        run_tool("urbanlocation", **{**given, "ROADS": away})
    far = write_centres(tmp_path / "far.gpkg", (9000, 0))
    with pytest.raises(QgsProcessingException, match=r"None of the 1 centres.*is 5000 m away"):
        run_tool("urbanlocation", **{**given, "CENTRES": far})
    with pytest.raises(QgsProcessingException, match="There is no centre"):
        run_tool("urbanlocation", **{**given, "CENTRES": write_centres(tmp_path / "none.gpkg")})
    dem = make(tmp_path / "d.tif", np.ones((4, 4), "u1"), left=117, top=26, cell=0.1, crs=4490)
    with pytest.raises(QgsProcessingException, match="in degrees"):
        run_tool("urbanlocation", **{**given, "TEMPLATE": dem})
    assert not (tmp_path / "grades.tif").exists()


def test_a_cancel_keeps_nothing(provider, tmp_path, given):
    import processing

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    results = processing.run(
        "shanhe:urbanlocation", given, context=QgsProcessingContext(), feedback=feedback
    )
    assert "N_CELLS" not in results
    assert not (tmp_path / "grades.tif").exists()


def test_progress_never_falls(provider, given):
    import processing

    feedback, heard = QgsProcessingFeedback(False), []
    feedback.progressChanged.connect(heard.append)
    processing.run("shanhe:urbanlocation", given, context=QgsProcessingContext(), feedback=feedback)
    assert heard == sorted(heard)
    assert heard[-1] == 100
    assert len(set(heard)) > 4
