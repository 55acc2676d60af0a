"""Tolerances in metres hold in geographic CRSs, in which the standard databases are stored."""

import numpy as np
import pytest
import shapely

from shanhe.core.errors import Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.quality import Database, LayerData, Standard
from shanhe.core.planning.quality.columns import Column, FieldFound
from shanhe.core.planning.quality.metres import metres_of_unit
from shanhe.core.planning.quality.operations import OPERATIONS
from shanhe.core.planning.quality.rules import Check
from shanhe.core.planning.quality.subject import Subject

CRS = "EPSG:4490"
NORTH, EAST = 110_943.6, 95_500.0  # about the metres of a degree at 31° N
LON, LAT = 118.0, 31.0


def at(x, y):
    """A place x m east and y m north of 118° E 31° N."""
    across, along = metres_of_unit(CRS, [LAT])[0]
    return LON + x / across, LAT + y / along


def layer(name, shapes, kind="polygon", crs=CRS):
    fields = (FieldFound("BSM", "text", 18),)
    columns = {"BSM": Column(fields[0], ["1"] * len(shapes))}
    wkbs = [shapely.to_wkb(one, byte_order=1) for one in shapes]
    return LayerData(name, name, "", kind, crs, fields, list(range(len(shapes))), columns, wkbs)


def polygon(*places):
    return shapely.Polygon([at(*one) for one in places])


def line(*places):
    return shapely.LineString([at(*one) for one in places])


def found(operation, layers, **parameters):
    database = Database({one.name: one for one in layers}, ShapelyBackend(), Standard.load())
    check = Check(operation, ("*",), parameters)
    return list(OPERATIONS[operation](Subject(database, check)))


def test_a_degree_has_the_metres_of_its_latitude():
    # Radii of curvature of CGCS2000: equator 111319.491 and 110574.276, pole 111693.980
    assert metres_of_unit(CRS, [0.0])[0] == pytest.approx([111319.4908, 110574.2758], abs=1e-3)
    assert metres_of_unit(CRS, [90.0])[0] == pytest.approx([0.0, 111693.9799], abs=1e-3)
    assert metres_of_unit("EPSG:4527", [2_850_000.0]).tolist() == [[1.0, 1.0]]
    with pytest.raises(Problem, match="GEO-04"):
        metres_of_unit("EPSG:0", [0.0])


def test_vertices_are_spaced_in_metres():
    square = polygon((0, 0), (60, 0), (60, 80), (0, 80))
    (one,) = found("vertex_spacing", [layer("DLTB", [square])], least=0.01, most=70.0)
    assert one.problem.code == "DBQ-81"
    assert one.measured == pytest.approx(80, abs=0.01)
    assert not found("vertex_spacing", [layer("DLTB", [square])], least=0.01, most=81.0)


def test_a_width_is_in_metres():
    wide = polygon((0, 0), (40, 0), (40, 40), (0, 40))
    thin = polygon((50, 0), (150, 0), (150, 0.1), (50, 0.1))
    (one,) = found("not_thin", [layer("DLTB", [wide, thin])], width=0.2)
    assert one.fid == 1
    assert float(one.problem.values["width"]) == pytest.approx(0.1, abs=0.001)


def test_an_edge_half_a_metre_off_lies_on_none():
    village = layer("CJDCQ", [polygon((0, 0), (100, 0), (100, 100), (0, 100))])
    on = layer("CJDCQJX", [line((0, 0), (50, 0), (100, 0))], "line")
    off = layer("CJDCQJX", [line((0, 0.5), (100, 0.5))], "line")
    asked = {"layer": "CJDCQJX", "by": "CJDCQ", "tolerance": 0.0001}
    assert not found("edges_on", [on, village], **asked)
    (one,) = found("edges_on", [off, village], **asked)
    assert one.measured == pytest.approx(100, abs=0.01)
    assert shapely.from_wkb(one.wkb).bounds[0] == pytest.approx(LON)


def test_an_end_two_metres_away_is_loose():
    apart = layer("XZQJX", [line((0, 0), (50, 0)), line((52, 0), (90, 40), (0, 0))], "line")
    places = [shapely.from_wkb(one.wkb) for one in found("no_dangles", [apart])]
    assert sorted((round((p.x - LON) * EAST), round((p.y - LAT) * NORTH)) for p in places) == [
        (50, 0),
        (52, 0),
    ]


def test_ends_that_meet_are_one_node():
    two = layer("XZQJX", [line((0, 0), (50, 0)), line((50, 0), (90, 40))], "line")
    assert [one.problem.code for one in found("no_pseudo_nodes", [two])] == ["DBQ-92"]
    assert np.allclose(shapely.from_wkb(found("no_pseudo_nodes", [two])[0].wkb).coords, at(50, 0))
